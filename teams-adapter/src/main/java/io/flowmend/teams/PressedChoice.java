package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.AggregateId;
import io.flowmend.card.ReadyChoice;
import java.util.Objects;
import java.util.Optional;

/**
 * What a button tells Teams to give back, and nothing else: which aggregate, at which revision, which action. Who pressed
 * it says the activity, never the card.
 */
record PressedChoice(AggregateId of, long revision, String action) {

    /** The verb of all our buttons. */
    static final String VERB = "flowmend";

    PressedChoice {
        Objects.requireNonNull(of);
        Objects.requireNonNull(action);
    }

    static ObjectNode data(ReadyChoice.Press press) {
        return TeamsJson.MAPPER
                .createObjectNode()
                .put("aggregate", press.of().toString())
                .put("revision", press.revision())
                .put("action", press.action());
    }

    /** What was pressed, or empty for what no button of ours gives back. */
    static Optional<PressedChoice> read(JsonNode data) {
        String aggregate = TeamsJson.text(data, "/aggregate");
        String action = TeamsJson.text(data, "/action");
        JsonNode revision = data.path("revision");
        if (!revision.isIntegralNumber()
                || !revision.canConvertToLong()
                || revision.longValue() < 0
                || !action.matches("[a-z0-9-]{1,60}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PressedChoice(AggregateId.parse(aggregate), revision.longValue(), action));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
