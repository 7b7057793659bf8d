package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The repetitions of an action in a loop. */
public final class Rounds {

    private Rounds() {}

    /** The properties of the round that failed first; it tells more than the action as a whole. */
    public static Optional<JsonNode> firstFailed(List<JsonNode> rounds) {
        return rounds.stream()
                .map(round -> round.path("properties").isObject() ? round.path("properties") : round)
                .filter(round ->
                        ActionReader.ending(round.path("status").asText()).failed())
                .min(Comparator.comparing(ActionReader::ended));
    }
}
