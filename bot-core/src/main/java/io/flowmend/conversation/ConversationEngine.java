package io.flowmend.conversation;

import io.flowmend.card.AggregateId;
import io.flowmend.card.Card;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.channel.Shown;
import io.flowmend.conversation.BotEvent.Chose;
import io.flowmend.conversation.Stage.Blank;
import io.flowmend.conversation.Stage.Cancelled;
import io.flowmend.conversation.Stage.Diagnosed;
import io.flowmend.conversation.Stage.Finished;
import io.flowmend.conversation.Stage.LanguageMenu;
import io.flowmend.conversation.Stage.Walking;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.RedactedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides what a conversation comes to when something happens to it; the same state and event always give the same turn. */
public final class ConversationEngine {

    private final Function<RedactedText, Diagnosis> diagnostician;
    private final Guides guides;
    private final RequestReader requests;
    private final AnswerCards answers;
    private final CheckTurns checks;
    private final CauseQuestion question;
    private final ConversationCards cards;

    /** An engine that diagnoses with {@code diagnostician} and leads by {@code guides}. */
    public ConversationEngine(Function<RedactedText, Diagnosis> diagnostician, Guides guides, Vocabulary vocabulary) {
        this.diagnostician = diagnostician;
        this.guides = guides;
        this.requests = new RequestReader(vocabulary);
        this.answers = new AnswerCards(guides);
        this.checks = new CheckTurns(guides);
        this.question = new CauseQuestion(guides);
        this.cards = new ConversationCards(guides);
    }

    /** What is next, and what to do; never fails, whatever the state and the event. */
    public Turn step(Conversation state, BotEvent event) {
        return switch (event) {
            case BotEvent.Said said -> heard(state, Utterance.of(state, said));
            case BotEvent.Commanded commanded -> heard(state, Utterance.of(state, commanded));
            case Chose chose -> chose(state, chose);
            case BotEvent.TookUp tookUp -> tookUp(state, tookUp);
            case BotEvent.Guided guided -> checks.guided(state, guided);
            case BotEvent.Checked checked -> checks.checked(state, checked);
            case BotEvent.TimeUp timeUp -> timeUp(state, timeUp);
            case BotEvent.NotShown notShown -> notShown(state, notShown);
        };
    }

    private Turn heard(Conversation state, Utterance heard) {
        return switch (requests.read(heard.text().text())) {
            case Request.Help help -> smallTalk(state, heard, answers.help(heard.waiting()), "help");
            case Request.Hello hello -> smallTalk(state, heard, answers.hello(heard.waiting()), "hello");
            case Request.ShowLanguages show -> {
                Conversation next = state.at(new LanguageMenu(), heard.at());
                yield new Turn(next, List.of(show(next, heard)), "languages offered");
            }
            case Request.SpeakLanguage speak ->
                new Turn(
                        state,
                        List.of(
                                new Effect.SpeakLanguage(state.person(), speak.language()),
                                heard.answer(answers.language(heard.waiting()))),
                        "language " + speak.language());
            case Request.ListOpen list ->
                new Turn(
                        state,
                        List.of(new Effect.ListOpen(
                                state.origin(), state.person(), list.mine(), heard.isPrivate(), heard.reply())),
                        list.mine() ? "mine" : "status");
            case Request.Diagnose diagnose ->
                diagnosed(state, heard, heard.text().from(diagnose.from()));
        };
    }

    /** A greeting or a call for help, unless a cause is named in the same breath ("help Unauthorized"). */
    private Turn smallTalk(Conversation state, Utterance heard, Card answer, String reason) {
        CauseId cause = diagnostician.apply(heard.text()).cause();
        return cause.equals(CauseId.NOT_A_FAILURE) || cause.equals(CauseId.UNKNOWN)
                ? new Turn(state, List.of(heard.answer(answer)), reason)
                : diagnosed(state, heard, heard.text());
    }

    private Turn diagnosed(Conversation state, Utterance heard, RedactedText text) {
        Diagnosis diagnosis = diagnostician.apply(text);
        if (diagnosis.cause().equals(CauseId.NOT_A_FAILURE)) {
            return new Turn(
                    state, List.of(heard.answer(answers.notAFailure(heard.cut(), heard.waiting()))), "not a failure");
        }
        Conversation next = state.at(new Diagnosed(diagnosis, heard.cut(), heard.waiting()), heard.at());
        return new Turn(next, List.of(show(next, heard)), "diagnosed " + diagnosis.cause());
    }

    /** A card that is answered privately can't change later, so it is only shown, and stands nowhere. */
    private Effect show(Conversation next, Utterance heard) {
        return heard.isPrivate() ? heard.answer(cards.card(next, CardView.HOME)) : new Effect.Show(next.home());
    }

    private Turn chose(Conversation state, Chose chose) {
        if (!chose.by().equals(state.person())) {
            return choseByOther(state, chose);
        }
        if (chose.action().equals(Actions.RESUME) || chose.action().equals(Actions.WALK)) {
            return walk(state, chose);
        }
        if (chose.revision() != state.revision()) {
            return stale(state, chose);
        }
        return switch (state.stage()) {
            case LanguageMenu menu -> languageChosen(state, chose);
            case Walking walking ->
                move(
                        state,
                        chose,
                        guides.find(walking, state.matter()).flatMap(guide -> guide.move(walking, chose.action())));
            case Finished finished ->
                chose.action().equals(Actions.BACK)
                        ? move(
                                state,
                                chose,
                                guides.find(finished, state.matter()).map(guide -> guide.back(finished)))
                        : stale(state, chose);
            case Cancelled cancelled ->
                chose.action().equals(Actions.GO_ON)
                        ? move(state, chose, Optional.of(cancelled.where()))
                        : stale(state, chose);
            case Blank blank -> stale(state, chose);
            case Diagnosed diagnosed ->
                question.answered(diagnosed, chose.action())
                        .map(told -> settled(state, told, chose))
                        .orElseGet(() -> stale(state, chose));
        };
    }

    /** The person says which of two causes it is; a private card is not redrawn, so the next one follows it. */
    private Turn settled(Conversation state, Diagnosed told, Chose chose) {
        Conversation next = state.at(told, chose.at());
        List<Effect> effects = chose.shown() instanceof Shown.Privately
                ? List.of(privately(chose, cards.card(next, CardView.HOME)))
                : List.of();
        return new Turn(next, effects, "settled on " + told.diagnosis().cause());
    }

    /** Somebody else may take the matter up, but not lead another person's walk-through. */
    private Turn choseByOther(Conversation state, Chose chose) {
        Optional<Diagnosis> diagnosis = state.stage().matter();
        if (!chose.action().equals(Actions.WALK) || diagnosis.isEmpty()) {
            return new Turn(state, List.of(privately(chose, answers.notYours())), "pressed by another person");
        }
        return new Turn(
                state,
                List.of(
                        new Effect.HandOn(chose.by(), chose.place(), new BotEvent.TookUp(chose.at(), diagnosis.get())),
                        pointToDirect(chose)),
                "taken up by another person");
    }

    private Turn walk(Conversation state, Chose chose) {
        return switch (state.stage()) {
            case Diagnosed diagnosed -> begin(state, diagnosed.diagnosis(), chose);
            case Walking walking ->
                guides.find(walking, state.matter()).isEmpty()
                        ? begin(state, walking.diagnosis(), chose)
                        : walkAgain(state, chose);
            case Cancelled cancelled -> goOn(state, cancelled, chose);
            case Finished finished -> begin(state, finished.diagnosis(), chose);
            case LanguageMenu menu -> stale(state, chose);
            case Blank blank -> stale(state, chose);
        };
    }

    /** A second press of the same button is answered where it was pressed; else the card is brought to the person. */
    private Turn walkAgain(Conversation state, Chose chose) {
        boolean pressedTwice = chose.action().equals(Actions.WALK)
                && chose.place().equals(state.home())
                && chose.shown() instanceof Shown.Standing;
        return pressedTwice
                ? stale(state, chose)
                : new Turn(state, pointed(chose, new Effect.Show(state.home())), "shown again");
    }

    private Turn goOn(Conversation state, Cancelled cancelled, Chose chose) {
        Turn moved = move(state, chose, Optional.of(cancelled.where()));
        if (chose.place().equals(state.home())) {
            return moved;
        }
        List<Effect> effects = new ArrayList<>(pointed(chose, new Effect.Show(state.home())));
        effects.addAll(moved.effects());
        return new Turn(moved.next(), effects, moved.reason());
    }

    private Turn begin(Conversation state, Diagnosis diagnosis, Chose chose) {
        Optional<Stage> start = guides.guide(diagnosis.cause(), state.matter()).map(guide -> guide.begin(diagnosis));
        if (start.isEmpty()) {
            return stale(state, chose);
        }
        Conversation walking = state.at(start.get(), chose.at());
        boolean stands = chose.place() instanceof Place.Direct && chose.shown() instanceof Shown.Standing;
        if (stands) {
            return new Turn(walking, IdleTimer.of(walking), "walk-through begun");
        }
        Conversation next = walking.heldIn(new Place.Direct(state.person()));
        List<Effect> effects = new ArrayList<>(pointed(chose, new Effect.Show(next.home())));
        effects.addAll(IdleTimer.of(next));
        return new Turn(next, effects, "walk-through begun in the direct message");
    }

    private static Turn tookUpAgain(Conversation state) {
        return new Turn(state, List.of(new Effect.Show(state.home())), "taken up already");
    }

    private Turn tookUp(Conversation state, BotEvent.TookUp event) {
        Optional<Stage> start = question.isOpen(event.diagnosis())
                ? Optional.of(new Diagnosed(event.diagnosis(), false, List.of()))
                : guides.guide(event.diagnosis().cause(), state.matter()).map(guide -> guide.begin(event.diagnosis()));
        if (!state.isBlank() || start.isEmpty()) {
            return tookUpAgain(state);
        }
        Conversation next = state.at(start.get(), event.at()).heldIn(new Place.Direct(state.person()));
        List<Effect> effects = new ArrayList<>(List.of(new Effect.Show(next.home())));
        effects.addAll(IdleTimer.of(next));
        return new Turn(next, effects, "taken up");
    }

    private Turn move(Conversation state, Chose chose, Optional<Stage> stage) {
        if (stage.isEmpty()) {
            return stale(state, chose);
        }
        Conversation next = stage.get().equals(state.stage()) ? state : state.at(stage.get(), chose.at());
        List<Effect> effects = new ArrayList<>(IdleTimer.of(next));
        if (chose.action().equals(Actions.CHECK) && state.matter() instanceof Matter.OfIncident(AggregateId incident)) {
            effects.add(new Effect.AskCheck(incident, chose.by()));
        }
        return new Turn(next, effects, chose.action());
    }

    private Turn languageChosen(Conversation state, Chose chose) {
        if (!Actions.isSpeak(chose.action())) {
            return stale(state, chose);
        }
        String language = Actions.languageOf(chose.action());
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.SpeakLanguage(state.person(), language));
        if (chose.shown() instanceof Shown.Privately) {
            effects.add(privately(chose, answers.language(List.of())));
        }
        return new Turn(state, effects, "language " + language);
    }

    private Turn timeUp(Conversation state, BotEvent.TimeUp event) {
        if (!(state.stage() instanceof Walking walking)
                || event.at().isBefore(state.touched().plus(IdleTimer.AFTER))) {
            return new Turn(state, List.of(), "nothing to remind of");
        }
        return new Turn(state, List.of(new Effect.Say(state.home(), answers.reminder(state, walking))), "reminded");
    }

    /** Where no direct message can be opened, the walk-through is held where it began. */
    private Turn notShown(Conversation state, BotEvent.NotShown event) {
        boolean canMove = event.why() == Refusal.NO_DIRECT_MESSAGE
                && event.place().equals(state.home())
                && !state.origin().equals(state.home());
        if (!canMove) {
            return new Turn(state, List.of(), "not shown: " + event.why());
        }
        Conversation next = state.heldIn(state.origin());
        return new Turn(next, List.of(new Effect.Show(next.home())), "held where it began");
    }

    private static Turn stale(Conversation state, Chose chose) {
        return new Turn(
                state,
                List.of(new Effect.ShowAgain(chose.by(), chose.place(), chose.shown(), chose.reply())),
                "stale: " + chose.action());
    }

    /** What was pressed in a room goes on in the direct message, and the person is told so where they pressed. */
    private List<Effect> pointed(Chose chose, Effect show) {
        return chose.place() instanceof Place.Direct ? List.of(show) : List.of(show, pointToDirect(chose));
    }

    private Effect pointToDirect(Chose chose) {
        return new Effect.PointToDirect(chose.place(), chose.by(), chose.reply(), answers.goesOnDirectly());
    }

    private static Effect privately(Chose chose, Card card) {
        PersonRef person = chose.by();
        return new Effect.AnswerPrivately(chose.place(), person, chose.reply(), card);
    }
}
