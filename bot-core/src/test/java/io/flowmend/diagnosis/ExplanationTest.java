package io.flowmend.diagnosis;

import io.flowmend.diagnosis.Explanation.Reason;
import io.flowmend.diagnosis.Explanation.Rule;
import io.flowmend.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {

    private static final Diagnostician DIAGNOSTICIAN =
            new Diagnostician(Knowledge.load().causes());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AADSTS50173: the grant was revoked | WEIGHTIEST",
                "My flow failed | NO_CAUSE_TOLD",
                "The flow ran successfully | NO_REPORT",
                "Lunch at noon | NOTHING_TOLD"
            })
    void ruleThatDecidedIsTold(String text, Rule rule) {
        Explanation explanation = explain(text);

        assertThat(explanation.rule()).isEqualTo(rule);
        assertThat(explanation.diagnosis()).isEqualTo(DIAGNOSTICIAN.diagnose(PlainRedaction.of(text)));
    }

    @Test
    void whatCountsIsQuotedWithItsWeightAndItsSource() {
        Explanation explanation = explain("401 Unauthorized: AADSTS50173, the provided grant has expired");

        assertThat(explanation.counted().getFirst()).satisfies(first -> {
            assertThat(first.words()).isEqualTo("AADSTS50173");
            assertThat(first.cause()).hasToString("auth.password_changed");
            assertThat(first.weight()).isGreaterThan(90);
            assertThat(first.source().getHost()).isEqualTo("learn.microsoft.com");
        });
        assertThat(explanation.weighed())
                .first()
                .satisfies(first -> assertThat(first.cause())
                        .isEqualTo(explanation.diagnosis().cause()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My flow failed after 403 items | 403 | NO_STATUS",
                "The run: 0 failed, 12 succeeded | failed | PART_OF_ANOTHER",
                "We use the authenticator app | authenticator | NOTHING_FAILED",
                "The flow fails. The password was not changed | password was not change | DENIED"
            })
    void whatDoesNotCountIsToldWithTheReason(String text, String words, Reason reason) {
        assertThat(explain(text).dismissed()).anySatisfy(dismissed -> {
            assertThat(dismissed.words()).contains(words);
            assertThat(dismissed.reason()).isEqualTo(reason);
        });
    }

    private static Explanation explain(String text) {
        return DIAGNOSTICIAN.explain(PlainRedaction.of(text));
    }
}
