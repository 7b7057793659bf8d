package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.flowmend.diagnosis.run.FailedRun;
import io.flowmend.diagnosis.run.Meanwhile;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.ConnectionState;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunInspector;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunReport;
import io.flowmend.powerautomate.RunStatus;
import io.flowmend.powerautomate.http.Parts.NotNowException;
import io.flowmend.powerautomate.wire.ActionReader;
import io.flowmend.powerautomate.wire.FlowDefinition;
import io.flowmend.powerautomate.wire.RunReader;
import io.flowmend.powerautomate.wire.RunStatuses;
import java.time.Duration;
import java.util.List;

/** Reads a run with all that is needed to say why it failed; definitions and statuses are remembered for a while. */
final class HttpRunInspector implements RunInspector {

    /** A definition changes seldom, and a changed one is read again soon enough. */
    private static final Duration DEFINITION_KEPT = Duration.ofMinutes(5);

    /** Runs that fail together ask for the same statuses. */
    private static final Duration STATUSES_KEPT = Duration.ofSeconds(10);

    private static final int MOST_KEPT = 1_000;

    private final FlowService service;
    private final HttpConnectionHealth connections;
    private final RunActions actions;
    private final Contents contents;
    private final OwnerAccounts owners;
    private final RunReader reader = new RunReader();
    private final Cache<FlowRef, FlowDefinition> definitions = Caffeine.newBuilder()
            .expireAfterWrite(DEFINITION_KEPT)
            .maximumSize(MOST_KEPT)
            .build();
    private final Cache<FlowRef, List<ConnectionState>> statuses = Caffeine.newBuilder()
            .expireAfterWrite(STATUSES_KEPT)
            .maximumSize(MOST_KEPT)
            .build();

    HttpRunInspector(FlowService service, HttpConnectionHealth connections, Contents contents, OwnerAccounts owners) {
        this.service = service;
        this.connections = connections;
        this.contents = contents;
        this.owners = owners;
        this.actions = new RunActions(service, contents);
    }

    @Override
    public Answer<RunReport> inspect(RunRef run, boolean complete) {
        Reply reply = service.run(run);
        if (!(reply instanceof Reply.Done done)) {
            return reply.failed();
        }
        JsonNode properties = done.body().path("properties");
        RunStatus status = RunStatuses.of(properties.path("status").asText());
        FlowDefinition definition = definitions.getIfPresent(run.flow());
        if (definition == null) {
            Reply flow = service.flow(run.flow());
            if (!(flow instanceof Reply.Done found)) {
                return flow.failed();
            }
            definition = FlowDefinition.read(found.body());
            definitions.put(run.flow(), definition);
        }
        try {
            return new Answer.Got<>(report(run, properties, status, definition, new Parts(complete)));
        } catch (NotNowException e) {
            return e.answer();
        }
    }

    private RunReport report(RunRef run, JsonNode properties, RunStatus status, FlowDefinition definition, Parts parts)
            throws NotNowException {
        JsonNode trigger = properties.path("trigger");
        boolean triggerFailed = RunStatuses.of(trigger.path("status").asText()) == RunStatus.FAILED;
        List<ConnectionState> used = status == RunStatus.FAILED ? connections(run, definition, parts) : List.of();
        FailedRun happened = reader.read(
                properties,
                triggerFailed
                        ? parts.needed(contents.of(trigger), MissingNode.getInstance())
                        : MissingNode.getInstance(),
                definition,
                status == RunStatus.FAILED ? actions.of(run, properties, definition, parts) : List.of(),
                used);
        Meanwhile.Owner owner = status == RunStatus.FAILED && mayUse(definition.owner(), used)
                ? owners.state(definition.owner())
                : Meanwhile.Owner.UNSEEN;
        return new RunReport(
                run,
                definition.name().isEmpty() ? run.flow().flow() : definition.name(),
                trigger.path("name").asText(),
                ActionReader.moment(properties.path("startTime").asText()),
                trigger.path("sourceHistoryName").asText(),
                status,
                happened.amid(new Meanwhile(0, owner)),
                used,
                parts.isPartly());
    }

    /** Whether one of the connections may be that account's; those of others do not stand or fall with it. */
    private static boolean mayUse(String account, List<ConnectionState> used) {
        return used.isEmpty()
                || used.stream()
                        .map(ConnectionState::ownerId)
                        .anyMatch(owner -> owner.isEmpty() || owner.equals(account));
    }

    /** Where the statuses may not be read, the run itself still tells most. */
    private List<ConnectionState> connections(RunRef run, FlowDefinition definition, Parts parts)
            throws NotNowException {
        List<ConnectionState> known = statuses.getIfPresent(run.flow());
        if (known != null) {
            return known;
        }
        Answer<List<ConnectionState>> answer =
                connections.connections(run.flow().environment(), definition);
        List<ConnectionState> read = parts.of(answer, List.of());
        if (!(answer instanceof Answer.TryLater<List<ConnectionState>>)) {
            statuses.put(run.flow(), read);
        }
        return read;
    }
}
