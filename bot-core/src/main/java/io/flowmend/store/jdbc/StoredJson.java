package io.flowmend.store.jdbc;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;

/**
 * The stored forms. The pure packages know no JSON, so their types are told here by {@link StoredTypes}. A missing list or
 * map is an empty one and a missing flag is off, so that older forms load.
 */
final class StoredJson {

    /** The field that names the case of a sealed type. */
    static final String TYPE = "type";

    private final ObjectMapper mapper;

    StoredJson() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Only a record's components are stored, not what it can tell besides.
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .withConfigOverride(
                        List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .withConfigOverride(
                        Map.class, map -> map.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        StoredTypes.addTo(builder);
        this.mapper = builder.build();
    }

    /** The case of a sealed type that the tree holds; empty if it holds none. */
    static String kindOf(JsonNode tree) {
        return tree.path(TYPE).asText();
    }

    String write(Object value) {
        return tree(value).toString();
    }

    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored text is no JSON", e);
        }
    }

    <T> T read(String text, Class<T> type) {
        return read(tree(text), type);
    }

    <T> T read(JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored form of " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
