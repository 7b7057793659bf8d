package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a card, each finding with the JSON pointer to it. */
final class CardFindings {
    private final List<String> found = new ArrayList<>();

    List<String> all() {
        return List.copyOf(found);
    }

    void add(String what, String pointer) {
        found.add(what + " at " + (pointer.isEmpty() ? "/" : pointer));
    }

    /** The property is there and a text that is not empty. */
    boolean text(JsonNode object, String name, String pointer) {
        boolean there =
                object.path(name).isTextual() && !object.path(name).asText().isEmpty();
        if (!there) {
            add("\"" + name + "\" should be a text that is not empty", pointer);
        }
        return there;
    }

    /** The property, when there, is true or false. */
    void truth(JsonNode object, String name, String pointer) {
        if (object.has(name) && !object.path(name).isBoolean()) {
            add("\"" + name + "\" should be true or false", pointer);
        }
    }

    /** The property, when there, is a number. */
    void number(JsonNode object, String name, String pointer) {
        if (object.has(name) && !object.path(name).isNumber()) {
            add("\"" + name + "\" should be a number", pointer);
        }
    }

    /** The property, when there, is one of these words; Teams does not mind their case. */
    void word(JsonNode object, String name, String pointer, Set<String> words) {
        if (object.has(name) && !words.contains(object.path(name).asText().toLowerCase(Locale.ROOT))) {
            add(
                    "\"" + name + "\" should be one of "
                            + words.stream().sorted().collect(Collectors.joining(", ")),
                    pointer);
        }
    }

    /** The property is a list with at least one item. */
    boolean items(JsonNode object, String name, String pointer) {
        boolean there = object.path(name).isArray() && !object.path(name).isEmpty();
        if (!there) {
            add("\"" + name + "\" should be a list that is not empty", pointer);
        }
        return there;
    }
}
