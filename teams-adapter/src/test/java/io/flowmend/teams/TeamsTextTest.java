package io.flowmend.teams;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TeamsTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*bold* | \\*bold\\*",
                "a_b`c~d | a\\_b\\`c\\~d",
                "[x](y) | \\[x\\](y)",
                "\\* | \\\\\\*",
                "<at>A</at> & &lt; | &lt;at&gt;A&lt;/at&gt; &amp; &amp;lt;",
                "# x | \\# x",
                "- x | \\- x",
                "a - b | a - b",
                "12. x | 12\\. x",
                "1) x | 1\\) x",
                "1.5 kg | 1\\.5 kg",
            })
    void markdownIsEscaped(String text, String escaped) {
        assertThat(TeamsText.escape(text)).isEqualTo(escaped);
    }

    @Test
    void datesAreNotMadeOfData() {
        String text = "{{DATE(2026-11-22T12:00:00Z)}} {{TIME(2026-11-22T12:00:00Z)}} {{name}}";

        assertThat(TeamsText.literal(text)).doesNotContain("{{DATE(", "{{TIME(").contains("{{name}}");
        assertThat(TeamsText.escape(text)).doesNotContain("{{DATE(", "{{TIME(");
    }
}
