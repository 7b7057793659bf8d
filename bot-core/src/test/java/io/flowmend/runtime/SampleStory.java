package io.flowmend.runtime;

import io.flowmend.card.AggregateId;
import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Phrase;
import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.Span;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.conversation.BotEvent;
import io.flowmend.conversation.CardView;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.Effect;
import io.flowmend.conversation.Stage;
import io.flowmend.conversation.Timer;
import io.flowmend.conversation.Turn;
import io.flowmend.diagnosis.PlainRedaction;
import io.flowmend.incident.IncidentCards;
import io.flowmend.incident.IncidentEngine;
import io.flowmend.store.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A small story in place of the real one, in which every effect occurs. Said: the text is the command. Pressed: the action
 * is the command, or the step to go to. The card's text is {@code step@view}.
 */
final class SampleStory {

    /** What the engine was told, as words. */
    final List<String> heard = new ArrayList<>();

    PureParts parts() {
        return new PureParts(
                PlainRedaction::of,
                this::step,
                SampleStory::draw,
                new PureParts.IncidentParts(
                        FakeService::failure,
                        new IncidentEngine()::step,
                        new IncidentCards(run -> URI.create("https://make.example/"))::card),
                SampleStory::speak);
    }

    private synchronized Turn step(Conversation state, BotEvent event) {
        return switch (event) {
            case BotEvent.Said said -> {
                heard.add("said " + said.text().text().length() + (said.cut() ? " cut" : "") + " waiting "
                        + said.waiting().size());
                yield told(state, said.text().text(), said.at(), true);
            }
            case BotEvent.Commanded commanded -> told(state, commanded.text().text(), commanded.at(), false);
            case BotEvent.Chose chose -> chose(state, chose);
            case BotEvent.TookUp tookUp -> {
                Conversation next = moved(state, Samples.walking("taken-up"), tookUp.at());
                yield new Turn(next, List.of(new Effect.Show(next.home())), "taken up");
            }
            case BotEvent.Guided guided -> {
                Conversation next = moved(state, Samples.walking("guided"), guided.at());
                yield new Turn(next, List.of(new Effect.Show(new Place.Direct(state.person()))), "guided");
            }
            case BotEvent.Checked checked -> new Turn(state, List.of(), "checked");
            case BotEvent.TimeUp timeUp -> {
                heard.add("time up");
                yield new Turn(
                        state,
                        List.of(
                                say(state.home(), "reminder"),
                                new Effect.SetTimer(timeUp.timer(), timeUp.at().plus(Duration.ofDays(1)))),
                        "reminded");
            }
            case BotEvent.NotShown notShown -> {
                heard.add("not shown " + notShown.why());
                yield notShown.why() == Refusal.NO_DIRECT_MESSAGE
                                && !state.home().equals(Samples.ROOM)
                        ? shownIn(state, Samples.ROOM)
                        : new Turn(state, List.of(), "not shown");
            }
        };
    }

    private static Turn told(Conversation state, String text, Instant at, boolean inWords) {
        return switch (text) {
            case "help" -> new Turn(state, List.of(say(state.home(), "help")), "help");
            case "nb" -> new Turn(state, List.of(new Effect.SpeakLanguage(state.person(), "nb")), "language");
            case "crash" -> throw new IllegalStateException("the engine failed with the text secret-word");
            case "recurse" -> throw new StackOverflowError();
            default -> {
                Conversation next = moved(state, Samples.walking(text.substring(0, Math.min(20, text.length()))), at);
                yield new Turn(
                        next,
                        List.of(
                                new Effect.Show(next.home()),
                                new Effect.SetTimer(Timer.IDLE, at.plus(Duration.ofDays(1)))),
                        inWords ? "said" : "commanded");
            }
        };
    }

    private static Turn chose(Conversation state, BotEvent.Chose chose) {
        return switch (chose.action()) {
            case "stale" ->
                new Turn(
                        state,
                        List.of(new Effect.ShowAgain(chose.by(), chose.place(), chose.shown(), chose.reply())),
                        "stale");
            case "check" ->
                new Turn(
                        state,
                        List.of(new Effect.AskCheck(
                                new AggregateId(
                                        AggregateId.Kind.INCIDENT, chose.reply().value()),
                                chose.by())),
                        "check asked");
            case "again" -> new Turn(state, List.of(new Effect.Show(state.home())), "shown below");
            case "direct" -> shownIn(state, new Place.Direct(state.person()));
            case "hand-on" ->
                new Turn(
                        state,
                        List.of(new Effect.HandOn(
                                chose.by(),
                                new Place.Direct(chose.by()),
                                new BotEvent.TookUp(chose.at(), Samples.diagnosis()))),
                        "handed on");
            case "point" ->
                new Turn(
                        state,
                        List.of(new Effect.PointToDirect(chose.place(), chose.by(), chose.reply(), card("pointer"))),
                        "pointed");
            case "crash" -> throw new IllegalStateException("the engine failed");
            case "stop" ->
                new Turn(
                        moved(state, new Stage.Cancelled(Samples.walking("stopped")), chose.at()),
                        List.of(new Effect.StopTimer(Timer.IDLE)),
                        "stopped");
            default -> new Turn(moved(state, Samples.walking(chose.action()), chose.at()), List.of(), chose.action());
        };
    }

    private static Turn shownIn(Conversation state, Place home) {
        Conversation next = new Conversation(
                state.id(),
                state.person(),
                state.origin(),
                home,
                state.revision(),
                state.touched(),
                state.stage(),
                state.matter());
        return new Turn(next, List.of(new Effect.Show(home)), "held elsewhere");
    }

    private static Conversation moved(Conversation state, Stage stage, Instant at) {
        return new Conversation(
                state.id(),
                state.person(),
                state.origin(),
                state.home(),
                state.revision() + 1,
                at,
                stage,
                state.matter());
    }

    private static Effect say(Place place, String key) {
        return new Effect.Say(place, card(key));
    }

    private static Card card(String key) {
        return Card.of(new Block.Text(Phrase.of(key)));
    }

    private static Card draw(Conversation conversation, CardView view) {
        String step = conversation.stage() instanceof Stage.Walking walking ? walking.step() : "stopped";
        if (step.equals("undrawable")) {
            throw new IllegalStateException("the card failed");
        }
        return Card.of(new Block.Text(Phrase.of(view == CardView.GOES_ON_BELOW ? "below" : step + "@" + view)));
    }

    private static ReadyCard speak(
            Card card, Locale language, ZoneId zone, Function<Argument.Member, Argument> members) {
        Phrase phrase = card.blocks().getFirst() instanceof Block.Heading heading
                ? heading.text()
                : ((Block.Text) card.blocks().getFirst()).text();
        String reference = phrase.arguments().get("reference") instanceof Argument.Code code ? " " + code.value() : "";
        String prefix = language.equals(Locale.ENGLISH) ? "" : language.toLanguageTag() + ":";
        return new ReadyCard(
                language.toLanguageTag(),
                List.of(new ReadyBlock.Text(List.of(new Span.Plain(prefix + phrase.key() + reference)))));
    }

    static PersonRef person(String id) {
        return new PersonRef("chat", "contoso", id);
    }
}
