package io.flowmend.diagnosis;

import io.flowmend.knowledge.CauseReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiagnosisPropertiesTest {

    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(CauseReader.builtIn());
    private static final List<String> PARTS =
            Lines.of("texts.txt").stream().map(line -> line[1]).toList();

    @Test
    void anyTextGetsADiagnosisWithTrueQuotations() {
        Random random = new Random(20260502);

        for (int i = 0; i < 3000; i++) {
            RedactedText text = new Redactor().redact(RandomTexts.spliced(PARTS, random));
            Diagnosis diagnosis = DIAGNOSTICIAN.diagnose(text);

            assertThat(DIAGNOSTICIAN.causes().knows(diagnosis.cause())).isTrue();
            assertThat(diagnosis.confidence()).isBetween(0.0, 1.0);
            assertThat(diagnosis.evidence()).as(text.text()).allSatisfy(evidence -> {
                assertThat(text.text()).contains(evidence.quote());
                assertThat(evidence.quote()).isNotBlank();
            });
            assertThat(diagnosis.alternatives()).extracting(Alternative::cause).doesNotContain(diagnosis.cause());
        }
    }

    @Test
    void sameTextGetsTheSameDiagnosis() {
        for (String part : PARTS) {
            RedactedText text = new Redactor().redact(part);

            assertThat(DIAGNOSTICIAN.diagnose(text))
                    .isEqualTo(new Diagnostician(DIAGNOSTICIAN.causes()).diagnose(text));
            break;
        }
    }

    @Test
    void emptyAndOddTextsAreNoFailure() {
        for (String text : List.of("", " ", "\n\n", "\\", "{", "\uD83D", "<", "&", "()")) {
            assertThat(DIAGNOSTICIAN.diagnose(new Redactor().redact(text)).cause())
                    .isEqualTo(CauseId.NOT_A_FAILURE);
        }
    }
}
