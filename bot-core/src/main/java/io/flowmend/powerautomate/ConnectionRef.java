package io.flowmend.powerautomate;

import java.util.Objects;

/** A connection: its environment, its connector ({@code shared_office365}) and its own name. */
public record ConnectionRef(String environment, String connector, String name) {

    public ConnectionRef {
        Objects.requireNonNull(environment);
        Objects.requireNonNull(connector);
        Objects.requireNonNull(name);
    }
}
