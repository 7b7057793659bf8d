package io.flowmend.diagnosis;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\\\"error\\\":\\\"invalid_grant\\\" | \"error\":\"invalid_grant\"",
                "\\\\\\\"code\\\\\\\": 50173 | \"code\": 50173",
                "https:\\/\\/login.example\\/x | https://login.example/x",
                "C:\\Flows\\in.csv was not found | C:\\Flows\\in.csv was not found",
                "AADSTS50173: the grant was revoked | AADSTS50173: the grant was revoked"
            })
    void peopleReadWhatWasSaidAndNotHowItWasWrapped(String quote, String read) {
        assertThat(new Evidence(quote).readable()).isEqualTo(read);
    }
}
