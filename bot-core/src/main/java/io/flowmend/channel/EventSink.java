package io.flowmend.channel;

/** Where adapters hand in what people did. */
public interface EventSink {

    /** Answers within 2 seconds; only after STORED or SEEN_BEFORE may the platform be told that the event has arrived. */
    Acceptance accept(Inbound inbound);

    /** What became of an event. */
    enum Acceptance {
        /** Its turn is committed; effects follow. */
        STORED,
        /** It was delivered before; nothing happens again. */
        SEEN_BEFORE,
        /** It could not be stored in time; the platform must be told so, so that it or the person tries again. */
        NOT_STORED
    }
}
