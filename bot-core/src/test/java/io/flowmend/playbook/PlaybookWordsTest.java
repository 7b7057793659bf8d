package io.flowmend.playbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One planted fault for each rule of what texts there are and how they are made. */
class PlaybookWordsTest {

    private static final String FILE = "words/nb/playbooks/mend.yml";

    @Test
    void stepWithoutHelpIsNamed() {
        assertThat(Planted.sound().inWords("nb", "  help: Look at `it`.\n", "").findings())
                .containsExactly("mend.yml:6: the step 'repair' has no words in nb for playbooks.mend.repair.help");
    }

    @Test
    void missingAnswerMessageAndTitleAreNamedAtTheirStep() {
        assertThat(Planted.sound()
                        .inWords("en", "    other: No\n", "")
                        .inWords("en", "  message: Please repair it.\n", "")
                        .inWords("en", "title: Mend it\n", "")
                        .findings())
                .containsExactly(
                        "mend.yml:1: the playbook has no words in en for playbooks.mend.title",
                        "mend.yml:4: the step 'which' has no words in en for playbooks.mend.which.answers.other",
                        "mend.yml:9: the step 'tell' has no words in en for playbooks.mend.tell.message");
    }

    @Test
    void causeWithoutWordsIsNamed() {
        assertThat(Planted.sound()
                        .withCauses(
                                new WrittenCause("broken", "mend", "causes.yml", 7),
                                new WrittenCause("bent", "mend", "causes.yml", 9))
                        .findings())
                .containsExactly(
                        "causes.yml:9: the cause 'bent' has no words in en for causes.bent.name",
                        "causes.yml:9: the cause 'bent' has no words in en for causes.bent.seen",
                        "causes.yml:9: the cause 'bent' has no words in en for causes.bent.why",
                        "causes.yml:9: the cause 'bent' has no words in nb for causes.bent.name",
                        "causes.yml:9: the cause 'bent' has no words in nb for causes.bent.seen",
                        "causes.yml:9: the cause 'bent' has no words in nb for causes.bent.why");
    }

    @Test
    void gapsOfOtherLanguagesAreOnlyRemarked() {
        List<Finding> findings = PlaybookChecker.check(
                Planted.sound().inWords("sv", "  text: Well done.\n", "").written());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.weight()).isEqualTo(Finding.Weight.REMARK);
            assertThat(finding)
                    .hasToString(
                            "words/en/playbooks/mend.yml:22: 'playbooks.mend.mended.text' has no words in sv and falls"
                                    + " back to en");
        });
    }

    @Test
    void wordsThatNothingUsesAreNamed() {
        assertThat(Planted.sound()
                        .inWords("nb", "told:\n", "told:\n  help: Now help.\n")
                        .findings())
                .containsExactly(FILE + ":24: no step and no cause uses 'playbooks.mend.told.help'");
    }

    @Test
    void differingArgumentsAreNamed() {
        assertThat(Planted.sound().inWords("nb", " because of {cause}", "").findings())
                .containsExactly(FILE + ":11: 'playbooks.mend.repair.text' takes no argument, but in en {cause}");
    }

    @Test
    void unknownArgumentIsNamed() {
        assertThat(Planted.sound()
                        .inWords("en", "Well done.", "Well done, {name}.")
                        .inWords("nb", "Well done.", "Well done, {name}.")
                        .findings())
                .containsExactly(
                        "words/en/playbooks/mend.yml:22: 'playbooks.mend.mended.text' is given no argument {name}",
                        FILE + ":22: 'playbooks.mend.mended.text' is given no argument {name}");
    }

    @Test
    void labelTakesNoArgument() {
        assertThat(Planted.sound()
                        .inWords("en", "link: Open it", "link: Open {cause}")
                        .inWords("nb", "link: Open it", "link: Open {cause}")
                        .findings())
                .contains(FILE + ":14: 'playbooks.mend.repair.link' is given no argument {cause}");
    }

    @Test
    void brokenMessageIsNamed() {
        assertThat(Planted.sound().inWords("nb", "Now wait.", "Now {wait.").findings())
                .singleElement()
                .asString()
                .startsWith(FILE + ":25: 'playbooks.mend.told.text' is no ICU message: ");
    }

    @Test
    void tooLongLabelIsNamed() {
        assertThat(Planted.sound()
                        .inWords("nb", "link: Open it", "link: " + "o".repeat(41))
                        .findings())
                .containsExactly(FILE + ":14: 'playbooks.mend.repair.link' has 41 characters; at most 40 fit");
    }

    @Test
    void ownPhrasesAreNeededInEveryCompleteLanguageToo() {
        Written written = Planted.sound().written();
        Map<String, Map<String, WrittenText>> words = new HashMap<>(written.words());
        Map<String, WrittenText> english = new HashMap<>(words.get("en"));
        english.put("bot.hello", new WrittenText("Hello!", "words/en/bot.yml", 3));
        words.put("en", english);

        assertThat(PlaybookChecker.check(new Written(written.playbooks(), written.causes(), written.links(), words)))
                .map(Finding::toString)
                .containsExactly("words/en/bot.yml:3: 'bot.hello' has no words in nb");
    }
}
