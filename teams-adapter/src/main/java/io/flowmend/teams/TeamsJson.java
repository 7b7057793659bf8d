package io.flowmend.teams;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** How the adapter reads and writes JSON: as trees, and whole texts only. */
final class TeamsJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TeamsJson() {}

    /** The text at the pointer, or empty; without zeros and halves of characters, which no store takes. */
    static String text(JsonNode node, String pointer) {
        JsonNode found = node.at(JsonPointer.compile(pointer));
        String text = found.isTextual() ? found.textValue() : "";
        return new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
