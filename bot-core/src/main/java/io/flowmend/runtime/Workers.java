package io.flowmend.runtime;

import java.time.Duration;

/** The threads that do what follows the turns. */
public interface Workers {

    /** Does the work as soon as may be, beside everything else; it may block. */
    void now(Runnable work);

    /** Does the work after the wait. */
    void after(Duration wait, Runnable work);

    /** Takes on nothing more and waits, but not for ever, for what is being done. */
    void close();
}
