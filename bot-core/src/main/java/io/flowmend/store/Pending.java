package io.flowmend.store;

import java.time.Duration;
import java.util.Optional;

/** Work that has been handed to the store and may not be committed yet. */
public interface Pending<T> {

    /** Waits until it is committed. Throws what the work threw, or {@link StoreUnavailable} if it could not be committed. */
    T await();

    /** The same, but waits no longer than {@code most}; empty if it is not committed by then. */
    Optional<T> await(Duration most);

    /** Takes work back that has not begun; false if it has, so that it may still be committed. */
    boolean withdraw();
}
