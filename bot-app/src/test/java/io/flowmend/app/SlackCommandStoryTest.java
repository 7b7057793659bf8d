package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackDelivery;
import io.flowmend.sandbox.slack.SlackMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people ask of the bot by a word: /flowmend, greetings, help and languages. */
class SlackCommandStoryTest {

    private static final String GENERAL = "C0GENERAL";
    private static final String CAUSE = "auth.password_changed";

    @TempDir
    private Path folder;

    private SlackStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = SlackStage.open(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0ANNA", "U0BJORN"})
    void diagnoseIsAnsweredPrivatelyInTheResponseAndLedInTheDirectMessage(String id) {
        Member person = stage.member(id);

        SlackDelivery delivery = person.commands(GENERAL, "diagnose AADSTS50173: The provided grant has expired");

        assertThat(delivery.last().body()).contains(person.says().cause(CAUSE));
        SlackMessage card = person.sees(GENERAL, person.says().cause(CAUSE));
        assertThat(card.visibleTo()).isEqualTo(id);
        assertThat(stage.slack().journal().calls("chat.postEphemeral")).isEmpty();

        person.presses(card, "bot.choice.walk");
        String first = person.says().step("fix-connection", "open-connections", "title");
        Walk walk = new Walk(person, "fix-connection", person.sees(person.direct(), first));
        walk.press("bot.choice.done").at("find-connection");
        assertThat(person.sees(GENERAL, person.says().text("bot.goes-on-directly"))
                        .visibleTo())
                .isEqualTo(id);
    }

    @Test
    void diagnoseInTheDirectMessageIsAnsweredThere() {
        Member anna = stage.anna();

        SlackDelivery delivery = anna.commands(anna.direct(), "diagnose AADSTS50173: The provided grant has expired");

        assertThat(delivery.acknowledged()).isTrue();
        SlackMessage card = anna.sees(anna.direct(), anna.says().cause(CAUSE));
        assertThat(card.ephemeral()).isFalse();
        Walk.begin(anna, "fix-connection", card).at("open-connections");
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0ANNA", "U0BJORN"})
    void helpIsAnsweredPrivatelyInTheResponse(String id) {
        Member person = stage.member(id);

        SlackDelivery delivery = person.commands(GENERAL, "help");

        assertThat(delivery.last().body()).contains(person.says().text("bot.help.heading"));
        assertThat(person.sees(GENERAL, person.says().text("bot.help.heading")).visibleTo())
                .isEqualTo(id);
    }

    @Test
    void languageByNameHoldsFromThenOnEverywhere() {
        Member anna = stage.anna();
        Member norwegian = anna.reading("nb");

        SlackDelivery delivery = anna.commands(GENERAL, "language norsk");
        assertThat(delivery.last().body()).contains(norwegian.says().text("bot.language.spoken"));

        anna.tells("help");
        norwegian.sees(norwegian.direct(), norwegian.says().text("bot.help.heading"));
    }

    @Test
    void languageByButtonRedrawsTheWalkThroughThatStands() {
        Member anna = stage.anna();
        Member norwegian = anna.reading("nb");
        anna.tells("AADSTS50173: The provided grant has expired");
        SlackMessage walking = anna.sees(anna.direct(), anna.says().cause(CAUSE));
        Walk.begin(anna, "fix-connection", walking).at("open-connections");

        anna.tells("language");
        SlackMessage menu = anna.sees(anna.direct(), anna.says().text("bot.language.which"));
        anna.presses(menu, "bot.language.nb");

        norwegian.seesIn(menu, norwegian.says().text("bot.language.which"));
        norwegian.seesIn(walking, norwegian.says().step("fix-connection", "open-connections", "title"));
    }

    @ParameterizedTest
    @CsvSource({
        "U0ANNA,  hi,    bot.hello",
        "U0ANNA,  Hello, bot.hello",
        "U0ANNA,  Help,  bot.help.heading",
        "U0BJORN, Hei,   bot.hello",
        "U0BJORN, Hjelp, bot.help.heading"
    })
    void greetingsAndCallsForHelpAlwaysAnswer(String id, String word, String key) {
        Member person = stage.member(id);

        person.tells(word);

        person.sees(person.direct(), person.says().text(key));
    }
}
