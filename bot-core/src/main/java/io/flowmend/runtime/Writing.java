package io.flowmend.runtime;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.Shown;
import io.flowmend.store.AskRow;
import io.flowmend.store.Lane;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.Sending;
import io.flowmend.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the turns of one event leave to be done, written into its transaction and noted for what follows the commit. */
final class Writing {

    private final Transaction transaction;
    private final Instant now;
    private final Set<Lane> lanes = new LinkedHashSet<>();
    private final List<Turned.Note> notes = new ArrayList<>();
    private final Set<MessageRef> redrawn = new HashSet<>();
    private boolean asks;

    Writing(Transaction transaction, Instant now) {
        this.transaction = transaction;
        this.now = now;
    }

    Transaction transaction() {
        return transaction;
    }

    Instant now() {
        return now;
    }

    void put(OutboxRow row) {
        transaction.outbox().put(row);
        lanes.add(row.lane());
        if (row.sending() instanceof Sending.Redraw redraw) {
            redrawn.add(redraw.message());
        } else if (row.sending() instanceof Sending.ShowAgain again
                && again.shown() instanceof Shown.Standing standing) {
            redrawn.add(standing.message());
        }
    }

    void ask(AskRow row) {
        transaction.asks().put(row);
        asks = true;
    }

    /** Notes a turn of {@code of} for the log. */
    void note(String event, AggregateId of, String reason, List<?> effects) {
        notes.add(new Turned.Note(
                event,
                of,
                reason,
                effects.stream()
                        .map(effect -> effect.getClass().getSimpleName())
                        .toList()));
    }

    Turned turned() {
        return turned(Set.of());
    }

    /** What it came to, after something was {@code pressed} in those messages. */
    Turned turned(Set<MessageRef> pressed) {
        Set<MessageRef> left = new HashSet<>(pressed);
        left.removeAll(redrawn);
        return new Turned(Acceptance.STORED, lanes, asks, notes, left);
    }
}
