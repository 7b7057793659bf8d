package io.flowmend.channel;

/** The identity of one input; the same input delivered again carries the same id. */
public record EventId(String value) {

    public EventId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("an event id has 1 to 200 characters, not " + value.length());
        }
    }
}
