package io.flowmend.conversation;

import io.flowmend.card.AggregateId;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Evidence;
import io.flowmend.diagnosis.RedactedText;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.diagnosis.Remedy;
import io.flowmend.diagnosis.Remedy.Fixer;
import io.flowmend.diagnosis.Remedy.Reconnect;
import io.flowmend.playbook.Outcome;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookCatalog;
import io.flowmend.playbook.PlaybookStep;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small world for the engine: two people, a room, one cause, one playbook with a step of every kind. */
final class Scene {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final PersonRef ANNA = new PersonRef("chat", "contoso", "anna");
    static final PersonRef BJORN = new PersonRef("chat", "contoso", "bjorn");
    static final Place DIRECT = new Place.Direct(ANNA);
    static final Place ROOM = new Place.Room("chat", "contoso", "alerts", "thread-1");
    static final Shown MESSAGE = new Shown.Standing(new MessageRef("chat", "contoso", "d1", "m1"));
    static final CauseId EXPIRED = new CauseId("auth.token_expired");
    static final Diagnosis DIAGNOSIS =
            new Diagnosis(EXPIRED, 0.9, List.of(new Evidence("AADSTS700082")), List.of(), List.of("AADSTS700082"));

    static final Playbook PLAYBOOK = new Playbook(
            "fix",
            1,
            List.of(
                    new PlaybookStep.Advise("open", "playbooks.fix.open", "connections", "found", true),
                    new PlaybookStep.Ask(
                            "found",
                            "playbooks.fix.found",
                            List.of(
                                    new PlaybookStep.Answer("yes", "took"),
                                    new PlaybookStep.Answer("not-mine", "tell"))),
                    new PlaybookStep.Check("took", "playbooks.fix.took", "repair", "checked", "broken", "mended"),
                    new PlaybookStep.Advise("broken", "playbooks.fix.broken", "", "took", false),
                    new PlaybookStep.Finish("checked", "playbooks.fix.checked", Outcome.SOLVED),
                    new PlaybookStep.Escalate("tell", "playbooks.fix.tell", "told"),
                    new PlaybookStep.Finish("mended", "playbooks.fix.mended", Outcome.SOLVED),
                    new PlaybookStep.Finish("told", "playbooks.fix.told", Outcome.HANDED_OVER)));

    static final AggregateId INCIDENT = new AggregateId(AggregateId.Kind.INCIDENT, "i1");

    static final Guides GUIDES = guides(PLAYBOOK);
    static final ConversationEngine ENGINE = engine(GUIDES);
    static final ConversationCards CARDS = new ConversationCards(GUIDES);

    private Scene() {}

    static Guides guides(Playbook... playbooks) {
        Remedy remedy = new Remedy(
                Reconnect.YES, List.of(Fixer.CONNECTION_OWNER), "fix", URI.create("https://learn.microsoft.com/x"));
        return new Guides(
                cause -> cause.equals(EXPIRED) ? Optional.of(remedy) : Optional.empty(),
                new PlaybookCatalog(List.of(playbooks)),
                Map.of(
                        "connections", URI.create("https://make.powerautomate.com/"),
                        "troubleshooting", URI.create("https://go.microsoft.com/fwlink/?linkid=872110")),
                List.of("en", "nb"));
    }

    static ConversationEngine engine(Guides guides) {
        Vocabulary vocabulary = new Vocabulary(
                Map.of("help", Command.HELP, "hi", Command.HELLO, "language", Command.LANGUAGE),
                Map.of("norsk", "nb", "english", "en"));
        return new ConversationEngine(Scene::diagnose, guides, vocabulary);
    }

    private static Diagnosis diagnose(RedactedText text) {
        return text.text().contains("AADSTS")
                ? DIAGNOSIS
                : new Diagnosis(CauseId.NOT_A_FAILURE, 0.9, List.of(), List.of(), List.of());
    }

    static RedactedText redacted(String text) {
        return new Redactor().redact(text);
    }

    static Conversation blank(Place origin) {
        return Conversation.blank(new AggregateId(AggregateId.Kind.CONVERSATION, "c1"), ANNA, origin, NOON);
    }

    static BotEvent.Said says(String text, OpenWalk... waiting) {
        return new BotEvent.Said(NOON, redacted(text), false, List.of(waiting));
    }

    static BotEvent.Commanded commands(String text) {
        return new BotEvent.Commanded(NOON, redacted(text), false, List.of(), new ReplyAddress("reply-1"));
    }

    static BotEvent.Chose presses(Conversation at, String action) {
        return presses(at.person(), at.home(), at.revision(), action, MESSAGE);
    }

    static BotEvent.Chose presses(PersonRef by, Place place, long revision, String action, Shown shown) {
        return new BotEvent.Chose(NOON, by, place, revision, action, shown, new ReplyAddress("reply-2"));
    }

    /** The conversation after a failure was pasted and each of the actions pressed. */
    static Conversation after(Place origin, String... actions) {
        Conversation at = ENGINE.step(blank(origin), says("AADSTS700082")).next();
        for (String action : actions) {
            at = ENGINE.step(at, presses(at, action)).next();
        }
        return at;
    }

    /** The conversation after an incident's person was guided and each of the actions pressed. */
    static Conversation guided(String... actions) {
        Conversation at = ENGINE.step(blank(DIRECT), new BotEvent.Guided(NOON, INCIDENT, DIAGNOSIS))
                .next();
        for (String action : actions) {
            at = ENGINE.step(at, presses(at, action)).next();
        }
        return at;
    }

    static List<Choice.Press> buttons(Card card) {
        return card.choices()
                .filter(Choice.Press.class::isInstance)
                .map(Choice.Press.class::cast)
                .toList();
    }
}
