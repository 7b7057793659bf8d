package io.flowmend.incident;

import io.flowmend.channel.Place;
import io.flowmend.powerautomate.RunStatus;
import org.junit.jupiter.api.Test;

import static io.flowmend.incident.IncidentScene.ALERTS;
import static io.flowmend.incident.IncidentScene.ANNA;
import static io.flowmend.incident.IncidentScene.BO;
import static io.flowmend.incident.IncidentScene.brokenPassword;
import static org.assertj.core.api.Assertions.assertThat;

class AssigningTest {

    @Test
    void whoIsGivenItIsToldByWhomAndLedThroughTheRepair() {
        IncidentScene scene = brokenPassword(3);

        scene.assign(BO, ANNA, scene.state().revision());

        assertThat(scene.state().holding().isBy(ANNA)).isTrue();
        Place direct = new Place.Direct(ANNA);
        assertThat(scene.taken())
                .containsExactly(
                        new IncidentEffect.Say(direct, ThreadCards.assigned(scene.state(), BO)),
                        new IncidentEffect.Guide(ANNA, ALERTS, scene.state().diagnosis()));

        scene.assign(BO, ANNA, scene.state().revision());
        assertThat(scene.taken())
                .singleElement()
                .isInstanceOfSatisfying(
                        IncidentEffect.AnswerPrivately.class,
                        answer -> assertThat(answer.card()).isEqualTo(ThreadCards.heldBy(scene.state())));
    }

    @Test
    void whoPicksThemselvesTakesItAlsoFromAnother() {
        IncidentScene scene = brokenPassword(3);

        scene.assign(BO, BO, scene.state().revision());
        assertThat(scene.state().holding().isBy(BO)).isTrue();
        scene.assign(ANNA, ANNA, scene.state().revision());

        assertThat(scene.state().holding().isBy(ANNA)).isTrue();
        assertThat(scene.taken()).noneMatch(IncidentEffect.Say.class::isInstance);
    }

    @Test
    void assigningOnACardThatHasChangedTakesItFromNobody() {
        IncidentScene scene = brokenPassword(3);
        long revision = scene.state().revision();
        scene.press(ANNA, IncidentActions.FIX, revision);
        scene.taken();

        scene.assign(BO, BO, revision);

        assertThat(scene.state().holding().isBy(ANNA)).isTrue();
        assertThat(scene.taken())
                .anyMatch(effect -> effect instanceof IncidentEffect.AnswerPrivately answer
                        && answer.card().equals(ThreadCards.heldBy(scene.state())));
    }

    @Test
    void whatIsRecoveredIsGivenToNobody() {
        IncidentScene scene = brokenPassword(1);
        scene.press(ANNA, IncidentActions.FIX);
        scene.check(ANNA);
        scene.looked(true);
        scene.press(ANNA, IncidentActions.TRY);
        scene.repeated(RunStatus.SUCCEEDED);
        assertThat(scene.state().isOpen()).isFalse();
        scene.taken();

        scene.assign(ANNA, BO, scene.state().revision());

        assertThat(scene.state().holding().isBy(BO)).isFalse();
        assertThat(scene.taken()).singleElement().isInstanceOf(IncidentEffect.ShowAgain.class);
    }
}
