package io.flowmend.diagnosis;

import io.flowmend.knowledge.CauseReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class EverydayWordsTest {

    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(CauseReader.builtIn());

    static Stream<Arguments> texts() {
        return Lines.of("everyday.txt").stream().map(line -> Arguments.of(line[0], line[1]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void whatPeopleSayHasItsCause(String cause, String text) {
        assertThat(diagnosis(text).cause()).hasToString(cause);
    }

    @Test
    void sureAnswersAreRight() {
        List<String[]> lines = Stream.of("texts.txt", "everyday.txt")
                .flatMap(table -> Lines.of(table).stream())
                .toList();

        List<String[]> sure = lines.stream()
                .filter(line -> diagnosis(line[1]).confidence() >= 0.9)
                .toList();

        long right = sure.stream()
                .filter(line -> diagnosis(line[1]).cause().value().equals(line[0]))
                .count();
        assertThat(sure).hasSizeGreaterThan(50);
        assertThat(right).isGreaterThanOrEqualTo(Math.round(0.97 * sure.size()));
    }

    @Test
    void codesThatNoListHasAreReadAfterTheirNames() {
        assertThat(cause("{\"code\":\"WidgetFileNotFound\"}")).isEqualTo("config.not_found");
        assertThat(cause("{\"code\":\"ContosoAccessDenied\"}")).isEqualTo("permission.resource_access_denied");
        assertThat(cause("{\"code\":\"TenantRequestsThrottled\"}")).isEqualTo("throttled");
        assertThat(cause("{\"code\":\"UPLOAD_SIZE_EXCEEDED\"}")).isEqualTo("config.limit_exceeded");
    }

    @Test
    void imaginedFailureIsNone() {
        assertThat(cause("What is the retry policy of an HTTP action when the API returns 429?"))
                .isEqualTo("not_a_failure");
        assertThat(cause("The HTTP action gets 429 when the loop runs in parallel"))
                .isEqualTo("throttled");
    }

    @Test
    void businessIsNone() {
        assertThat(cause("The password of the guest network in the lobby changes on Mondays."))
                .isEqualTo("not_a_failure");
        assertThat(cause("The password of the service account was changed on Monday."))
                .isEqualTo("auth.password_changed");
    }

    private static Diagnosis diagnosis(String text) {
        return DIAGNOSTICIAN.diagnose(new Redactor().redact(text));
    }

    private static String cause(String text) {
        return diagnosis(text).cause().value();
    }
}
