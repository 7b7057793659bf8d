package io.flowmend.diagnosis;

import io.flowmend.knowledge.CauseReader;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CauseTableTest {

    private static final Causes CAUSES = CauseReader.builtIn();
    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(CAUSES);

    static Stream<Arguments> texts() {
        return Lines.of("texts.txt").stream().map(line -> Arguments.of(line[0], line[1]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void textHasItsCause(String cause, String text) {
        Diagnosis diagnosis = DIAGNOSTICIAN.diagnose(new Redactor().redact(text));

        assertThat(diagnosis.cause()).hasToString(cause);
    }

    @Test
    void everyCauseHasTexts() {
        Set<String> told = Lines.of("texts.txt").stream().map(line -> line[0]).collect(Collectors.toSet());

        Set<String> untold = new HashSet<>();
        CAUSES.all().forEach(cause -> untold.add(cause.id().value()));
        untold.removeAll(told);
        assertThat(untold).isEmpty();
    }

    @Test
    void everyCauseButNoFailureNamesAPlaybook() {
        assertThat(CAUSES.all())
                .hasSize(30)
                .allSatisfy(cause -> assertThat(cause.remedy().playbook().isEmpty())
                        .isEqualTo(cause.id().equals(CauseId.NOT_A_FAILURE)));
    }
}
