package io.flowmend.incident;

import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.channel.Shown;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.ConnectionState;
import io.flowmend.powerautomate.Resubmission;
import io.flowmend.powerautomate.RunRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What happened to an incident, and when. */
public sealed interface IncidentEvent {

    /** When it happened, in UTC. */
    Instant at();

    /** A run failed; {@code rooms} are where a new incident is told. */
    record Failed(Instant at, Failure failure, List<Place.Room> rooms) implements IncidentEvent {
        public Failed {
            Objects.requireNonNull(at);
            Objects.requireNonNull(failure);
            rooms = List.copyOf(rooms);
        }
    }

    /** What somebody did on the incident's card in {@code place}, as it stood at {@code revision}. */
    sealed interface OnCard extends IncidentEvent {

        PersonRef by();

        Place place();

        long revision();

        String action();

        Shown shown();

        ReplyAddress reply();
    }

    /** Pressed a button. */
    record Pressed(Instant at, PersonRef by, Place place, long revision, String action, Shown shown, ReplyAddress reply)
            implements OnCard {
        public Pressed {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(place);
            Objects.requireNonNull(action);
            Objects.requireNonNull(shown);
            Objects.requireNonNull(reply);
        }
    }

    /** Picked {@code person} from a list. */
    record Picked(
            Instant at,
            PersonRef by,
            Place place,
            long revision,
            String action,
            PersonRef person,
            Shown shown,
            ReplyAddress reply)
            implements OnCard {
        public Picked {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(place);
            Objects.requireNonNull(action);
            Objects.requireNonNull(person);
            Objects.requireNonNull(shown);
            Objects.requireNonNull(reply);
        }
    }

    /** Somebody on the walk-through says that it is mended. */
    record CheckAsked(Instant at, PersonRef by) implements IncidentEvent {
        public CheckAsked {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    /** The {@code round}-th look at the connections that the incident's flows use. */
    record Looked(Instant at, int round, List<ConnectionState> connections) implements IncidentEvent {
        public Looked {
            Objects.requireNonNull(at);
            connections = List.copyOf(connections);
        }
    }

    /** The {@code round}-th look came to nothing, for good. */
    record NotLooked(Instant at, int round, Answer.Refusal why) implements IncidentEvent {
        public NotLooked {
            Objects.requireNonNull(at);
            Objects.requireNonNull(why);
        }
    }

    /** The service has taken the resubmission of the run. */
    record Sent(Instant at, RunRef run) implements IncidentEvent {
        public Sent {
            Objects.requireNonNull(at);
            Objects.requireNonNull(run);
        }
    }

    /** The service refuses to resubmit the run. */
    record NotSent(Instant at, RunRef run, Answer.Refusal why) implements IncidentEvent {
        public NotSent {
            Objects.requireNonNull(at);
            Objects.requireNonNull(run);
            Objects.requireNonNull(why);
        }
    }

    /** Whether the service took the resubmission of the run could not be found out. */
    record Unsure(Instant at, RunRef run) implements IncidentEvent {
        public Unsure {
            Objects.requireNonNull(at);
            Objects.requireNonNull(run);
        }
    }

    /** The repetition of {@code run} has ended. */
    record Ended(Instant at, RunRef run, Resubmission repetition) implements IncidentEvent {
        public Ended {
            Objects.requireNonNull(at);
            Objects.requireNonNull(run);
            Objects.requireNonNull(repetition);
        }
    }

    /** The time until which the incident was put off is over. */
    record SnoozeOver(Instant at) implements IncidentEvent {
        public SnoozeOver {
            Objects.requireNonNull(at);
        }
    }

    /** A card could not be shown in {@code place}, for good. */
    record NotShown(Instant at, Place place, Refusal why) implements IncidentEvent {
        public NotShown {
            Objects.requireNonNull(at);
            Objects.requireNonNull(place);
            Objects.requireNonNull(why);
        }
    }
}
