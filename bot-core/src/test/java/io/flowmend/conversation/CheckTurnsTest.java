package io.flowmend.conversation;

import io.flowmend.card.Block;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an incident and its person's walk-through have to say to each other. */
class CheckTurnsTest {

    private static final CheckResult BROKEN = new CheckResult.StillBroken("anna@contoso.example", "Unauthorized");

    private static Conversation told(Conversation at, CheckResult result) {
        return Scene.ENGINE.step(at, new BotEvent.Checked(Scene.NOON, result)).next();
    }

    private static String step(Conversation at) {
        return at.stage() instanceof Stage.Walking walking ? walking.step() : "";
    }

    @Test
    void pressingCheckAsksTheIncidentAndPressingAgainAsksAgain() {
        Conversation at = Scene.guided();
        Turn once = Scene.ENGINE.step(at, Scene.presses(at, Actions.CHECK));
        Turn twice = Scene.ENGINE.step(once.next(), Scene.presses(once.next(), Actions.CHECK));

        assertThat(step(once.next())).isEqualTo("took");
        assertThat(once.effects()).contains(new Effect.AskCheck(Scene.INCIDENT, Scene.ANNA));
        assertThat(twice.effects()).contains(new Effect.AskCheck(Scene.INCIDENT, Scene.ANNA));
        assertThat(twice.next()).isEqualTo(once.next());
    }

    @Test
    void whatWasPastedPassesTheCheckByAndNeverAsks() {
        Conversation finished = Scene.after(Scene.DIRECT, Actions.WALK, Actions.DONE, "answer-yes");

        assertThat(finished.stage())
                .isInstanceOfSatisfying(
                        Stage.Finished.class, at -> assertThat(at.step()).isEqualTo("mended"));
        assertThat(Scene.buttons(Scene.CARDS.card(Scene.after(Scene.DIRECT, Actions.WALK), CardView.HOME)))
                .noneMatch(button -> button.action().equals(Actions.CHECK));
    }

    @Test
    void whatIsStillBrokenIsQuotedAsData() {
        Conversation at = told(Scene.guided(Actions.CHECK), BROKEN);

        assertThat(step(at)).isEqualTo("broken");
        assertThat(Scene.CARDS.card(at, CardView.HOME).blocks()).contains(new Block.Code("Unauthorized"));
    }

    @Test
    void badNewsIsOnlyForWhoWaitsForIt() {
        Conversation elsewhere = Scene.guided(Actions.CHECK, Actions.BACK);

        assertThat(told(elsewhere, BROKEN)).isEqualTo(elsewhere);
    }

    @Test
    void goodNewsEndsTheWalkThroughFromAnywhere() {
        assertThat(told(Scene.guided(), new CheckResult.Mended()).stage()).isInstanceOf(Stage.Finished.class);
        assertThat(told(Scene.guided(Actions.CANCEL), new CheckResult.ByWord()).stage())
                .isInstanceOfSatisfying(
                        Stage.Finished.class, at -> assertThat(at.byWord()).isTrue());
    }

    @Test
    void whoIsOnTheWayIsShownTheCardAgainAndWhoStoppedGoesOn() {
        Conversation at = Scene.guided(Actions.DONE);
        BotEvent guided = new BotEvent.Guided(Scene.NOON, Scene.INCIDENT, Scene.DIAGNOSIS);

        assertThat(Scene.ENGINE.step(at, guided).next()).isEqualTo(at);
        assertThat(step(Scene.ENGINE
                        .step(Scene.guided(Actions.DONE, Actions.CANCEL), guided)
                        .next()))
                .isEqualTo("found");
    }
}
