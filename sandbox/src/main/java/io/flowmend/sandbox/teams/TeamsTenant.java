package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.teams.TeamsConversation.Kind;
import io.flowmend.sandbox.wire.Watched;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a tenant holds: people, conversations, messages and pressed buttons. Safe for many threads; each change is told to
 * the observers in order, while the tenant is locked, so an observer only hands it on.
 */
public final class TeamsTenant {
    private final TeamsBot bot;
    private final InstantSource clock;
    private final Watched<TeamsChange> watched = new Watched<>();
    private final Map<String, TeamsPerson> people = new LinkedHashMap<>();
    private final Map<String, TeamsConversation> conversations = new LinkedHashMap<>();
    private final Map<String, TeamsMessage> messages = new LinkedHashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final List<TeamsPress> presses = new ArrayList<>();
    private long lastMillis;

    public TeamsTenant(TeamsBot bot, InstantSource clock) {
        this.bot = bot;
        this.clock = clock;
    }

    /** Which bot is registered for it. */
    public TeamsBot bot() {
        return bot;
    }

    /** The tenant's present. */
    public Instant now() {
        return clock.instant();
    }

    /** A message's id: milliseconds, as Teams gives them, greater than every one given before. */
    String nextId() {
        return watched.locked(() -> {
            lastMillis = Math.max(clock.instant().toEpochMilli(), lastMillis + 1);
            return Long.toString(lastMillis);
        });
    }

    /** Adds or replaces a person. */
    public void addPerson(TeamsPerson person) {
        watched.locked(() -> {
            people.put(person.id(), person);
            watched.tell(new TeamsChange.PersonChanged(person));
            return person;
        });
    }

    /** A person by either id. */
    public Optional<TeamsPerson> person(String id) {
        return watched.locked(() -> people.values().stream()
                .filter(person -> person.id().equals(id) || person.aadObjectId().equals(id))
                .findFirst());
    }

    /** Everybody, in the order they joined. */
    public List<TeamsPerson> people() {
        return watched.locked(() -> List.copyOf(people.values()));
    }

    /** Adds or replaces a conversation. */
    public void put(TeamsConversation conversation) {
        watched.locked(() -> {
            conversations.put(conversation.id(), conversation);
            watched.tell(new TeamsChange.ConversationChanged(conversation));
            return conversation;
        });
    }

    /** Takes the bot out of a conversation or puts it in, silently; people do it by {@link TeamsSender#install}. */
    public void hasBot(String conversation, boolean now) {
        conversation(conversation).ifPresent(each -> put(each.with(now)));
    }

    /** A person blocks the bot in a conversation, or no longer. */
    public void block(String conversation, boolean now) {
        conversation(conversation).ifPresent(each -> put(each.blocking(now)));
    }

    /** A conversation by its id, without the part that names a thread. */
    public Optional<TeamsConversation> conversation(String id) {
        return watched.locked(() -> Optional.ofNullable(conversations.get(id)));
    }

    /** All conversations, in the order they were made. */
    public List<TeamsConversation> conversations() {
        return watched.locked(() -> List.copyOf(conversations.values()));
    }

    /** The personal chat of a person, by either id; it stands ready for everybody of the tenant. */
    public TeamsConversation personalChat(String person) {
        String id = person(person).map(TeamsPerson::id).orElse(person);
        return conversations().stream()
                .filter(each -> each.kind() == Kind.PERSONAL && each.members().equals(Set.of(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is " + person));
    }

    /** Posts without asking whether the author may; in a channel an empty thread begins a new one. */
    public TeamsMessage post(String conversation, String thread, String author, ObjectNode activity) {
        return watched.locked(() -> post(nextId(), conversation, thread, author, activity));
    }

    TeamsMessage post(String id, String conversation, String thread, String author, ObjectNode activity) {
        return watched.locked(() -> {
            boolean inChannel = conversation(conversation)
                    .filter(place -> place.kind() == Kind.CHANNEL)
                    .isPresent();
            String root = inChannel && thread.isEmpty() ? id : thread;
            TeamsMessage message = new TeamsMessage(conversation, id, author, root, activity, 0, Map.of());
            messages.put(id, message);
            watched.tell(new TeamsChange.Posted(message));
            return message;
        });
    }

    /** Replaces a message's activity for everybody; empty when there is no such message. */
    public Optional<TeamsMessage> edit(String conversation, String id, ObjectNode activity) {
        return watched.locked(() -> message(conversation, id).map(before -> {
            presses.removeIf(press -> press.message().equals(id) && press.state() != TeamsPress.State.WAITING);
            return replace(before.edited(activity));
        }));
    }

    /** Shows a card in place of a message's own to one person, until the message is edited. */
    void show(String conversation, String id, String person, ObjectNode card) {
        watched.locked(() -> message(conversation, id).map(before -> replace(before.seen(person, card))));
    }

    private TeamsMessage replace(TeamsMessage after) {
        messages.put(after.id(), after);
        watched.tell(new TeamsChange.Edited(after));
        return after;
    }

    /** Takes a message away; empty when there is no such message. */
    public Optional<TeamsMessage> delete(String conversation, String id) {
        return watched.locked(() -> message(conversation, id).map(message -> {
            messages.remove(id);
            deleted.add(id);
            watched.tell(new TeamsChange.Deleted(message));
            return message;
        }));
    }

    /** A message. */
    public Optional<TeamsMessage> message(String conversation, String id) {
        return watched.locked(() -> Optional.ofNullable(messages.get(id))
                .filter(message -> message.conversation().equals(conversation)));
    }

    /** Whether there was a message of this id that is gone. */
    boolean isDeleted(String id) {
        return watched.locked(() -> deleted.contains(id));
    }

    /** All messages, in the order they were posted. */
    public List<TeamsMessage> messages() {
        return watched.locked(() -> List.copyOf(messages.values()));
    }

    /** The messages of one conversation, in order. */
    public List<TeamsMessage> messages(String conversation) {
        return watched.locked(() -> messages.values().stream()
                .filter(message -> message.conversation().equals(conversation))
                .toList());
    }

    /** The last state of every card on which a button was pressed. */
    public List<TeamsPress> presses() {
        return watched.locked(() -> List.copyOf(presses));
    }

    /** Takes note of a press. */
    void mark(TeamsPress press) {
        watched.locked(() -> {
            presses.removeIf(press::sameCard);
            presses.add(press);
            watched.tell(new TeamsChange.Pressed(press));
            return press;
        });
    }

    /** The bot shows that it is typing. */
    void typing(String conversation, String thread) {
        watched.locked(() -> {
            watched.tell(new TeamsChange.Typing(conversation, thread));
            return thread;
        });
    }

    /** Waits until a message fulfils the condition; empty when none has within the time. */
    public Optional<TeamsMessage> await(Predicate<TeamsMessage> condition, Duration longest) {
        return watched.await(() -> messages.values().stream().filter(condition).findFirst(), longest);
    }

    /** Forgets everything said and pressed; people and conversations stay. */
    public void clear() {
        watched.locked(() -> {
            messages.clear();
            deleted.clear();
            presses.clear();
            watched.tell(new TeamsChange.Cleared());
            return messages;
        });
    }

    /** Tells every later change to the observer, until the answer is run. */
    public Runnable observe(Consumer<TeamsChange> observer) {
        return watched.observe(observer);
    }
}
