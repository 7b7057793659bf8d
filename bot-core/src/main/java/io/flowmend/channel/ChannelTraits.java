package io.flowmend.channel;

import java.time.Duration;
import java.util.Objects;

/**
 * What a platform can hold, as data: the longest label of a button in characters, and the time to leave between two new
 * messages in one room, and where private answers are shown.
 */
public record ChannelTraits(int labelLength, Duration postGap, PrivateAnswers privateAnswers) {

    public ChannelTraits {
        Objects.requireNonNull(postGap);
        Objects.requireNonNull(privateAnswers);
    }
}
