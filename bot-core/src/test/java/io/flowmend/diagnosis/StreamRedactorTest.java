package io.flowmend.diagnosis;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StreamRedactorTest {

    private static final int LONG_TEXT = 400_000;
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\n" + "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n".repeat(60)
            + "-----END PRIVATE KEY-----\n";

    @Test
    void piecesGiveWhatTheWholeGives() {
        List<String> parts = Stream.concat(Lines.of("secrets.txt").stream(), Lines.of("look-alikes.txt").stream())
                .map(line -> line[1].replace("\u27E6", "").replace("\u27E7", "") + "\n\n")
                .toList();
        Random random = new Random(20260503);
        for (int round = 0; round < 5; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < LONG_TEXT) {
                text.append(random.nextInt(20) == 0 ? KEY : parts.get(random.nextInt(parts.size())));
            }

            assertThat(streamed(text.toString(), random))
                    .isEqualTo(new Redactor().redact(text.toString()).text());
        }
    }

    @Test
    void keyThatSpansManyLinesIsRemovedWhereverThePiecesEnd() {
        Random random = new Random(20260504);
        String text = ("a line of a log\n".repeat(3_800) + KEY).repeat(4);

        assertThat(streamed(text, random)).doesNotContain("MIIE").contains("[removed: private key]-----END");
    }

    @Test
    void lineWithoutEndIsLetGoOfInPartsAndUnchanged() {
        StreamRedactor redactor = new StreamRedactor();
        String row = "{\"id\":1,\"state\":\"Succeeded\"},";
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            out.append(redactor.next(row.repeat(20)));
        }
        assertThat(out).hasSizeGreaterThan(row.length() * 30_000);
        assertThat(out.append(redactor.rest()).toString()).isEqualTo(row.repeat(60_000));
    }

    @Test
    void lineEndsStayAsTheyWere() {
        String text = "first\r\nsecond\n\n\rthird";

        assertThat(streamed(text, new Random(1))).isEqualTo(text);
    }

    private static String streamed(String text, Random random) {
        StreamRedactor redactor = new StreamRedactor();
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(20_000));
            out.append(redactor.next(text.substring(at, end)));
            at = end;
        }
        return out.append(redactor.rest()).toString();
    }
}
