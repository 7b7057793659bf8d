package io.flowmend.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.flowmend.channel.AdapterMemory;
import io.flowmend.channel.PersonRef;
import io.flowmend.teams.TeamsChat.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What has to be known of conversations and people to speak first: addresses and names, as Teams last gave them. Written
 * only when something changed.
 */
final class TeamsMemory {

    private static final int ENTRIES = 10_000;

    /** Another process may have learnt something else meanwhile. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final AdapterMemory memory;
    private final Cache<String, Optional<String>> texts =
            Caffeine.newBuilder().maximumSize(ENTRIES).expireAfterWrite(FRESH).build();

    TeamsMemory(AdapterMemory memory) {
        this.memory = memory;
    }

    /** Where a conversation's messages go. */
    record Conversation(String serviceUrl, String botId, Kind kind) {
        Conversation {
            Objects.requireNonNull(serviceUrl);
            Objects.requireNonNull(botId);
            Objects.requireNonNull(kind);
        }
    }

    /** A person; texts that are not known are empty. */
    record Person(String userId, String name, String locale, String zone, String serviceUrl, String botId) {
        Person {
            Objects.requireNonNull(userId);
            Objects.requireNonNull(name);
            Objects.requireNonNull(locale);
            Objects.requireNonNull(zone);
            Objects.requireNonNull(serviceUrl);
            Objects.requireNonNull(botId);
        }
    }

    /** Keeps what the activity says of its conversation and its sender. */
    void note(TeamsActivity activity) {
        TeamsChat chat = activity.chat();
        write(
                conversationKey(chat.tenant(), chat.room()),
                TeamsJson.MAPPER
                        .createObjectNode()
                        .put("serviceUrl", activity.serviceUrl())
                        .put("bot", activity.botId())
                        .put("kind", chat.kind().name()));
        PersonRef person = activity.person();
        Optional<JsonNode> before = read(personKey(person));
        ObjectNode now = TeamsJson.MAPPER.createObjectNode();
        now.put("user", activity.text("/from/id"));
        now.put("serviceUrl", activity.serviceUrl());
        now.put("bot", activity.botId());
        // Not every activity carries all of them.
        keep(now, "name", activity.text("/from/name"), before);
        keep(now, "locale", activity.text("/locale"), before);
        keep(now, "zone", activity.text("/localTimezone"), before);
        write(personKey(person), now);
        if (chat.kind() == Kind.PERSONAL) {
            direct(person, chat.room());
        }
    }

    private static void keep(ObjectNode now, String field, String text, Optional<JsonNode> before) {
        now.put(
                field,
                text.isEmpty()
                        ? before.map(known -> TeamsJson.text(known, "/" + field))
                                .orElse("")
                        : text);
    }

    /** Where the messages of a room or a direct chat go, if anything ever came from there. */
    Optional<Conversation> conversation(String tenant, String room) {
        return read(conversationKey(tenant, room))
                .map(known -> new Conversation(
                        TeamsJson.text(known, "/serviceUrl"),
                        TeamsJson.text(known, "/bot"),
                        Kind.valueOf(TeamsJson.text(known, "/kind"))));
    }

    /** What is known of a person who was ever heard. */
    Optional<Person> person(PersonRef person) {
        return read(personKey(person))
                .map(known -> new Person(
                        TeamsJson.text(known, "/user"),
                        TeamsJson.text(known, "/name"),
                        TeamsJson.text(known, "/locale"),
                        TeamsJson.text(known, "/zone"),
                        TeamsJson.text(known, "/serviceUrl"),
                        TeamsJson.text(known, "/bot")));
    }

    /** The direct chat with the person, if there is one. */
    Optional<String> direct(PersonRef person) {
        return recall(directKey(person));
    }

    /** There is now this direct chat with the person. */
    void direct(PersonRef person, String room) {
        remember(directKey(person), room);
    }

    /** There is now this direct chat, reached in the same way as the person was. */
    void directOpened(PersonRef person, Person known, String room) {
        write(
                conversationKey(person.workspace(), room),
                TeamsJson.MAPPER
                        .createObjectNode()
                        .put("serviceUrl", known.serviceUrl())
                        .put("bot", known.botId())
                        .put("kind", Kind.PERSONAL.name()));
        direct(person, room);
    }

    /** How often the bot was taken out of the conversation, which numbers its present stay there. */
    long installation(TeamsChat chat) {
        return recall(installationKey(chat)).map(Long::parseLong).orElse(0L);
    }

    /** The bot was taken out of the conversation. */
    void removed(TeamsChat chat) {
        remember(installationKey(chat), Long.toString(installation(chat) + 1));
    }

    private Optional<JsonNode> read(String key) {
        return recall(key).map(text -> {
            try {
                return TeamsJson.MAPPER.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("what was remembered under " + key + " is no JSON", e);
            }
        });
    }

    private void write(String key, ObjectNode json) {
        remember(key, json.toString());
    }

    private Optional<String> recall(String key) {
        return texts.get(key, memory::recall);
    }

    private void remember(String key, String text) {
        if (!recall(key).equals(Optional.of(text))) {
            memory.remember(key, text);
            texts.put(key, Optional.of(text));
        }
    }

    private static String conversationKey(String tenant, String room) {
        return key("conversation", tenant, room);
    }

    private static String personKey(PersonRef person) {
        return key("person", person.workspace(), person.id());
    }

    private static String directKey(PersonRef person) {
        return key("direct", person.workspace(), person.id());
    }

    private static String installationKey(TeamsChat chat) {
        return key("installation", chat.tenant(), chat.room());
    }

    private static String key(String kind, String tenant, String id) {
        return String.join("/", List.of(TeamsDecoder.CHANNEL, kind, tenant, id));
    }
}
