package io.flowmend.app;

import io.flowmend.sandbox.teams.ContosoTenant;
import io.flowmend.sandbox.teams.TeamsAction;
import io.flowmend.sandbox.teams.TeamsMessage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A failure mentioned in a channel of Teams, and clients that know only Action.Submit. */
class TeamsChannelStoryTest {

    private static final String ALERTS = ContosoTenant.FLOW_ALERTS;
    private static final String CAUSE = "auth.password_changed";
    private static final String PLAYBOOK = "fix-connection";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {ContosoTenant.ANNA, ContosoTenant.BJORN})
    void mentionIsAnsweredInItsThreadAndLedInThePersonalChat(String id) throws Exception {
        try (TeamsStage stage = TeamsStage.open(folder)) {
            TeamsMember person = stage.member(id);

            TeamsMessage mention = person.says(ALERTS, "@Flowmend AADSTS50173: The provided grant has expired");
            TeamsMessage card = person.sees(ALERTS, person.says().cause(CAUSE));
            assertThat(card.threadId()).isEqualTo(mention.threadId());

            person.presses(card, "bot.choice.walk");
            TeamsMessage direct =
                    person.sees(person.direct(), person.says().step(PLAYBOOK, "open-connections", "title"));
            assertThat(TeamsAction.in(direct, id)).isNotEmpty();
            TeamsWalk walk = new TeamsWalk(person, PLAYBOOK, direct);
            person.seesIn(card, elsewhere(person, "mending"));
            assertThat(stage.botMessages())
                    .as("no pointer to the very chat that it would stand in")
                    .hasSize(2);

            walk.press("bot.choice.cancel").shows(person.says().text("bot.cancelled"));
            person.seesIn(card, elsewhere(person, "stopped"));
            walk.press("bot.choice.go-on").at("open-connections");
            person.seesIn(card, elsewhere(person, "mending"));
            walk.press("bot.choice.done").at("find-connection");
            walk.answer("find-connection", "found").at("verify");
            walk.press("bot.choice.done").at("sign-in");
            walk.answer("sign-in", "connected").at("back-to-run");
            walk.press("bot.choice.done").at("resubmit");
            walk.press("bot.choice.done").at("recovered");
            walk.answer("recovered", "works").at("mended");
            person.seesIn(card, elsewhere(person, "solved"));
        }
    }

    @Test
    void clientThatKnowsOnlySubmitIsLedByItsFallback() throws Exception {
        try (TeamsStage stage = TeamsStage.open(folder, TeamsStage.rules().withoutExecute())) {
            TeamsMember anna = stage.anna();
            anna.tells("AADSTS50173: The provided grant has expired");
            TeamsMessage diagnosis = anna.sees(anna.direct(), anna.says().cause(CAUSE));

            TeamsWalk walk = TeamsWalk.begin(anna, PLAYBOOK, diagnosis).at("open-connections");
            walk.press("bot.choice.help").shows(walk.word("open-connections", "help"));
            walk.press("bot.choice.done").at("find-connection");
            walk.answer("find-connection", "found").at("verify");

            assertThat(stage.botMessages()).hasSize(1);
        }
    }

    private static String elsewhere(TeamsMember person, String how) {
        String mention = "<at>" + person.person().name() + "</at>";
        return person.says().text("bot.elsewhere." + how, Map.of("person", mention));
    }
}
