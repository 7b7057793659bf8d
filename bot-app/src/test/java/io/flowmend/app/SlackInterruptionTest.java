package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A walk-through that something comes between: another failure, an old button, a restart of the bot, a day. */
class SlackInterruptionTest {

    private static final String CAUSE = "auth.password_changed";
    private static final String PLAYBOOK = "fix-connection";

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
    void anotherPasteIsAnsweredAndOffersToGoOnBelow(String id) {
        Member person = stage.member(id);
        Walk walk = walkTo(person, "find-connection");
        SlackMessage old = walk.now();

        person.tells("InvalidTemplate. Unable to process template language expressions in action 'Compose'");
        SlackMessage answer = person.sees(person.direct(), person.says().cause("config.expression"));
        assertThat(Reading.hasLine(answer, waiting(person, "find-connection"))).isTrue();

        person.presses(answer, "bot.choice.resume");
        String title = person.says().step(PLAYBOOK, "find-connection", "title");
        SlackMessage below = person.seesAfter(answer, person.direct(), title);
        person.seesIn(old, person.says().text("bot.goes-on-below"));
        new Walk(person, PLAYBOOK, below).answer("find-connection", "found").at("verify");
    }

    @Test
    void helpInBetweenIsAnsweredAndOffersToGoOn() {
        Member anna = stage.anna();
        walkTo(anna, "find-connection");

        anna.tells("help");

        SlackMessage help = anna.sees(anna.direct(), anna.says().text("bot.help.heading"));
        assertThat(Reading.hasLine(help, waiting(anna, "find-connection"))).isTrue();
    }

    @Test
    void clickOnWhatStoodThereBeforeShowsTheStepAsItIsNow() {
        Member anna = stage.anna();
        anna.tells("AADSTS50173: The provided grant has expired");
        SlackMessage diagnosis = anna.sees(anna.direct(), anna.says().cause(CAUSE));
        Walk walk = Walk.begin(anna, PLAYBOOK, diagnosis).at("open-connections");
        SlackMessage first = walk.now();
        walk.press("bot.choice.done").at("find-connection");
        SlackMessage second = walk.now();

        anna.pressesOld(first, "bot.choice.cancel");

        SlackMessage now =
                anna.seesIn(second, second.edits() + 1, anna.says().step(PLAYBOOK, "find-connection", "title"));
        assertThat(now.text()).isEqualTo(second.text());
        assertThat(now.blocks()).isEqualTo(second.blocks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0ANNA", "U0BJORN"})
    void restartOfTheBotChangesNothing(String id) throws Exception {
        Member person = stage.member(id);
        Walk walk = walkTo(person, "find-connection");
        SlackMessage before = walk.now();

        stage.restart();
        assertThat(walk.now()).isEqualTo(before);
        walk.answer("find-connection", "found").at("verify");

        stage.restart();
        walk.press("bot.choice.back").at("find-connection");
        assertThat(stage.botMessages()).hasSize(1);
    }

    @Test
    void eventThatCameWhileTheBotWasDownIsAnsweredOnceItIsUp() throws Exception {
        Member anna = stage.anna();
        stage.endBot();
        var said = stage.slack().people().say(anna.id(), anna.direct(), "hi");
        String event = said.delivery().join().id();

        stage.restart();
        stage.slack().people().redeliver(event).join();

        anna.sees(anna.direct(), anna.says().text("bot.hello"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0ANNA", "U0BJORN"})
    void leftForADayItSaysWhereThePersonWas(String id) throws Exception {
        Member person = stage.member(id);
        Walk walk = walkTo(person, "find-connection");

        stage.later(Duration.ofDays(1).plusMinutes(1));
        stage.restart();

        SlackMessage reminder = person.sees(person.direct(), person.says().text("bot.reminder"));
        assertThat(Reading.hasLine(reminder, waiting(person, "find-connection")))
                .isTrue();
        person.presses(reminder, "bot.choice.resume");
        String title = person.says().step(PLAYBOOK, "find-connection", "title");
        SlackMessage below = person.seesAfter(reminder, person.direct(), title);
        person.seesIn(walk.now(), person.says().text("bot.goes-on-below"));
        new Walk(person, PLAYBOOK, below)
                .press("bot.choice.cancel")
                .shows(person.says().text("bot.cancelled"));
    }

    private static Walk walkTo(Member person, String second) {
        person.tells("AADSTS50173: The provided grant has expired");
        SlackMessage diagnosis = person.sees(person.direct(), person.says().cause(CAUSE));
        Walk walk = Walk.begin(person, PLAYBOOK, diagnosis).at("open-connections");
        return walk.press("bot.choice.done").at(second);
    }

    private static String waiting(Member person, String step) {
        return person.says()
                .text(
                        "bot.waiting",
                        Map.of(
                                "playbook", person.says().playbook(PLAYBOOK),
                                "step", person.says().step(PLAYBOOK, step, "title")));
    }
}
