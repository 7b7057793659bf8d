package io.flowmend.conversation;

import io.flowmend.diagnosis.Diagnosis;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How far a conversation has come. */
public sealed interface Stage {

    /** What the conversation is about, if it is about a failure. */
    default Optional<Diagnosis> matter() {
        return switch (this) {
            case Blank blank -> Optional.empty();
            case LanguageMenu menu -> Optional.empty();
            case Diagnosed diagnosed -> Optional.of(diagnosed.diagnosis());
            case Walking walking -> Optional.of(walking.diagnosis());
            case Cancelled cancelled -> Optional.of(cancelled.where().diagnosis());
            case Finished finished -> Optional.of(finished.diagnosis());
        };
    }

    /** Nothing has been said; never stored. */
    record Blank() implements Stage {}

    /** The person is offered the languages. */
    record LanguageMenu() implements Stage {}

    /** The diagnosis stands; {@code cut} where only the beginning of an overlong text was read. */
    record Diagnosed(Diagnosis diagnosis, boolean cut, List<OpenWalk> interrupted) implements Stage {
        public Diagnosed {
            Objects.requireNonNull(diagnosis);
            interrupted = List.copyOf(interrupted);
        }
    }

    /**
     * The person is at {@code step}, having come by {@code trail}; {@code detail} is what else the step shows, and
     * {@code found} what was still broken when it was last looked at, if it was.
     */
    record Walking(
            Diagnosis diagnosis,
            String playbook,
            int version,
            List<Visit> trail,
            String step,
            Detail detail,
            List<CheckResult.StillBroken> found)
            implements Stage {
        public Walking {
            Objects.requireNonNull(diagnosis);
            Objects.requireNonNull(playbook);
            trail = List.copyOf(trail);
            Objects.requireNonNull(step);
            Objects.requireNonNull(detail);
            found = List.copyOf(found);
        }
    }

    /** The person stopped; {@code where} is where, so that it can go on. */
    record Cancelled(Walking where) implements Stage {
        public Cancelled {
            Objects.requireNonNull(where);
        }
    }

    /** The playbook's finish {@code step} is reached. */
    record Finished(Diagnosis diagnosis, String playbook, int version, List<Visit> trail, String step, boolean byWord)
            implements Stage {
        public Finished {
            Objects.requireNonNull(diagnosis);
            Objects.requireNonNull(playbook);
            trail = List.copyOf(trail);
            Objects.requireNonNull(step);
        }
    }

    /** A step behind the person. */
    record Visit(String step, boolean skipped) {
        public Visit {
            Objects.requireNonNull(step);
        }
    }

    /** What a step shows beside its text. */
    enum Detail {
        NONE,
        /** What to do where the screen looks otherwise. */
        DIFFERENT,
        /** More help. */
        HELP,
        /** That it is being looked whether the repair took. */
        CHECKING,
        /** That it could not be looked at now. */
        UNSEEN
    }
}
