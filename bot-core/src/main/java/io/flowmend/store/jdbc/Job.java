package io.flowmend.store.jdbc;

import io.flowmend.store.Pending;
import io.flowmend.store.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/** One piece of work for the writer, from handing in to its commit. */
final class Job<T> implements Pending<T> {

    private final Function<? super JdbcTransaction, T> work;
    private final Consumer<T> afterCommit;
    private final CompletableFuture<T> committed = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    Job(Function<? super JdbcTransaction, T> work, Consumer<T> afterCommit) {
        this.work = work;
        this.afterCommit = afterCommit;
    }

    /** Claims the job for the writer; false if it was withdrawn. */
    boolean begin() {
        return begun.compareAndSet(false, true);
    }

    /** Does the work; what is returned tells the waiting once the commit is made. */
    Runnable run(JdbcTransaction transaction) {
        T result = work.apply(transaction);
        return () -> {
            try {
                afterCommit.accept(result);
            } finally {
                committed.complete(result);
            }
        };
    }

    void fail(Throwable fault) {
        committed.completeExceptionally(fault);
    }

    @Override
    public T await() {
        try {
            return committed.get();
        } catch (ExecutionException e) {
            throw faultOf(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public Optional<T> await(Duration most) {
        try {
            return Optional.of(committed.get(most.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw faultOf(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public boolean withdraw() {
        return begun.compareAndSet(false, true);
    }

    private static RuntimeException faultOf(ExecutionException e) {
        Throwable fault = e.getCause();
        return fault instanceof RuntimeException known ? known : new IllegalStateException(fault);
    }

    private static StoreUnavailable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StoreUnavailable("interrupted while waiting for the store", e);
    }
}
