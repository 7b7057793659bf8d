package io.flowmend.channel;

import java.util.Objects;

/** A person on a chat platform: the channel's name ({@code slack}), the workspace or tenant, and the platform's id. */
public record PersonRef(String channel, String workspace, String id) {

    public PersonRef {
        Objects.requireNonNull(channel);
        Objects.requireNonNull(workspace);
        Objects.requireNonNull(id);
    }
}
