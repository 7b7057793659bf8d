package io.flowmend.runtime;

import io.flowmend.store.Pending;
import io.flowmend.store.Store;
import io.flowmend.store.StoreUnavailable;
import io.flowmend.store.Transaction;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A store that can be made to fail, or to be slow, before the true one behind it is asked. */
final class FailingStore implements Store {

    /** How the writes go. */
    enum Mood {
        WELL,
        UNAVAILABLE,
        SLOW
    }

    private final Store behind;
    private Mood mood = Mood.WELL;
    boolean withdrawn;

    FailingStore(Store behind) {
        this.behind = behind;
    }

    void writes(Mood how) {
        mood = how;
    }

    @Override
    public <T> Pending<T> write(Function<Transaction, T> work, Consumer<T> afterCommit) {
        return switch (mood) {
            case WELL -> behind.write(work, afterCommit);
            case UNAVAILABLE, SLOW -> new Never<>(mood);
        };
    }

    @Override
    public <T> T read(Function<Transaction, T> work) {
        return behind.read(work);
    }

    @Override
    public void close() {
        behind.close();
    }

    private final class Never<T> implements Pending<T> {

        private final Mood why;

        private Never(Mood why) {
            this.why = why;
        }

        @Override
        public T await() {
            throw new StoreUnavailable("the disk is full");
        }

        @Override
        public Optional<T> await(Duration most) {
            if (why == Mood.UNAVAILABLE) {
                throw new StoreUnavailable("the disk is full");
            }
            return Optional.empty();
        }

        @Override
        public boolean withdraw() {
            withdrawn = true;
            return true;
        }
    }
}
