package io.flowmend.chats;

import io.flowmend.card.AggregateId;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.conversation.BotEvent;
import io.flowmend.conversation.CardView;
import io.flowmend.conversation.CheckResult;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.ConversationCards;
import io.flowmend.conversation.ConversationEngine;
import io.flowmend.conversation.Effect;
import io.flowmend.conversation.OpenWalk;
import io.flowmend.conversation.Stage;
import io.flowmend.conversation.Turn;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.knowledge.Knowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Plays one person's side against the engine with all that is shipped, and remembers what was shown. */
final class ChatStage {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final PersonRef ANNA = new PersonRef("chat", "contoso", "anna");
    private static final Place DIRECT = new Place.Direct(ANNA);
    private static final List<String> OPENING = List.of("different", "help");
    private static final Shown MESSAGE = new Shown.Standing(new MessageRef("chat", "contoso", "d", "m"));

    private final ConversationEngine engine;
    private final ConversationCards cards;
    private final Map<AggregateId, Conversation> conversations = new LinkedHashMap<>();
    private final List<Card> shown = new ArrayList<>();
    private final List<SeenCard> seen = new ArrayList<>();
    private Optional<Conversation> current = Optional.empty();
    private String spoken = "";

    ChatStage(Knowledge knowledge, Diagnostician diagnostician) {
        engine = new ConversationEngine(diagnostician::diagnose, knowledge.guides(), knowledge.vocabulary());
        cards = new ConversationCards(knowledge.guides());
    }

    /** Every card that was shown, and with each step also what its buttons for help and for another look would show. */
    List<SeenCard> seen() {
        return seen;
    }

    /** The language that the person asked for last, or empty. */
    String spoken() {
        return spoken;
    }

    /** The playbook and step that the person is at or has finished with, as {@code PLAYBOOK/STEP}. */
    Optional<String> step() {
        return current.map(Conversation::stage).flatMap(stage -> switch (stage) {
            case Stage.Walking walking -> Optional.of(walking.playbook() + "/" + walking.step());
            case Stage.Finished finished -> Optional.of(finished.playbook() + "/" + finished.step());
            case Stage.Cancelled cancelled -> Optional.empty();
            case Stage.Diagnosed diagnosed -> Optional.empty();
            case Stage.LanguageMenu menu -> Optional.empty();
            case Stage.Blank blank -> Optional.empty();
        });
    }

    void says(String text) {
        AggregateId id = new AggregateId(AggregateId.Kind.CONVERSATION, "c" + shown.size());
        Conversation blank = Conversation.blank(id, ANNA, DIRECT, NOW);
        take(engine.step(blank, new BotEvent.Said(NOW, new Redactor().redact(text), false, waiting())));
    }

    void guided(String cause) {
        AggregateId id = new AggregateId(AggregateId.Kind.CONVERSATION, "c" + shown.size());
        Diagnosis diagnosis = new Diagnosis(new CauseId(cause), 1, List.of(), List.of(), List.of());
        take(engine.step(
                Conversation.blank(id, ANNA, DIRECT, NOW),
                new BotEvent.Guided(NOW, new AggregateId(AggregateId.Kind.INCIDENT, "i"), diagnosis)));
    }

    void checked(String result, String at) {
        CheckResult found = switch (result) {
            case "mended" -> new CheckResult.Mended();
            case "by-word" -> new CheckResult.ByWord();
            case "still-broken" -> new CheckResult.StillBroken("anna@contoso.example", "Unauthorized");
            case "unseen" -> new CheckResult.Unseen("503");
            default -> throw new IllegalArgumentException(at + ": no check comes to " + result);
        };
        take(engine.step(current.orElseThrow(), new BotEvent.Checked(NOW, found)));
    }

    /** Presses a button of the last card; fails if it has none of that action. */
    void presses(String action, String at) {
        Choice.Press button =
                button(action).orElseThrow(() -> new AssertionError(at + ": the card has no button " + action));
        take(press(button));
    }

    /** What the last card shows, in the words of {@link Chat.Shows}. */
    String what() {
        return current.map(conversation -> what(conversation, shown.getLast())).orElse("nothing");
    }

    private Optional<Choice.Press> button(String action) {
        return shown.getLast()
                .choices()
                .filter(Choice.Press.class::isInstance)
                .map(Choice.Press.class::cast)
                .filter(choice -> choice.action().equals(action))
                .findFirst();
    }

    private Turn press(Choice.Press button) {
        Conversation of = Objects.requireNonNull(
                conversations.get(button.of()), button.of().toString());
        return engine.step(
                of,
                new BotEvent.Chose(NOW, ANNA, DIRECT, button.revision(), button.action(), MESSAGE, ReplyAddress.NONE));
    }

    private static String what(Conversation conversation, Card card) {
        return switch (conversation.stage()) {
            case Stage.Diagnosed diagnosed -> what(diagnosed.diagnosis(), card);
            case Stage.Walking walking -> walking.playbook() + "/" + walking.step() + detail(walking);
            case Stage.Finished finished -> finished.playbook() + "/" + finished.step();
            case Stage.Cancelled cancelled -> "cancelled";
            case Stage.LanguageMenu menu -> "languages";
            case Stage.Blank blank -> "answer " + key(card);
        };
    }

    private static String what(Diagnosis diagnosis, Card card) {
        boolean asks = card.choices()
                .anyMatch(choice ->
                        choice instanceof Choice.Press press && press.action().equals("fits-first"));
        return asks
                ? "question " + diagnosis.cause() + " or " + diagnosis.rival().orElseThrow()
                : "diagnosis " + diagnosis.cause();
    }

    private static String detail(Stage.Walking walking) {
        return switch (walking.detail()) {
            case NONE -> "";
            case DIFFERENT -> " different";
            case HELP -> " help";
            case CHECKING -> " checking";
            case UNSEEN -> " unseen";
        };
    }

    private static String key(Card card) {
        return switch (card.blocks().getFirst()) {
            case Block.Heading heading -> heading.text().key();
            case Block.Text text -> text.text().key();
            case Block.Note note -> note.text().key();
            case Block.Code code -> "";
            case Block.Copy copy -> copy.text().key();
            case Block.Facts facts -> "";
            case Block.Progress progress -> progress.title().key();
            case Block.Choices choices -> "";
        };
    }

    private List<OpenWalk> waiting() {
        return conversations.values().stream()
                .filter(Conversation::isWalking)
                .map(conversation -> {
                    Stage.Walking walking = (Stage.Walking) conversation.stage();
                    return new OpenWalk(conversation.id(), walking.playbook(), walking.version(), walking.step());
                })
                .toList()
                .reversed();
    }

    private void take(Turn turn) {
        current = Optional.of(turn.next());
        if (!turn.next().isBlank()) {
            conversations.put(turn.next().id(), turn.next());
            show(turn.next(), cards.card(turn.next(), CardView.HOME));
        }
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.Say say) {
                show(turn.next(), say.card());
            }
            if (effect instanceof Effect.SpeakLanguage speak) {
                spoken = speak.language();
            }
        }
        if (turn.next().isWalking()) {
            OPENING.forEach(action -> button(action).ifPresent(this::peek));
        }
    }

    private void show(Conversation conversation, Card card) {
        shown.add(card);
        see(conversation, card);
    }

    /** Looks at what a button would show, and leaves everything as it is. */
    private void peek(Choice.Press button) {
        Conversation next = press(button).next();
        see(next, cards.card(next, CardView.HOME));
    }

    private void see(Conversation conversation, Card card) {
        seen.add(new SeenCard(what(conversation, card), conversation.stage(), card));
    }
}
