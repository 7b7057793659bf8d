package io.flowmend.conversation;

import io.flowmend.card.Choice;
import io.flowmend.channel.Shown;
import io.flowmend.conversation.Stage.Diagnosed;
import io.flowmend.diagnosis.Alternative;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.flowmend.conversation.Scene.ANNA;
import static io.flowmend.conversation.Scene.BJORN;
import static io.flowmend.conversation.Scene.CARDS;
import static io.flowmend.conversation.Scene.DIRECT;
import static io.flowmend.conversation.Scene.ENGINE;
import static io.flowmend.conversation.Scene.EXPIRED;
import static io.flowmend.conversation.Scene.MESSAGE;
import static io.flowmend.conversation.Scene.NOON;
import static io.flowmend.conversation.Scene.blank;
import static io.flowmend.conversation.Scene.presses;
import static org.assertj.core.api.Assertions.assertThat;

/** Where two causes fit about as well and are mended in different ways, the bot asks and does not guess. */
class RivalCausesTest {

    private static final CauseId NOT_FOUND = new CauseId("config.not_found");

    @Test
    void questionOffersBothCausesAndNeither() {
        assertThat(actions(asked(0.7, 0.68)))
                .containsExactly(Actions.FITS_FIRST, Actions.FITS_SECOND, Actions.FITS_NEITHER);
    }

    @Test
    void causeThatFitsMuchLessIsNotAskedFor() {
        assertThat(actions(asked(0.7, 0.4))).containsExactly(Actions.WALK);
    }

    @ParameterizedTest
    @CsvSource({"fits-first, auth.token_expired", "fits-second, config.not_found", "fits-neither, unknown"})
    void answerSettlesTheCause(String action, String cause) {
        Conversation asked = asked(0.7, 0.68);

        Turn turn = ENGINE.step(asked, presses(asked, action));

        assertThat(turn.next().stage())
                .isInstanceOfSatisfying(
                        Diagnosed.class,
                        told -> assertThat(told.diagnosis().cause()).hasToString(cause));
        assertThat(turn.next().revision()).isGreaterThan(asked.revision());
        assertThat(turn.effects()).isEmpty();
        assertThat(actions(turn.next())).doesNotContain(Actions.FITS_FIRST);
    }

    @Test
    void whatSpokeForTheOtherCauseIsNotQuotedForThisOne() {
        Conversation asked = asked(0.7, 0.68);

        assertThat(diagnosis(ENGINE.step(asked, presses(asked, Actions.FITS_FIRST))
                                .next())
                        .evidence())
                .isNotEmpty();
        assertThat(diagnosis(ENGINE.step(asked, presses(asked, Actions.FITS_SECOND))
                                .next())
                        .evidence())
                .isEmpty();
    }

    @Test
    void answerOnAPrivateCardIsAnsweredPrivately() {
        Conversation asked = asked(0.7, 0.68);

        Turn turn =
                ENGINE.step(asked, presses(ANNA, DIRECT, asked.revision(), Actions.FITS_SECOND, new Shown.Privately()));

        assertThat(turn.effects()).singleElement().isInstanceOf(Effect.AnswerPrivately.class);
    }

    @Test
    void anotherPersonDoesNotAnswer() {
        Conversation asked = asked(0.7, 0.68);

        Turn turn = ENGINE.step(asked, presses(BJORN, DIRECT, asked.revision(), Actions.FITS_FIRST, MESSAGE));

        assertThat(turn.next()).isEqualTo(asked);
    }

    @Test
    void whoTakesItUpIsAskedFirst() {
        Turn turn = ENGINE.step(blank(DIRECT), new BotEvent.TookUp(NOON, twoFit(0.7, 0.68)));

        assertThat(actions(turn.next())).contains(Actions.FITS_FIRST);
        assertThat(turn.effects()).contains(new Effect.Show(DIRECT));
    }

    @Test
    void whoIsLedThroughAnIncidentIsAskedFirstAndOnlyOnce() {
        BotEvent.Guided guided = new BotEvent.Guided(NOON, Scene.INCIDENT, twoFit(0.7, 0.68));
        Conversation asked = ENGINE.step(blank(DIRECT), guided).next();
        assertThat(actions(asked)).contains(Actions.FITS_FIRST);

        Conversation told =
                ENGINE.step(asked, presses(asked, Actions.FITS_FIRST)).next();
        Turn again = ENGINE.step(told, guided);
        assertThat(again.next()).isEqualTo(told);
        assertThat(again.effects()).containsExactly(new Effect.Show(DIRECT));

        Conversation walking = ENGINE.step(told, presses(told, Actions.WALK)).next();
        assertThat(walking.isWalking()).isTrue();
        assertThat(walking.matter()).isEqualTo(new Matter.OfIncident(Scene.INCIDENT));
    }

    private static Conversation asked(double likelier, double other) {
        return blank(DIRECT).at(new Diagnosed(twoFit(likelier, other), false, List.of()), NOON);
    }

    private static Diagnosis twoFit(double likelier, double other) {
        return new Diagnosis(
                EXPIRED,
                likelier,
                List.of(new Evidence("expired")),
                List.of(new Alternative(NOT_FOUND, other)),
                List.of());
    }

    private static Diagnosis diagnosis(Conversation conversation) {
        return conversation.stage().matter().orElseThrow();
    }

    private static List<String> actions(Conversation conversation) {
        return Scene.buttons(CARDS.card(conversation, CardView.HOME)).stream()
                .map(Choice.Press::action)
                .toList();
    }
}
