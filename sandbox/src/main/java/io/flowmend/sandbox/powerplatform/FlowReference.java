package io.flowmend.sandbox.powerplatform;

/** A connection that a flow uses under a key; without a name it is not bound, and of an invoker's it is theirs. */
public record FlowReference(Connector connector, String connection, boolean invoker) {
    static FlowReference to(PowerConnection connection) {
        return new FlowReference(connection.connector(), connection.name(), false);
    }
}
