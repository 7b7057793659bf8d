package io.flowmend.conversation;

import io.flowmend.channel.Place;
import io.flowmend.conversation.Stage.Cancelled;
import io.flowmend.conversation.Stage.Finished;
import io.flowmend.conversation.Stage.Walking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides about what an incident tells: that its person is to be led, and what looking came to. */
final class CheckTurns {

    private final Guides guides;

    private final CauseQuestion question;

    CheckTurns(Guides guides) {
        this.guides = guides;
        this.question = new CauseQuestion(guides);
    }

    /** The walk-through is begun or gone on with; one that the person is on is only shown again. */
    Turn guided(Conversation state, BotEvent.Guided event) {
        Stage stage = stageOf(state, event);
        if (stage.equals(state.stage())) {
            return new Turn(state, List.of(new Effect.Show(state.home())), "guided already");
        }
        Conversation next = state.at(stage, event.at())
                .heldIn(new Place.Direct(state.person()))
                .about(new Matter.OfIncident(event.incident()));
        List<Effect> effects = new ArrayList<>(List.of(new Effect.Show(next.home())));
        effects.addAll(IdleTimer.of(next));
        return new Turn(next, effects, "guided");
    }

    private Stage stageOf(Conversation state, BotEvent.Guided event) {
        if (state.stage() instanceof Walking walking
                && guides.find(walking, state.matter()).isPresent()) {
            return walking;
        }
        if (state.stage() instanceof Cancelled cancelled
                && guides.find(cancelled.where(), state.matter()).isPresent()) {
            return cancelled.where();
        }
        if (state.stage() instanceof Stage.Diagnosed asked && state.matter() instanceof Matter.OfIncident) {
            return asked;
        }
        if (question.isOpen(event.diagnosis())) {
            return new Stage.Diagnosed(event.diagnosis(), false, List.of());
        }
        return guides.guide(event.diagnosis().cause(), new Matter.OfIncident(event.incident()))
                .map(guide -> guide.begin(event.diagnosis()))
                .orElseGet(() -> new Stage.Diagnosed(event.diagnosis(), false, List.of()));
    }

    /** Good news is true wherever the person is; bad news is only for who waits for it. */
    Turn checked(Conversation state, BotEvent.Checked event) {
        Optional<Stage> stage = state.matter() instanceof Matter.OfIncident
                ? after(state, event.result()).filter(next -> !next.equals(state.stage()))
                : Optional.empty();
        if (stage.isEmpty()) {
            return new Turn(state, List.of(), "nothing to tell of the check");
        }
        Conversation next = state.at(stage.get(), event.at());
        return new Turn(next, IdleTimer.of(next), "checked");
    }

    private Optional<Stage> after(Conversation state, CheckResult result) {
        return switch (result) {
            case CheckResult.Mended mended -> mended(state, false);
            case CheckResult.ByWord byWord -> mended(state, true);
            case CheckResult.StillBroken broken ->
                walking(state)
                        .flatMap(at -> guides.find(at, state.matter()).flatMap(guide -> guide.stillBroken(at, broken)));
            case CheckResult.Unseen unseen ->
                walking(state).flatMap(at -> guides.find(at, state.matter()).flatMap(guide -> guide.unseen(at)));
        };
    }

    private Optional<Stage> mended(Conversation state, boolean byWord) {
        return switch (state.stage()) {
            case Walking walking ->
                guides.find(walking, state.matter()).flatMap(guide -> guide.mended(walking, byWord));
            case Cancelled cancelled ->
                guides.find(cancelled.where(), state.matter())
                        .flatMap(guide -> guide.mended(cancelled.where(), byWord));
            case Finished finished ->
                guides.find(finished, state.matter()).flatMap(guide -> guide.mended(finished, byWord));
            case Stage.Diagnosed diagnosed -> Optional.empty();
            case Stage.LanguageMenu menu -> Optional.empty();
            case Stage.Blank blank -> Optional.empty();
        };
    }

    private static Optional<Walking> walking(Conversation state) {
        return state.stage() instanceof Walking walking ? Optional.of(walking) : Optional.empty();
    }
}
