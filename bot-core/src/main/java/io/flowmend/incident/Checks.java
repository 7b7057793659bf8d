package io.flowmend.incident;

import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.incident.IncidentEvent.CheckAsked;
import io.flowmend.incident.IncidentEvent.Looked;
import io.flowmend.incident.IncidentEvent.NotLooked;
import io.flowmend.incident.Stage.Blank;
import io.flowmend.incident.Stage.Broken;
import io.flowmend.incident.Stage.Checking;
import io.flowmend.incident.Stage.Mended;
import io.flowmend.incident.Stage.Proof;
import io.flowmend.incident.Stage.Proven;
import io.flowmend.incident.Stage.Recovered;
import io.flowmend.incident.Stage.Resubmitting;
import io.flowmend.incident.Stage.Trying;
import io.flowmend.powerautomate.ConnectionState;
import io.flowmend.powerautomate.FlowRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether a repair took. */
final class Checks {

    /**
     * What the service says of a connection lags behind a repair, so the bot looks again for a while. Nothing on record says
     * for how long; waits as in facts on the service's connections.
     */
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30));

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Each flow costs a few requests; the same connections are seen again in every further one. */
    private static final int MOST_FLOWS = 20;

    /** The service wraps its one telling sentence into much that tells a person nothing. */
    private static final int LONGEST_QUOTE = 300;

    private Checks() {}

    static IncidentTurn asked(Incident state, CheckAsked event) {
        return switch (state.stage()) {
            case Blank blank -> IncidentTurn.of(state, "nothing to check");
            case Broken broken -> begin(state, List.of(event.by()), 1, event.at());
            case Checking checking ->
                begin(state, with(checking.askers(), event.by()), checking.round() + 1, event.at());
            case Mended mended -> mendedAlready(state, event.by());
            case Trying trying -> mendedAlready(state, event.by());
            case Proven proven -> mendedAlready(state, event.by());
            case Resubmitting resubmitting -> mendedAlready(state, event.by());
            case Recovered recovered -> mendedAlready(state, event.by());
        };
    }

    private static IncidentTurn mendedAlready(Incident state, PersonRef by) {
        return IncidentTurn.of(
                state,
                "mended already",
                new IncidentEffect.Tell(by, new Finding.Mended()),
                new IncidentEffect.Show(new Place.Direct(by)));
    }

    private static IncidentTurn begin(Incident state, List<PersonRef> askers, int round, Instant at) {
        if (state.subject() instanceof Subject.Flow) {
            return mended(state, askers, Proof.BY_WORD, new Finding.ByWord(), at);
        }
        return IncidentTurn.of(
                state.at(new Checking(askers, at, round, false)),
                "looking",
                new IncidentEffect.Look(flows(state), round, Duration.ZERO));
    }

    static IncidentTurn looked(Incident state, Looked event) {
        if (!(state.stage() instanceof Checking checking) || checking.round() != event.round()) {
            return IncidentTurn.of(state, "looked for nobody");
        }
        if (event.connections().isEmpty()) {
            // Nothing was seen, so nothing was seen to work.
            return mended(state, checking.askers(), Proof.BY_WORD, new Finding.ByWord(), event.at());
        }
        Optional<ConnectionState> broken = broken(state.subject(), event.connections());
        if (broken.isEmpty()) {
            return mended(state, checking.askers(), Proof.SEEN, new Finding.Mended(), event.at());
        }
        List<IncidentEffect> effects = new ArrayList<>();
        if (!checking.told()) {
            Finding finding = new Finding.StillBroken(
                    broken.get().displayName(), beginning(broken.get().error().text()));
            checking.askers().forEach(asker -> effects.add(new IncidentEffect.Tell(asker, finding)));
        }
        if (!event.at().isBefore(checking.since().plus(LONGEST))) {
            return new IncidentTurn(state.at(new Broken()), effects, "still broken, and no longer looked at");
        }
        Checking next = new Checking(checking.askers(), checking.since(), checking.round() + 1, true);
        effects.add(new IncidentEffect.Look(flows(state), next.round(), waitBefore(next.round())));
        // Told for the first time, the card offers to try all the same.
        return new IncidentTurn(checking.told() ? state.still(next) : state.at(next), effects, "still broken");
    }

    /** Where the bot may not look, the person's word has to do, and the first run shows. */
    static IncidentTurn notLooked(Incident state, NotLooked event) {
        return state.stage() instanceof Checking checking && checking.round() == event.round()
                ? mended(state, checking.askers(), Proof.BY_WORD, new Finding.ByWord(), event.at())
                : IncidentTurn.of(state, "looked for nobody");
    }

    private static IncidentTurn mended(
            Incident state, List<PersonRef> askers, Proof proof, Finding finding, Instant at) {
        List<IncidentEffect> effects = new ArrayList<>();
        for (PersonRef asker : askers) {
            effects.add(new IncidentEffect.Tell(asker, finding));
            effects.add(new IncidentEffect.Show(new Place.Direct(asker)));
        }
        return new IncidentTurn(state.at(new Mended(at, proof)), effects, "mended: " + proof);
    }

    /** A connection at fault that the flows still use, or another of its kind that they use in its place. */
    private static Optional<ConnectionState> broken(Subject subject, List<ConnectionState> connections) {
        return connections.stream()
                .filter(connection -> !connection.healthy())
                .filter(connection -> concerns(subject, connection))
                .findFirst();
    }

    private static boolean concerns(Subject subject, ConnectionState connection) {
        return switch (subject) {
            // One that is gone, or bound to nothing, has no account any more.
            case Subject.Account account ->
                connection.account().isEmpty() || connection.account().equals(account.name());
            case Subject.Connection one ->
                connection.connection().connector().equals(one.connection().connector());
            case Subject.Flow flow -> false;
        };
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    private static Duration waitBefore(int round) {
        return WAITS.get(Math.min(Math.max(round - 2, 0), WAITS.size() - 1));
    }

    private static List<FlowRef> flows(Incident state) {
        return state.flows().stream().limit(MOST_FLOWS).toList();
    }

    private static List<PersonRef> with(List<PersonRef> askers, PersonRef asker) {
        List<PersonRef> all = new ArrayList<>(askers);
        if (!all.contains(asker)) {
            all.add(asker);
        }
        return all;
    }
}
