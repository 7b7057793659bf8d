package io.flowmend.sandbox.powerplatform;

/** What starts a flow; a poll needs its connection to work, or nothing starts. */
public record FlowTrigger(String name, Kind kind, String reference, String operation) {

    /** The kinds of triggers. */
    public enum Kind {
        RECURRENCE("Recurrence"),
        REQUEST("Request"),
        POLL("OpenApiConnection"),
        WEBHOOK("OpenApiConnectionWebhook");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    static FlowTrigger every(String name) {
        return new FlowTrigger(name, Kind.RECURRENCE, "", "");
    }

    static FlowTrigger request() {
        return new FlowTrigger("manual", Kind.REQUEST, "", "");
    }
}
