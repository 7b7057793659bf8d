package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What is wrong with some blocks, each finding in Slack's words with the JSON pointer to it. */
final class Findings {
    private final List<String> found = new ArrayList<>();

    List<String> all() {
        return List.copyOf(found);
    }

    void add(String what, String pointer) {
        found.add(what + " [json-pointer:" + pointer + "]");
    }

    void take(Findings others) {
        found.addAll(others.found);
    }

    /** The object has no property besides these; Slack refuses unknown ones. */
    void only(JsonNode object, String pointer, Set<String> known) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                add("invalid additional property: " + name, pointer);
            }
        }
    }

    /** The property is there; a null counts as missing. */
    boolean required(JsonNode object, String name, String pointer) {
        boolean there = object.hasNonNull(name);
        if (!there) {
            add("missing required field: " + name, pointer);
        }
        return there;
    }

    /** The property, when there, is a text of between min and max characters. */
    void text(JsonNode object, String name, String pointer, int min, int max) {
        if (!object.hasNonNull(name)) {
            return;
        }
        String where = pointer + "/" + name;
        if (!object.get(name).isTextual()) {
            add("must be a string", where);
            return;
        }
        int length = object.get(name).textValue().length();
        if (length < min) {
            add("must be more than " + (min - 1) + " characters", where);
        } else if (length > max) {
            add("must be less than " + (max + 1) + " characters", where);
        }
    }

    /** The property, when there, is one of these words. */
    void word(JsonNode object, String name, String pointer, Set<String> words) {
        if (object.hasNonNull(name) && !words.contains(object.get(name).asText())) {
            add("must be a valid enum value", pointer + "/" + name);
        }
    }

    /** The property is an array of between min and max items. */
    boolean items(JsonNode object, String name, String pointer, int min, int max) {
        if (!required(object, name, pointer)) {
            return false;
        }
        String where = pointer + "/" + name;
        if (!object.get(name).isArray()) {
            add("must be an array", where);
            return false;
        }
        int size = object.get(name).size();
        if (size < min) {
            add("no fewer than " + min + " items required", where);
        } else if (size > max) {
            add("no more than " + max + " items allowed", where);
        }
        return true;
    }
}
