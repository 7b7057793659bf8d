package io.flowmend.playbook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain, with (brackets)",
                "choose **Fix connection** (**…**)",
                "`a[0] * 2`",
                "see [the page](https://example.com/a?b=c#d)",
                "see [the page]({address})"
            })
    void lightMarkupIsFine(String text) {
        assertThat(MarkupCheck.faults(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "choose **Fix             | a ** is not closed",
                "choose ****              | **** holds nothing",
                "**[it](https://a.b)**    | ** holds other markup: [it](https://a.b)",
                "choose *Fix*             | a single * is no markup; strong is **so**",
                "type `x                  | a ` is not closed",
                "type ``                  | `` holds nothing",
                "[removed]                | a [ that begins no [label](https://...)",
                "[page](http://a.example) | a [ that begins no [label](https://...)",
                "[page](page.html)        | a [ that begins no [label](https://...)",
                "page]                    | a ] without its ["
            })
    void brokenMarkupIsNamed(String text, String fault) {
        assertThat(MarkupCheck.faults(text)).contains(fault);
    }

    @Test
    void brokenMarkupIsFoundInTexts() {
        assertThat(Planted.sound().inWords("nb", "**owner**", "**owner").findings())
                .containsExactly("words/nb/playbooks/mend.yml:5: 'playbooks.mend.which.help': a ** is not closed");
    }

    @Test
    void labelTakesNoMarkup() {
        assertThat(Planted.sound().inWords("nb", "mine: Yes", "mine: '**Yes**'").findings())
                .containsExactly(
                        "words/nb/playbooks/mend.yml:7: 'playbooks.mend.which.answers.mine': markup has no effect here");
    }
}
