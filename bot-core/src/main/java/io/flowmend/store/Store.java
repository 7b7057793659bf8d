package io.flowmend.store;

import java.util.function.Consumer;
import java.util.function.Function;

/** The database. Writes are made one after the other and survive a loss of power once they are committed. */
public interface Store extends AutoCloseable {

    /**
     * Hands in work for a transaction and returns at once. What the work does is undone if it throws, and nobody else's work
     * is harmed. {@code afterCommit} runs once it is committed, before {@link Pending#await} returns, and must be quick.
     */
    <T> Pending<T> write(Function<Transaction, T> work, Consumer<T> afterCommit);

    /** Reads what is committed, all as of one moment; throws {@link StoreUnavailable} if the database cannot be asked. */
    <T> T read(Function<Transaction, T> work);

    /** Finishes what has begun, refuses what has not, and lets go of the database. */
    @Override
    void close();
}
