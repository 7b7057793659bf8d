package io.flowmend.sandbox.wire;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The lock around what a simulated service holds, and those who are told of its changes {@code C}: in order, while it is
 * locked, so an observer only hands a change on.
 */
public final class Watched<C> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<C>> observers = new CopyOnWriteArrayList<>();

    /** Does the work while nobody else reads or changes anything. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Tells a change to all observers; only within {@link #locked}. */
    public void tell(C change) {
        changed.signalAll();
        observers.forEach(observer -> observer.accept(change));
    }

    /** Tells every later change to the observer, until the answer is run. */
    public Runnable observe(Consumer<C> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    /** Looks after each change until something is found; empty when nothing is within the time. */
    public <T> Optional<T> await(Supplier<Optional<T>> look, Duration longest) {
        return await(look, longest, longest);
    }

    /** The same, and looks at the latest after each {@code pause}, as where time alone changes things. */
    public <T> Optional<T> await(Supplier<Optional<T>> look, Duration longest, Duration pause) {
        long end = System.nanoTime() + longest.toNanos();
        lock.lock();
        try {
            while (true) {
                Optional<T> found = look.get();
                long left = end - System.nanoTime();
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                changed.awaitNanos(Math.min(left, pause.toNanos()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
