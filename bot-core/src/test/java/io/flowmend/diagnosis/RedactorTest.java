package io.flowmend.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class RedactorTest {

    private static final String OPEN = "\u27E6";
    private static final String CLOSE = "\u27E7";

    private final Redactor redactor = new Redactor();

    /** The kind, and a text in which each secret stands between double brackets. */
    static Stream<Arguments> secrets() {
        return Lines.of("secrets.txt").stream().map(line -> Arguments.of(line[0], line[1]));
    }

    static Stream<Arguments> lookAlikes() {
        return Lines.of("look-alikes.txt").stream().map(line -> Arguments.of(line[0], line[1]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("secrets")
    void secretIsRemovedAndNothingElse(String kind, String marked) {
        String planted = marked.replace(OPEN, "").replace(CLOSE, "");
        String expected = marked.replaceAll(OPEN + "[^" + CLOSE + "]*" + CLOSE, Redactor.MARK + kind + "]");

        assertThat(redactor.redact(planted).text()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lookAlikes")
    void whatOnlyLooksLikeASecretStays(String why, String text) {
        assertThat(redactor.redact(text).text()).isEqualTo(text);
    }

    @Test
    void thereAreEnoughOfBoth() {
        assertThat(Lines.of("secrets.txt")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Lines.of("look-alikes.txt")).hasSizeGreaterThanOrEqualTo(60);
    }

    /** Four hundred thousand characters take hundredths of a second; read anew from each trigger, they take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=\"x y z ",
                "-----BEGIN PRIVATE KEY-----",
                "password=&quot;",
                "\\\"password\\\":\\\"",
                "://a:b",
                "eyJa.b",
                "?code=",
                "sig=a1B2c3D4e5F6g7H8i9J0a1B2c3D4e5F6g7H8i9J0a1B2c3\n"
            })
    void hostileTextIsReadOnlyAFewTimes(String piece) {
        String text = piece.repeat(400_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> redactor.redact(text));
    }

    @Test
    void redactingTwiceChangesNothing() {
        List<String> parts = Stream.concat(Lines.of("secrets.txt").stream(), Lines.of("look-alikes.txt").stream())
                .map(line -> line[1].replace(OPEN, "").replace(CLOSE, ""))
                .toList();
        Random random = new Random(20260501);

        for (int i = 0; i < 2000; i++) {
            String text = RandomTexts.spliced(parts, random);
            String once = redactor.redact(text).text();
            assertThat(redactor.redact(once).text()).as(text).isEqualTo(once);
        }
    }
}
