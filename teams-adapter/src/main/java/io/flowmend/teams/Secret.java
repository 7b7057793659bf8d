package io.flowmend.teams;

/** A text that is needed and never printed. */
public record Secret(String value) {

    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a Teams secret should not be empty");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
