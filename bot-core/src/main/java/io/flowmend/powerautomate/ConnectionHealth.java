package io.flowmend.powerautomate;

import java.util.List;

/** Tells whether connections work. */
public interface ConnectionHealth {

    /**
     * The connections that the flow uses now, those that are missing among them as not healthy, read anew and not from memory: the flow may have been pointed at others, and
     * what the service says of one can lag behind a repair by minutes.
     */
    Answer<List<ConnectionState>> connectionsOf(FlowRef flow);
}
