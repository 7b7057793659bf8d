package io.flowmend.incident;

import io.flowmend.powerautomate.ConnectionRef;
import io.flowmend.powerautomate.FlowRef;
import java.util.Objects;

/** Where the cause of a breakage lies; all failures of one subject are one incident. */
public sealed interface Subject {

    /** What people call it: an account, a connection, a flow. It is data and may hold anything. */
    String name();

    /** Tells it from every other subject. */
    String key();

    /** An account that connections sign in with. */
    record Account(String name) implements Subject {
        public Account {
            Objects.requireNonNull(name);
        }

        @Override
        public String key() {
            return "account/" + name;
        }
    }

    /** One connection. */
    record Connection(ConnectionRef connection, String name) implements Subject {
        public Connection {
            Objects.requireNonNull(connection);
            Objects.requireNonNull(name);
        }

        @Override
        public String key() {
            return "connection/" + connection.environment() + "/" + connection.connector() + "/" + connection.name();
        }
    }

    /** A flow's own definition, or what it does to others. */
    record Flow(FlowRef flow, String name) implements Subject {
        public Flow {
            Objects.requireNonNull(flow);
            Objects.requireNonNull(name);
        }

        @Override
        public String key() {
            return "flow/" + flow.environment() + "/" + flow.flow();
        }
    }
}
