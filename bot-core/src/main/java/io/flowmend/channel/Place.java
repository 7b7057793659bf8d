package io.flowmend.channel;

import java.util.Objects;

/** Where messages stand. */
public sealed interface Place {

    /** The name of the chat platform, as {@link Channel#name} gives it. */
    String channel();

    /** The workspace or tenant on that platform. */
    String workspace();

    /** The direct message between the bot and one person; the adapter opens it when needed. */
    record Direct(PersonRef person) implements Place {
        public Direct {
            Objects.requireNonNull(person);
        }

        @Override
        public String channel() {
            return person.channel();
        }

        @Override
        public String workspace() {
            return person.workspace();
        }
    }

    /** A room that several people read; {@code thread} is the platform's id of a thread in it, or empty for the room itself. */
    record Room(String channel, String workspace, String id, String thread) implements Place {
        public Room {
            Objects.requireNonNull(channel);
            Objects.requireNonNull(workspace);
            Objects.requireNonNull(id);
            Objects.requireNonNull(thread);
        }

        /** The thread of that id in the same room; the room itself for an empty one. */
        public Room in(String otherThread) {
            return new Room(channel, workspace, id, otherThread);
        }
    }
}
