package io.flowmend.runtime;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.MessageRef;
import io.flowmend.store.Lane;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a transaction came to: what to tell whoever handed the event in, where there is something to show, whether something
 * is to be asked, the log, and the messages in which something was pressed that leaves them as they are.
 */
record Turned(Acceptance acceptance, Set<Lane> lanes, boolean asks, List<Note> notes, Set<MessageRef> left) {

    private static final Logger LOG = LoggerFactory.getLogger(Turned.class);

    static final Turned SEEN_BEFORE = new Turned(Acceptance.SEEN_BEFORE, Set.of(), false, List.of(), Set.of());

    static final Turned NOTHING = new Turned(Acceptance.STORED, Set.of(), false, List.of(), Set.of());

    Turned {
        lanes = Set.copyOf(lanes);
        notes = List.copyOf(notes);
        left = Set.copyOf(left);
    }

    /** One turn in words for the log, which never hold what a person wrote. */
    record Note(String event, AggregateId aggregate, String reason, List<String> effects) {}

    void log() {
        notes.forEach(note -> LOG.info(
                "turn event={} of={} reason=\"{}\" effects={}", note.event, note.aggregate, note.reason, note.effects));
    }
}
