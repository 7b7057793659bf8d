package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackButton;
import io.flowmend.sandbox.slack.SlackMessage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A failure mentioned in a channel: answered in its thread, mended in a direct message, and told of in the thread. */
class SlackChannelStoryTest {

    private static final String ALERTS = "C0ALERTS";
    private static final String CAUSE = "auth.password_changed";
    private static final String PLAYBOOK = "fix-connection";
    private static final String MENTION = "@Flowmend AADSTS50173: The provided grant has expired";

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
    void mentionIsAnsweredInItsThreadAndLedInTheDirectMessage(String id) {
        Member person = stage.member(id);

        SlackMessage mention = person.says(ALERTS, MENTION);
        SlackMessage card = person.sees(ALERTS, person.says().cause(CAUSE));
        assertThat(card.threadTs()).isEqualTo(mention.ts());

        person.presses(card, "bot.choice.walk");
        Walk walk = ledDirectly(person);
        assertThat(person.sees(ALERTS, person.says().text("bot.goes-on-directly"))
                        .ephemeral())
                .isTrue();
        person.seesIn(card, elsewhere(person, "mending"));

        walk.press("bot.choice.cancel").shows(person.says().text("bot.cancelled"));
        person.seesIn(card, elsewhere(person, "stopped"));
        walk.press("bot.choice.go-on").at("open-connections");
        person.seesIn(card, elsewhere(person, "mending"));
        toTheFinish(walk);
        person.seesIn(card, elsewhere(person, "solved"));
    }

    @Test
    void anotherPersonTakesItUpInTheirOwnLanguageWithoutDisturbingTheFirst() {
        Member anna = stage.anna();
        Member bjorn = stage.bjorn();
        anna.says(ALERTS, MENTION);
        SlackMessage card = anna.sees(ALERTS, anna.says().cause(CAUSE));
        anna.presses(card, "bot.choice.walk");
        Walk annas = ledDirectly(anna);
        anna.seesIn(card, elsewhere(anna, "mending"));

        // The card speaks the language of the one it is with.
        bjorn.pressesLabel(card, anna.says().text("bot.choice.walk"));
        Walk bjorns = ledDirectly(bjorn);
        bjorn.sees(ALERTS, bjorn.says().text("bot.goes-on-directly"));

        toTheFinish(bjorns);
        toTheFinish(annas);
    }

    @Test
    void anotherPersonCannotLeadTheFirstPersonsWalkThrough() {
        Member anna = stage.anna();
        Member bjorn = stage.bjorn();
        anna.says(ALERTS, MENTION);
        SlackMessage card = anna.sees(ALERTS, anna.says().cause(CAUSE));

        bjorn.pressesLabel(card, anna.says().text("bot.choice.walk"));
        ledDirectly(bjorn);

        anna.presses(card, "bot.choice.walk");
        ledDirectly(anna);
    }

    @Test
    void whatPeopleSayToEachOtherInAChannelIsNotAnswered() {
        Member anna = stage.anna();
        stage.slack().people().say(anna.id(), ALERTS, "AADSTS50173, again!");

        anna.says(ALERTS, MENTION);
        anna.sees(ALERTS, anna.says().cause(CAUSE));

        assertThat(stage.botMessages()).hasSize(1);
    }

    private Walk ledDirectly(Member person) {
        SlackMessage message = person.sees(person.direct(), person.says().step(PLAYBOOK, "open-connections", "title"));
        assertThat(SlackButton.in(message)).isNotEmpty();
        return new Walk(person, PLAYBOOK, message);
    }

    private static void toTheFinish(Walk walk) {
        walk.press("bot.choice.done").at("find-connection");
        walk.answer("find-connection", "found").at("verify");
        walk.press("bot.choice.done").at("sign-in");
        walk.answer("sign-in", "connected").at("back-to-run");
        walk.press("bot.choice.done").at("resubmit");
        walk.press("bot.choice.done").at("recovered");
        walk.answer("recovered", "works").at("mended");
    }

    private static String elsewhere(Member person, String how) {
        return person.says().text("bot.elsewhere." + how, Map.of("person", "<@" + person.id() + ">"));
    }
}
