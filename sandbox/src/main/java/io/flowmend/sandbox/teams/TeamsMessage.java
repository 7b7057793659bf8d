package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A message as the tenant holds it: the activity exactly as it was sent, the message that begins its thread in a channel
 * (itself for the first, empty elsewhere), how often it was edited, and the cards that single people see in its place.
 */
public record TeamsMessage(
        String conversation,
        String id,
        String author,
        String thread,
        ObjectNode activity,
        int edits,
        Map<String, ObjectNode> views) {

    /** The content type of a card. Source: learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model. */
    public static final String CARD = "application/vnd.microsoft.card.adaptive";

    public TeamsMessage {
        activity = activity.deepCopy();
        views = Map.copyOf(views);
    }

    /** The words outside of cards, with Teams' marks for mentions in them. */
    public String text() {
        return activity.path("text").asText("");
    }

    /** The line that notifications show, for want of it the text. */
    public String summary() {
        return activity.path("summary").asText(text());
    }

    /** The first card, as it was sent. */
    public Optional<ObjectNode> card() {
        for (JsonNode attachment : activity.path("attachments")) {
            if (attachment.path("contentType").asText().equals(CARD)
                    && attachment.path("content") instanceof ObjectNode card) {
                return Optional.of(card);
            }
        }
        return Optional.empty();
    }

    /** The card that this person sees: the answer to their last press, or what everybody sees. */
    public Optional<ObjectNode> cardFor(String person) {
        return Optional.ofNullable(views.get(person)).or(this::card);
    }

    /** The text of the card's parts and buttons as this person sees them, one to a line; the message's text without a card. */
    public String textFor(String person) {
        return cardFor(person).map(CardText::of).orElseGet(this::text);
    }

    /** The conversation id by which the bot reaches the thread that the message stands in. */
    public String threadId() {
        return thread.isEmpty()
                ? conversation
                : ConversationId.of(conversation, thread).toString();
    }

    TeamsMessage edited(ObjectNode changed) {
        return new TeamsMessage(conversation, id, author, thread, changed, edits + 1, Map.of());
    }

    TeamsMessage seen(String person, ObjectNode card) {
        Map<String, ObjectNode> changed = new HashMap<>(views);
        changed.put(person, card);
        return new TeamsMessage(conversation, id, author, thread, activity, edits, changed);
    }
}
