package io.flowmend.channel;

import java.util.Objects;

/**
 * An adapter's own address for the private answer to one action, or empty; it may be a secret of short life and is kept
 * no longer than the answer waits.
 */
public record ReplyAddress(String value) {

    /** No address: the answer goes the ordinary way. */
    public static final ReplyAddress NONE = new ReplyAddress("");

    public ReplyAddress {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "ReplyAddress[none]" : "ReplyAddress[***]";
    }
}
