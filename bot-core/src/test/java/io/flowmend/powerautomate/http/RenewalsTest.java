package io.flowmend.powerautomate.http;

import io.flowmend.powerautomate.http.Tokens.NoTokenException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RenewalsTest {

    private static final String SCOPE = "scope";

    /** Keeps the last token that it gave. */
    private static final class Counting implements Renewals.Source {
        private int given = 1;

        @Override
        public String token(String scope) {
            return "token-" + given;
        }

        @Override
        public String freshToken(String scope) {
            given++;
            return token(scope);
        }
    }

    private final Counting source = new Counting();
    private final Renewals renewals = new Renewals(source);

    @Test
    void manyWhoAreRefusedWithTheSameTokenGetOneNewToken() throws NoTokenException {
        assertThat(renewals.insteadOf("token-1", SCOPE)).contains("token-2");
        assertThat(renewals.insteadOf("token-1", SCOPE)).contains("token-2");
        assertThat(renewals.insteadOf("token-1", SCOPE)).contains("token-2");
        assertThat(source.given).isEqualTo(2);
    }

    @Test
    void newTokenThatIsRefusedTooIsNotReplacedAtOnce() throws NoTokenException {
        assertThat(renewals.insteadOf("token-1", SCOPE)).contains("token-2");
        assertThat(renewals.insteadOf("token-2", SCOPE)).isEmpty();
        assertThat(source.given).isEqualTo(2);
    }
}
