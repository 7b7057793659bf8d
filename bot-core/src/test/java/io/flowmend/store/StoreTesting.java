package io.flowmend.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import static io.flowmend.store.Samples.ANNA;
import static io.flowmend.store.Samples.NOON;
import static io.flowmend.store.Samples.id;

/** What the contracts of the store have in common. */
public abstract class StoreTesting {

    /** A new, empty store, the same for one test. */
    protected abstract Store store();

    final <T> T write(Function<Transaction, T> work) {
        return store().write(work, done -> {}).await();
    }

    final void doing(Consumer<Transaction> work) {
        write(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    final boolean yes(Function<Transaction, Boolean> work) {
        return write(work);
    }

    final int count(Function<Transaction, Integer> work) {
        return write(work);
    }

    final <T> Optional<T> one(Function<Transaction, Optional<T>> work) {
        return store().read(work);
    }

    final <T> List<T> all(Function<Transaction, List<T>> work) {
        return store().read(work);
    }

    final Optional<OutboxRow> head(Lane lane) {
        return one(tx -> tx.outbox().head(lane));
    }

    static OutboxRow row(String id, Sending sending) {
        return OutboxRow.first(id, id("c"), ANNA, sending, NOON);
    }
}
