package io.flowmend.runtime;

import io.flowmend.store.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
final class ManualClock implements InstantSource {

    private volatile Instant now = Samples.NOON;

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    void moveTo(Instant then) {
        now = then;
    }
}
