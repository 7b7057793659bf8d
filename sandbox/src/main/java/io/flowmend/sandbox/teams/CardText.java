package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.StringJoiner;

/** What a card says, as plain lines, for tests that ask whether somebody can read something; Markdown is not read. */
final class CardText {
    private static final List<String> WORDS = List.of("text", "codeSnippet", "title", "value");
    private static final List<String> PARTS = List.of("body", "items", "columns", "facts", "actions");

    private CardText() {}

    static String of(JsonNode card) {
        StringJoiner lines = new StringJoiner("\n");
        read(card, lines);
        return lines.toString();
    }

    private static void read(JsonNode part, StringJoiner lines) {
        for (String word : WORDS) {
            if (part.path(word).isTextual()) {
                lines.add(part.path(word).asText());
            }
        }
        if (part.has("inlines")) {
            StringBuilder line = new StringBuilder();
            part.path("inlines")
                    .forEach(run -> line.append(
                            run.isTextual() ? run.asText() : run.path("text").asText()));
            lines.add(line);
        }
        for (String parts : PARTS) {
            part.path(parts).forEach(each -> read(each, lines));
        }
    }
}
