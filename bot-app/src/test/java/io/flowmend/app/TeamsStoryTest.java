package io.flowmend.app;

import io.flowmend.sandbox.teams.ContosoTenant;
import io.flowmend.sandbox.teams.TeamsAction;
import io.flowmend.sandbox.teams.TeamsMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job in Teams, told once in English and once in Norwegian: paste a failure, be walked through the repair. */
class TeamsStoryTest {

    private static final String ANNA = ContosoTenant.ANNA;
    private static final String BJORN = ContosoTenant.BJORN;

    private static final String CAUSE = "auth.password_changed";
    private static final String PLAYBOOK = "fix-connection";
    private static final String SECRET = "s3cr3t-Fjord-77";
    private static final String ERROR = "AADSTS50173: The provided grant has expired due to it being revoked";
    private static final String PASTE =
            "{\"status\": 401, \"message\": \"" + ERROR + "\", \"password\": \"" + SECRET + "\"}";

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
    void pasteIsAnsweredWithTheDiagnosisItsReasonsAndWhoCanMendIt(String id) {
        TeamsMember person = stage.member(id);

        person.tells(PASTE);

        TeamsMessage diagnosis = person.sees(person.direct(), person.says().cause(CAUSE));
        assertThat(TeamsReading.text(diagnosis))
                .contains(person.says().text("causes." + CAUSE + ".why"))
                .contains(person.says().text("bot.diagnosis.who"))
                .contains(person.says().text("bot.diagnosis.because"))
                .contains("AADSTS50173");
        assertThat(diagnosis.activity().toString()).doesNotContain(SECRET);
        assertThat(diagnosis.summary()).isEqualTo(person.says().cause(CAUSE));
        assertThat(TeamsAction.in(diagnosis, id))
                .extracting(TeamsAction::label)
                .contains(person.says().text("bot.choice.walk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNA, BJORN})
    void walkThroughLeadsByButtonsInOneMessageToTheFinish(String id) {
        TeamsMember person = stage.member(id);

        TeamsWalk walk = walk(person).at("open-connections");
        assertThat(TeamsAction.labelled(walk.now(), id, walk.word("open-connections", "link")))
                .hasValueSatisfying(button ->
                        assertThat(button.json().path("url").asText()).startsWith("https://make.powerautomate.com/"));
        walk.press("bot.choice.done").at("find-connection");
        walk.answer("find-connection", "found").at("verify");
        walk.press("bot.choice.done").at("sign-in");
        walk.answer("sign-in", "connected").at("back-to-run");
        walk.press("bot.choice.done").at("resubmit");
        walk.press("bot.choice.done").at("recovered");
        walk.answer("recovered", "works").at("mended");

        assertThat(stage.botMessages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNA, BJORN})
    void everyStepCanBeGoneBackFromSkippedStoppedAndGoneOnWith(String id) {
        TeamsMember person = stage.member(id);

        TeamsWalk walk = walk(person).at("open-connections");
        walk.press("bot.choice.back").shows(person.says().cause(CAUSE));
        walk.press("bot.choice.walk").at("open-connections");
        walk.press("bot.choice.done").at("find-connection");
        walk.press("bot.choice.back").at("open-connections");
        walk.press("bot.choice.done").at("find-connection");
        walk.press("bot.choice.cancel").shows(person.says().text("bot.cancelled"));
        walk.press("bot.choice.go-on").at("find-connection");
        walk.answer("find-connection", "found").at("verify");
        walk.press("bot.choice.done").at("sign-in");
        walk.answer("sign-in", "connected").at("back-to-run");
        walk.press("bot.choice.done").at("resubmit");
        walk.press("bot.choice.skip").at("recovered");
        walk.answer("recovered", "still-fails").at("more-help");
        walk.press("bot.choice.back").at("recovered");

        assertThat(stage.botMessages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNA, BJORN})
    void moreHelpEndsInMicrosoftsPageAndALookThatDiffersLeadsOn(String id) {
        TeamsMember person = stage.member(id);
        String page = "https://go.microsoft.com/fwlink/?linkid=872110";

        TeamsWalk walk = walk(person).at("open-connections");
        assertThat(walk.now().activity().toString()).doesNotContain(page);
        walk.press("bot.choice.help").shows(walk.word("open-connections", "help"));
        assertThat(walk.now().card().orElseThrow().toString()).contains(page);
        walk.press("bot.choice.different").shows(walk.word("open-connections", "different"));
        assertThat(walk.now().activity().toString()).doesNotContain(page);
        walk.press("bot.choice.less").at("open-connections");
        walk.press("bot.choice.done").at("find-connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {ANNA, BJORN})
    void installationIsWelcomedOnce(String id) {
        TeamsMember person = stage.member(id);
        stage.teams().tenant().hasBot(person.direct(), false);

        assertThat(stage.teams().people().install(id, person.direct()).join())
                .allMatch(delivery -> delivery.acknowledged());

        person.sees(person.direct(), person.says().text("bot.hello"));
        person.tells("help");
        person.sees(person.direct(), person.says().text("bot.help.heading"));
        assertThat(stage.botMessages()).hasSize(2);
    }

    private TeamsWalk walk(TeamsMember person) {
        person.tells(PASTE);
        return TeamsWalk.begin(
                person, PLAYBOOK, person.sees(person.direct(), person.says().cause(CAUSE)));
    }
}
