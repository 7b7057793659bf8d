package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackButton;
import io.flowmend.sandbox.slack.SlackMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of failure gets its own right answer; none but a sign-in cause is told to verify a password. */
class SlackAnswersTest {

    /** What Microsoft calls the button that signs a connection in again, today and before, in both languages. */
    private static final List<String> SIGN_IN_AGAIN =
            List.of("Verify password", "Fix connection", "Bekreft passord", "Fiks tilkobling");

    /** No playbook is longer; none may lead in a circle for ever. */
    private static final int MOST_STEPS = 20;

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

    /** A text as people paste it, and the cause that it has. */
    record Pasted(String cause, String text) {}

    static List<Pasted> notAboutSigningIn() {
        return List.of(
                new Pasted(
                        "policy.dlp_blocked",
                        "The flow 'Invoices' violates the data loss prevention (DLP) policy 'Contoso default' and was"
                                + " suspended."),
                new Pasted(
                        "permission.resource_access_denied",
                        "{\"status\": 403, \"message\": \"Access denied. You do not have permission to perform this"
                                + " action or access this resource.\"}"),
                new Pasted("throttled", "{\"statusCode\": 429, \"message\": \"Rate limit is exceeded. Try again.\"}"),
                new Pasted(
                        "config.expression",
                        "InvalidTemplate. Unable to process template language expressions in action 'Compose' inputs:"
                                + " 'The template language function 'int' expects one parameter'"),
                new Pasted("cascade", "An action failed. No dependent actions succeeded."),
                new Pasted("unknown", "My flow in Power Automate failed with error 0xDEADBEEF"));
    }

    @ParameterizedTest
    @MethodSource("notAboutSigningIn")
    void getsItsOwnAnswerAndIsNeverToldToVerifyAPassword(Pasted pasted) {
        for (Member person : List.of(stage.anna(), stage.bjorn())) {
            person.tells(pasted.text());
            SlackMessage card = person.sees(person.direct(), person.says().cause(pasted.cause()));
            assertThat(card.text()).doesNotContain(SIGN_IN_AGAIN);

            person.presses(card, "bot.choice.walk");
            SlackMessage walking = person.seesIn(card, 1, person.says().playbook(Says.playbookOf(pasted.cause())));
            toTheEnd(person, walking);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0ANNA", "U0BJORN"})
    void bareUnauthorizedIsToldToSignInAgain(String id) {
        Member person = stage.member(id);

        person.tells("Unauthorized");

        SlackMessage card = person.sees(person.direct(), person.says().cause("auth.connection_unspecified"));
        person.presses(card, "bot.choice.walk");
        person.seesIn(card, 1, person.says().playbook("fix-connection"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0ANNA", "U0BJORN"})
    void textThatIsNoFailureIsToldSo(String id) {
        Member person = stage.member(id);

        person.tells("Lunch at twelve?");

        SlackMessage answer = person.seesAnything(person.direct());
        assertThat(Reading.text(answer)).isEqualTo(person.says().text("bot.not-a-failure"));
        assertThat(SlackButton.in(answer)).isEmpty();
    }

    @Test
    void walkThroughOfASignInCauseSaysWhichButtonItIs() {
        Member anna = stage.anna();
        anna.tells("Unauthorized");
        SlackMessage card = anna.sees(anna.direct(), anna.says().cause("auth.connection_unspecified"));

        Walk walk = Walk.begin(anna, "fix-connection", card).at("open-connections");
        walk.press("bot.choice.done").at("find-connection");
        walk.answer("find-connection", "found").at("verify");

        assertThat(walk.now().text()).contains("Verify password", "Fix connection");
    }

    /** Presses whatever leads on, the first where there are several, until nothing does. */
    private static void toTheEnd(Member person, SlackMessage begun) {
        SlackMessage now = begun;
        for (int step = 0; step < MOST_STEPS; step++) {
            assertThat(now.text()).doesNotContain(SIGN_IN_AGAIN);
            List<SlackButton> onward = SlackButton.in(now).stream()
                    .filter(button -> button.actionId().matches("choose\\.(done|answer-.*)\\..*"))
                    .toList();
            if (onward.isEmpty()) {
                return;
            }
            person.pressesLabel(now, onward.getFirst().label());
            now = person.seesIn(now, now.edits() + 1, "");
        }
        throw new AssertionError("No end in sight: " + Reading.text(now));
    }
}
