package io.flowmend.slack;

import io.flowmend.channel.EventId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingRequestsTest {

    private static final EventId EVENT = new EventId("slack:command:1");

    private final WaitingRequests waiting = new WaitingRequests();

    @Test
    void theFirstAnswerGoesOut() {
        waiting.open(EVENT);

        assertThat(waiting.answer(EVENT, "first")).isTrue();
        assertThat(waiting.answer(EVENT, "second")).isFalse();
        assertThat(waiting.close(EVENT, Duration.ofSeconds(10))).contains("first");
    }

    @Test
    void anAnswerThatComesTooLateIsNotTaken() {
        waiting.open(EVENT);

        assertThat(waiting.close(EVENT, Duration.ZERO)).isEmpty();
        assertThat(waiting.answer(EVENT, "late")).isFalse();
    }

    @Test
    void anEventThatNobodyWaitsForTakesNoAnswer() {
        assertThat(waiting.answer(EVENT, "unasked")).isFalse();
    }
}
