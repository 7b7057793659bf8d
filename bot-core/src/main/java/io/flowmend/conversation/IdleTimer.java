package io.flowmend.conversation;

import java.time.Duration;
import java.util.List;

/** The timer after which a person who has not moved on is told where they were. */
final class IdleTimer {

    static final Duration AFTER = Duration.ofDays(1);

    private IdleTimer() {}

    /** What the timer does now that the conversation has come to {@code next}. */
    static List<Effect> of(Conversation next) {
        return List.of(
                next.isWalking()
                        ? new Effect.SetTimer(Timer.IDLE, next.touched().plus(AFTER))
                        : new Effect.StopTimer(Timer.IDLE));
    }
}
