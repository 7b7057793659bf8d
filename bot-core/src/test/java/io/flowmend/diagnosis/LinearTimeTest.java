package io.flowmend.diagnosis;

import io.flowmend.knowledge.CauseReader;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Counts steps, not seconds: what a text costs must grow with its length alone. */
class LinearTimeTest {

    private static final int LENGTH = 40_000;
    private static final ClueFinder FINDER = new ClueFinder(CauseReader.builtIn());

    static Stream<String> hostileTexts() {
        return Stream.of(
                "a",
                "\\",
                "{\"error\":{",
                "error error ",
                "the refresh token has expire ",
                "401 ",
                "aadsts5017",
                "<a <b ",
                "&nbsp",
                "unauthorized 401 forbidden ",
                "\u30A8\u30E9\u30FC",
                "fail... error ... ");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void stepsGrowWithTheLengthOnly(String piece) {
        FoldedText text = FoldedText.of(piece.repeat(LENGTH / piece.length()));

        assertThat(text.length()).isLessThanOrEqualTo(LENGTH);
        assertThat(FINDER.steps(text)).isLessThanOrEqualTo(2L * text.length());
    }

    /** Two hundred thousand characters take tenths of a second; read anew for each of ten thousand clues, they take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {"can i get error 401 ", "is it error 401? ", "works again error 401 ", "if (!x) { error 401 "})
    void textOfManyCluesIsReadOnlyAFewTimes(String piece) {
        Diagnostician diagnostician = new Diagnostician(CauseReader.builtIn());
        RedactedText text = PlainRedaction.of(piece.repeat(200_000 / piece.length()));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> diagnostician.diagnose(text));
    }
}
