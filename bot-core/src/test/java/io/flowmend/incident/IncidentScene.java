package io.flowmend.incident;

import io.flowmend.card.AggregateId;
import io.flowmend.card.Card;
import io.flowmend.card.Choice;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Evidence;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.powerautomate.ConnectionRef;
import io.flowmend.powerautomate.ConnectionState;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.Resubmission;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunStatus;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A breakage to play with: Anna's password, three flows, and somebody to press buttons. */
final class IncidentScene {

    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    static final PersonRef ANNA = new PersonRef("chat", "contoso", "anna");
    static final PersonRef BO = new PersonRef("other", "contoso-2", "bo");
    static final Place.Room ALERTS = new Place.Room("chat", "contoso", "alerts", "");
    static final Place.Room OTHER_ALERTS = new Place.Room("other", "contoso-2", "alerts", "");
    static final Shown.Standing MESSAGE = new Shown.Standing(new MessageRef("chat", "contoso", "alerts", "1"));
    static final IncidentEngine ENGINE = new IncidentEngine();
    static final IncidentCards CARDS = new IncidentCards(run -> URI.create("https://make.example/" + run.run()));

    private Incident state;
    private Instant now = NOON;
    private final List<IncidentEffect> effects = new ArrayList<>();

    IncidentScene(Failure first) {
        state = Incident.blank(new AggregateId(AggregateId.Kind.INCIDENT, "one"), first, NOON);
        failed(first);
    }

    static IncidentScene brokenPassword(int runs) {
        IncidentScene scene = new IncidentScene(failure("auth.password_changed", 0));
        for (int run = 1; run < runs; run++) {
            scene.failed(failure("auth.password_changed", run));
        }
        scene.taken();
        return scene;
    }

    static Failure failure(String cause, int run) {
        return failure(cause, run, "run-" + run, "");
    }

    static Failure failure(String cause, int run, String name, String source) {
        FlowRef flow = new FlowRef("Default-contoso", "flow-" + run % 3);
        return new Failure(
                new RunRef(flow, name),
                "Flow " + run % 3,
                "manual",
                NOON.minusSeconds(3600 - run),
                source,
                new Diagnosis(new CauseId(cause), 0.99, List.of(new Evidence("AADSTS50173")), List.of(), List.of()),
                "Get items",
                List.of("Send an email (V2)"),
                List.of(connection(false)),
                false);
    }

    static ConnectionState connection(boolean healthy) {
        return new ConnectionState(
                new ConnectionRef("Default-contoso", "shared_office365", "c1"),
                "Office 365 Outlook",
                "anna@contoso.com",
                "Anna Berg",
                "anna-id",
                healthy,
                new Redactor().redact(healthy ? "" : "AADSTS50173"));
    }

    Incident state() {
        return state;
    }

    /** What was asked for since the last time. */
    List<IncidentEffect> taken() {
        List<IncidentEffect> taken = List.copyOf(effects);
        effects.clear();
        return taken;
    }

    String step(IncidentEvent event) {
        IncidentTurn turn = ENGINE.step(state, event);
        state = turn.next();
        effects.addAll(turn.effects());
        return turn.reason();
    }

    Instant later(long seconds) {
        now = now.plusSeconds(seconds);
        return now;
    }

    String failed(Failure failure) {
        return step(new IncidentEvent.Failed(now, failure, List.of(ALERTS, OTHER_ALERTS)));
    }

    String press(PersonRef by, String action) {
        return press(by, action, state.revision());
    }

    String press(PersonRef by, String action, long revision) {
        return step(new IncidentEvent.Pressed(now, by, ALERTS, revision, action, MESSAGE, ReplyAddress.NONE));
    }

    String assign(PersonRef by, PersonRef to, long revision) {
        return step(new IncidentEvent.Picked(
                now, by, ALERTS, revision, IncidentActions.ASSIGN, to, MESSAGE, ReplyAddress.NONE));
    }

    String check(PersonRef by) {
        return step(new IncidentEvent.CheckAsked(now, by));
    }

    String looked(boolean healthy) {
        int round = state.stage() instanceof Stage.Checking checking ? checking.round() : 0;
        return step(new IncidentEvent.Looked(now, round, List.of(connection(healthy))));
    }

    String ended(RunRef run, RunStatus status) {
        return step(new IncidentEvent.Ended(
                now, run, new Resubmission(new RunRef(run.flow(), run.run() + "-again"), status)));
    }

    /** The service takes what was asked of it, and every repetition ends so. */
    void repeated(RunStatus status) {
        for (RunRef run : resubmitted()) {
            step(new IncidentEvent.Sent(now, run));
            ended(run, status);
        }
    }

    List<RunRef> resubmitted() {
        return taken().stream()
                .filter(IncidentEffect.Resubmit.class::isInstance)
                .map(effect -> ((IncidentEffect.Resubmit) effect).run())
                .toList();
    }

    List<String> buttons(IncidentView view) {
        Card card = CARDS.card(state, view);
        return card.choices()
                .filter(Choice.Press.class::isInstance)
                .map(choice -> ((Choice.Press) choice).action())
                .toList();
    }
}
