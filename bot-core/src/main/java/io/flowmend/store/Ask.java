package io.flowmend.store;

import io.flowmend.card.AggregateId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunRef;
import java.util.List;
import java.util.Objects;

/** What Power Automate, or the clock, is still to be asked. */
public sealed interface Ask {

    /** What happened in a run of which somebody said that it failed; {@code told} is what they said of it. */
    record Inspect(RunRef run, Told told) implements Ask {
        public Inspect {
            Objects.requireNonNull(run);
            Objects.requireNonNull(told);
        }
    }

    /** What is known of a failure before anybody has looked: the flow's name and a diagnosis of what was said. */
    record Told(String flowName, List<Diagnosis> diagnosis) {
        /** Nothing but that the run failed. */
        public static final Told NOTHING = new Told("", List.of());

        public Told {
            Objects.requireNonNull(flowName);
            diagnosis = List.copyOf(diagnosis);
        }
    }

    /** How the connections that these flows use stand, for the {@code round}-th time. */
    record Look(AggregateId incident, List<FlowRef> flows, int round) implements Ask {
        public Look {
            Objects.requireNonNull(incident);
            flows = List.copyOf(flows);
        }
    }

    /** That the run be resubmitted. */
    record Resubmit(AggregateId incident, RunRef run, String trigger) implements Ask {
        public Resubmit {
            Objects.requireNonNull(incident);
            Objects.requireNonNull(run);
            Objects.requireNonNull(trigger);
        }
    }

    /** How the repetition of the run ends, which the bot has {@code sent}, or which a person may start. */
    record Follow(AggregateId incident, RunRef run, boolean sent) implements Ask {
        public Follow {
            Objects.requireNonNull(incident);
            Objects.requireNonNull(run);
        }
    }

    /** That the incident be told that a snooze is over. */
    record Wake(AggregateId incident) implements Ask {
        public Wake {
            Objects.requireNonNull(incident);
        }
    }
}
