package io.flowmend.slack;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlackMarkupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
                    hi                                    = hi
                    a &lt;b&gt; &amp;amp; c               = a <b> &amp; c
                    <@U0BOT> help                         = help
                    hi <@U0BOT>                           = hi
                    ask <@U1> and <@U2|bo>                = ask @U1 and @bo
                    <#C1|general> <#C2>                   = #general #C2
                    <https://x.example/a>                 = https://x.example/a
                    <https://x.example|x.example>         = x.example
                    <https://x.example|https://x.example> = https://x.example
                    <https://x.example|click me>          = https://x.example
                    <mailto:a@b.example|a@b.example>      = a@b.example
                    <tel:+4712345678|123 45 678>          = 123 45 678
                    <!channel> <!here>                    = @channel @here
                    <!subteam^S1|@ops> <!subteam^S2>      = @ops @S2
                    <!date^1700000000^{date}|18 Nov>      = 18 Nov
                    ```code```                            = code
                    a < b and <own>                       = a < b and <own>
                    <@                                    = <@
                    """)
    void markupIsTakenOff(String text, String plain) {
        assertThat(SlackMarkup.plain(text, "U0BOT")).isEqualTo(plain);
    }
}
