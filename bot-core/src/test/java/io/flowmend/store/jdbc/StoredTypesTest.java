package io.flowmend.store.jdbc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flowmend.conversation.Conversation;
import io.flowmend.incident.Incident;
import io.flowmend.store.Ask;
import io.flowmend.store.Sending;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredTypesTest {

    @Test
    void everyCaseOfEveryStoredSealedTypeHasANameOfItsOwn() {
        Set<Class<?>> stored = new LinkedHashSet<>();
        List.of(Conversation.class, Incident.class, Sending.class, Ask.class).forEach(root -> reach(root, stored));
        List<Class<?>> sealed = stored.stream().filter(Class::isSealed).toList();

        assertThat(sealed).as("sealed types that are stored").hasSizeGreaterThan(9);
        for (Class<?> type : sealed) {
            Map<Class<?>, String> names = names(type);
            assertThat(names.keySet()).as(type.getName()).containsExactlyInAnyOrder(type.getPermittedSubclasses());
            assertThat(names.values()).as(type.getName()).doesNotHaveDuplicates();
        }
    }

    /** All own types that a value of this type can hold. */
    private static void reach(Type type, Set<Class<?>> reached) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                reach(argument, reached);
            }
        } else if (type instanceof Class<?> own && own.getPackageName().startsWith("io.flowmend") && reached.add(own)) {
            if (own.isSealed()) {
                Arrays.stream(own.getPermittedSubclasses()).forEach(each -> reach(each, reached));
            }
            if (own.isRecord()) {
                Arrays.stream(own.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(each -> reach(each, reached));
            }
        }
    }

    private static Map<Class<?>, String> names(Class<?> type) {
        JsonMapper.Builder builder = JsonMapper.builder();
        StoredTypes.addTo(builder);
        JsonSubTypes declared = builder.build()
                .getSerializationConfig()
                .introspectClassAnnotations(type)
                .getClassInfo()
                .getAnnotation(JsonSubTypes.class);
        assertThat(declared).as("stored names of " + type.getName()).isNotNull();
        Map<Class<?>, String> names = new HashMap<>();
        Arrays.stream(declared.value()).forEach(each -> names.put(each.value(), each.name()));
        return names;
    }
}
