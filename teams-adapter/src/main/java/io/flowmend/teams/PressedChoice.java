package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.AggregateId;
import io.flowmend.card.ReadyChoice;
import java.util.Objects;
import java.util.Optional;

/**
 * What a button tells Teams to give back, and nothing else: which aggregate, at which revision, which action; and the
 * Entra id of the person that was picked from a list beside it, empty if none was. Who pressed it says the activity, never
 * the card.
 */
record PressedChoice(AggregateId of, long revision, String action, String picked) {

    /** The verb of all our buttons. */
    static final String VERB = "flowmend";

    private static final String PICKED = "picked-";

    PressedChoice {
        Objects.requireNonNull(of);
        Objects.requireNonNull(action);
        Objects.requireNonNull(picked);
    }

    static ObjectNode data(ReadyChoice.Press press) {
        return data(press.of(), press.revision(), press.action());
    }

    static ObjectNode data(ReadyChoice.Pick pick) {
        return data(pick.of(), pick.revision(), pick.action());
    }

    /** The name of an action's list, under which Teams adds who was picked to what the button gives back. */
    static String listName(String action) {
        return PICKED + action;
    }

    private static ObjectNode data(AggregateId of, long revision, String action) {
        return TeamsJson.MAPPER
                .createObjectNode()
                .put("aggregate", of.toString())
                .put("revision", revision)
                .put("action", action);
    }

    /** What was pressed, or empty for what no button of ours gives back. */
    static Optional<PressedChoice> read(JsonNode data) {
        String aggregate = TeamsJson.text(data, "/aggregate");
        String action = TeamsJson.text(data, "/action");
        String picked = TeamsJson.text(data, "/" + listName(action));
        JsonNode revision = data.path("revision");
        if (!revision.isIntegralNumber()
                || !revision.canConvertToLong()
                || revision.longValue() < 0
                || !action.matches("[a-z0-9-]{1,60}")
                || !picked.matches("[A-Za-z0-9-]{0,64}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PressedChoice(AggregateId.parse(aggregate), revision.longValue(), action, picked));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
