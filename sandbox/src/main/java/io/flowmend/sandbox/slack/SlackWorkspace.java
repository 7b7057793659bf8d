package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.flowmend.sandbox.wire.Watched;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a Slack workspace holds: people, conversations, messages and pressed buttons. Safe for many threads; each change
 * is told to the observers in order, while the workspace is locked, so an observer only hands it on.
 */
public final class SlackWorkspace {
    /** The channel #flow-alerts. */
    public static final String FLOW_ALERTS = "C0ALERTS";

    /** The author of the notices Slack itself shows, such as a command that timed out. */
    public static final String SLACKBOT = "USLACKBOT";

    private static final long MICROS_PER_SECOND = 1_000_000;

    private final SlackTeam team;
    private final InstantSource clock;
    private final Watched<SlackChange> watched = new Watched<>();
    private final Map<String, SlackPerson> people = new LinkedHashMap<>();
    private final Map<String, SlackConversation> conversations = new LinkedHashMap<>();
    private final List<SlackMessage> messages = new ArrayList<>();
    private final List<SlackPress> presses = new ArrayList<>();
    private long lastMicros;

    public SlackWorkspace(SlackTeam team, InstantSource clock) {
        this.team = team;
        this.clock = clock;
    }

    /** The workspace of the demo: three people, #flow-alerts, #general, and each person's direct message. */
    public static SlackWorkspace contoso(SlackTeam team, InstantSource clock) {
        SlackWorkspace workspace = new SlackWorkspace(team, clock);
        workspace.addPerson(new SlackPerson("U0ANNA", "anna.berg", "Anna Berg", "en-US", "Europe/Oslo"));
        workspace.addPerson(new SlackPerson("U0BJORN", "bjorn.dahl", "Bjørn Dahl", "nb-NO", "Europe/Oslo"));
        workspace.addPerson(new SlackPerson("U0PRIYA", "priya.nair", "Priya Nair", "en-GB", "Europe/London"));
        Set<String> everybody = Set.of("U0ANNA", "U0BJORN", "U0PRIYA", team.botUserId());
        workspace.addChannel(FLOW_ALERTS, "flow-alerts", everybody);
        workspace.addChannel("C0GENERAL", "general", everybody);
        workspace.people().forEach(person -> workspace.openDirect(person.id()));
        return workspace;
    }

    /** Who the workspace and its app are. */
    public SlackTeam team() {
        return team;
    }

    /** The workspace's present. */
    public Instant now() {
        return clock.instant();
    }

    /** A timestamp in Slack's form ("1732290000.000123"), later than every one given before. */
    public String nextTs() {
        return watched.locked(() -> {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
            lastMicros = Math.max(micros, lastMicros + 1);
            return String.format(
                    Locale.ROOT, "%d.%06d", lastMicros / MICROS_PER_SECOND, lastMicros % MICROS_PER_SECOND);
        });
    }

    /** Adds or replaces a person. */
    public void addPerson(SlackPerson person) {
        watched.locked(() -> {
            people.put(person.id(), person);
            watched.tell(new SlackChange.PersonChanged(person));
            return person;
        });
    }

    /** A person by id. */
    public Optional<SlackPerson> person(String id) {
        return watched.locked(() -> Optional.ofNullable(people.get(id)));
    }

    /** Everybody, in the order they joined. */
    public List<SlackPerson> people() {
        return watched.locked(() -> List.copyOf(people.values()));
    }

    /** Adds or replaces a channel; the app is in it only if it is among the members. */
    public SlackConversation addChannel(String id, String name, Set<String> members) {
        return watched.locked(() -> {
            SlackConversation channel = new SlackConversation(id, name, false, members);
            conversations.put(id, channel);
            return channel;
        });
    }

    /** The direct message between a person and the app, opened at need. */
    public SlackConversation openDirect(String person) {
        return watched.locked(() -> conversations.computeIfAbsent(
                directId(person), id -> new SlackConversation(id, "", true, Set.of(person, team.botUserId()))));
    }

    /** The id of the direct message between a person and the app, opened or not. */
    public static String directId(String person) {
        return "D" + person.substring(1);
    }

    /** A conversation by its id. */
    public Optional<SlackConversation> conversation(String id) {
        return watched.locked(() -> Optional.ofNullable(conversations.get(id)));
    }

    /** All conversations, in the order they were made. */
    public List<SlackConversation> conversations() {
        return watched.locked(() -> List.copyOf(conversations.values()));
    }

    /** Posts without asking whether the author may. */
    public SlackMessage post(SlackDraft draft) {
        return watched.locked(() -> {
            SlackMessage message = new SlackMessage(
                    draft.channel(),
                    nextTs(),
                    draft.author(),
                    draft.text(),
                    draft.blocks(),
                    draft.threadTs(),
                    draft.visibleTo(),
                    0);
            messages.add(message);
            watched.tell(new SlackChange.Posted(message));
            return message;
        });
    }

    /** Replaces text and blocks of a message; empty when there is no such message. */
    public Optional<SlackMessage> edit(String channel, String ts, String text, ArrayNode blocks) {
        return watched.locked(() -> message(channel, ts).map(before -> {
            SlackMessage after = before.edited(text, blocks);
            messages.set(messages.indexOf(before), after);
            presses.removeIf(press -> press.channel().equals(channel)
                    && press.ts().equals(ts)
                    && press.state() == SlackPress.State.FAILED);
            watched.tell(new SlackChange.Edited(before, after));
            return after;
        }));
    }

    /** Takes a message away; empty when there is no such message. */
    public Optional<SlackMessage> delete(String channel, String ts) {
        return watched.locked(() -> message(channel, ts).map(message -> {
            messages.remove(message);
            watched.tell(new SlackChange.Deleted(message));
            return message;
        }));
    }

    /** A message, ephemeral or not. */
    public Optional<SlackMessage> message(String channel, String ts) {
        return watched.locked(() -> messages.stream()
                .filter(message ->
                        message.channel().equals(channel) && message.ts().equals(ts))
                .findFirst());
    }

    /** All messages, in the order they were posted, ephemeral ones too. */
    public List<SlackMessage> messages() {
        return watched.locked(() -> List.copyOf(messages));
    }

    /** The messages of one conversation, in order, ephemeral ones too. */
    public List<SlackMessage> messages(String channel) {
        return watched.locked(() -> messages.stream()
                .filter(message -> message.channel().equals(channel))
                .toList());
    }

    /** The last state of every pressed button. */
    public List<SlackPress> presses() {
        return watched.locked(() -> List.copyOf(presses));
    }

    /** Takes note of a button's state. */
    void mark(SlackPress press) {
        watched.locked(() -> {
            presses.removeIf(press::sameButton);
            presses.add(press);
            watched.tell(new SlackChange.Pressed(press));
            return press;
        });
    }

    /** Waits until a message fulfils the condition; empty when none has within the time. */
    public Optional<SlackMessage> await(Predicate<SlackMessage> condition, Duration longest) {
        return watched.await(() -> messages.stream().filter(condition).findFirst(), longest);
    }

    /** Forgets everything said and pressed; people and conversations stay. */
    public void clear() {
        watched.locked(() -> {
            messages.clear();
            presses.clear();
            watched.tell(new SlackChange.Cleared());
            return messages;
        });
    }

    /** Tells every later change to the observer, until the answer is run. */
    public Runnable observe(Consumer<SlackChange> observer) {
        return watched.observe(observer);
    }
}
