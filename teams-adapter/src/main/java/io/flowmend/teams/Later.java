package io.flowmend.teams;

import java.time.Duration;

/** Does something after a while, on a thread of its own. */
@FunctionalInterface
interface Later {

    void run(Duration after, Runnable what);
}
