package io.flowmend.teams;

import io.flowmend.channel.AdapterMemory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers in a map. */
final class MapMemory implements AdapterMemory {

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    @Override
    public Optional<String> recall(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    @Override
    public void remember(String key, String text) {
        texts.put(key, text);
    }

    Map<String, String> all() {
        return Map.copyOf(texts);
    }
}
