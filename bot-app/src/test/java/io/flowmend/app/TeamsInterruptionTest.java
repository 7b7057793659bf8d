package io.flowmend.app;

import io.flowmend.sandbox.teams.ContosoTenant;
import io.flowmend.sandbox.teams.TeamsMessage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A walk-through in Teams that something comes between: another failure, an old card, a restart of the bot. */
class TeamsInterruptionTest {

    private static final String ANNA = ContosoTenant.ANNA;
    private static final String BJORN = ContosoTenant.BJORN;
    private static final String CAUSE = "auth.password_changed";
    private static final String PLAYBOOK = "fix-connection";

    @TempDir
    private Path folder;

    private TeamsStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = TeamsStage.open(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNA, BJORN})
    void anotherPasteIsAnsweredAndOffersToGoOnBelow(String id) {
        TeamsMember person = stage.member(id);
        TeamsWalk walk = walkTo(person, "find-connection");
        TeamsMessage old = walk.now();

        person.tells("InvalidTemplate. Unable to process template language expressions in action 'Compose'");
        TeamsMessage answer = person.sees(person.direct(), person.says().cause("config.expression"));
        assertThat(TeamsReading.hasLine(answer, waiting(person, "find-connection")))
                .isTrue();

        person.presses(answer, "bot.choice.resume");
        String title = person.says().step(PLAYBOOK, "find-connection", "title");
        TeamsMessage below = person.seesAfter(answer, person.direct(), title);
        person.seesIn(old, person.says().text("bot.goes-on-below"));
        new TeamsWalk(person, PLAYBOOK, below)
                .answer("find-connection", "found")
                .at("verify");
    }

    @Test
    void pressOnAnOldCardShowsTheStepAsItIsNow() {
        TeamsMember anna = stage.anna();
        TeamsWalk walk = begin(anna);
        TeamsMessage first = walk.now();
        walk.press("bot.choice.done").at("find-connection");
        TeamsMessage second = walk.now();

        anna.pressesOld(first, "bot.choice.cancel");

        TeamsMessage now =
                anna.seesIn(second, second.edits() + 1, anna.says().step(PLAYBOOK, "find-connection", "title"));
        assertThat(now.card()).isEqualTo(second.card());
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNA, BJORN})
    void restartOfTheBotChangesNothing(String id) throws Exception {
        TeamsMember person = stage.member(id);
        TeamsWalk walk = walkTo(person, "find-connection");
        TeamsMessage before = walk.now();

        stage.restart();
        assertThat(walk.now()).isEqualTo(before);
        walk.answer("find-connection", "found").at("verify");

        stage.restart();
        walk.press("bot.choice.back").at("find-connection");
        assertThat(stage.botMessages()).hasSize(1);
    }

    private static TeamsWalk walkTo(TeamsMember person, String second) {
        return begin(person).press("bot.choice.done").at(second);
    }

    private static TeamsWalk begin(TeamsMember person) {
        person.tells("AADSTS50173: The provided grant has expired");
        TeamsMessage diagnosis = person.sees(person.direct(), person.says().cause(CAUSE));
        return TeamsWalk.begin(person, PLAYBOOK, diagnosis).at("open-connections");
    }

    private static String waiting(TeamsMember person, String step) {
        return person.says()
                .text(
                        "bot.waiting",
                        Map.of(
                                "playbook", person.says().playbook(PLAYBOOK),
                                "step", person.says().step(PLAYBOOK, step, "title")));
    }
}
