package io.flowmend.channel;

import java.util.Optional;

/** What an adapter must remember across restarts, in short texts under keys that begin with the channel's name. */
public interface AdapterMemory {

    /** The text last remembered under the key. */
    Optional<String> recall(String key);

    /** Keeps the text under the key in place of what was there; stored when the call returns. */
    void remember(String key, String text);
}
