package io.flowmend.channel;

import java.util.Objects;

/** One message that stands on a platform and can be redrawn: the platform's ids of its room and of itself. */
public record MessageRef(String channel, String workspace, String room, String id) {

    public MessageRef {
        Objects.requireNonNull(channel);
        Objects.requireNonNull(workspace);
        Objects.requireNonNull(room);
        Objects.requireNonNull(id);
    }
}
