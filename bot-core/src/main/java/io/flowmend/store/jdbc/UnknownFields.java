package io.flowmend.store.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Keeps, in what is stored next, the fields that a newer version has stored and this one does not know. */
final class UnknownFields {

    private UnknownFields() {}

    /**
     * {@code next} with those fields of {@code stored} that are missing from {@code known}, which is {@code stored} as this
     * version reads and writes it. Where an object has become another type, only what is inside its fields is kept.
     */
    static JsonNode keep(JsonNode stored, JsonNode known, JsonNode next) {
        if (stored instanceof ObjectNode was
                && known instanceof ObjectNode understood
                && next instanceof ObjectNode will) {
            return keepFields(was, understood, will);
        }
        if (stored instanceof ArrayNode was
                && known instanceof ArrayNode understood
                && next instanceof ArrayNode will) {
            return keepElements(was, understood, will);
        }
        return next;
    }

    private static ObjectNode keepFields(ObjectNode stored, ObjectNode known, ObjectNode next) {
        ObjectNode kept = next.deepCopy();
        boolean sameType = StoredJson.kindOf(known).equals(StoredJson.kindOf(next));
        for (Map.Entry<String, JsonNode> field : stored.properties()) {
            String name = field.getKey();
            if (known.has(name) && next.has(name)) {
                kept.set(name, keep(field.getValue(), known.get(name), next.get(name)));
            } else if (!known.has(name) && !next.has(name) && sameType) {
                kept.set(name, field.getValue());
            }
        }
        return kept;
    }

    /** An element is the same as before if it stands in the same place and says the same. */
    private static ArrayNode keepElements(ArrayNode stored, ArrayNode known, ArrayNode next) {
        ArrayNode kept = next.deepCopy();
        for (int i = 0; i < Math.min(stored.size(), next.size()); i++) {
            if (next.get(i).equals(known.path(i))) {
                kept.set(i, stored.get(i));
            }
        }
        return kept;
    }
}
