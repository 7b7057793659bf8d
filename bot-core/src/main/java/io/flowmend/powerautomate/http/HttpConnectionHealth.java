package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.diagnosis.run.RunReference;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.ConnectionHealth;
import io.flowmend.powerautomate.ConnectionRef;
import io.flowmend.powerautomate.ConnectionState;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.wire.ConnectionReader;
import io.flowmend.powerautomate.wire.FlowDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a flow's references and then the environment's connections; a connection that is not there any more, and a reference
 * bound to none, count as broken. Who may not see all connections still sees their own, which may be all that the flow uses.
 */
final class HttpConnectionHealth implements ConnectionHealth {

    private final FlowService service;
    private final ConnectionReader reader = new ConnectionReader();

    HttpConnectionHealth(FlowService service) {
        this.service = service;
    }

    @Override
    public Answer<List<ConnectionState>> connectionsOf(FlowRef flow) {
        Reply reply = service.flow(flow);
        return reply instanceof Reply.Done done
                ? connections(flow.environment(), FlowDefinition.read(done.body()))
                : reply.failed();
    }

    /** The connections to which the definition's references are bound now. */
    Answer<List<ConnectionState>> connections(String environment, FlowDefinition definition) {
        return switch (service.connections(environment)) {
            case Answer.Got<List<JsonNode>> got -> new Answer.Got<>(used(environment, got.value(), definition));
            case Answer.TryLater<List<JsonNode>> later -> new Answer.TryLater<>(later.delay(), later.detail());
            case Answer.Refused<List<JsonNode>> refused ->
                refused.why() == Answer.Refusal.NO_ACCESS || refused.why() == Answer.Refusal.NOT_FOUND
                        ? own(environment, definition, refused)
                        : new Answer.Refused<>(refused.why(), refused.detail());
        };
    }

    /** Of what is not the caller's own nothing is known, so that there is an answer only if all is. */
    private Answer<List<ConnectionState>> own(
            String environment, FlowDefinition definition, Answer.Refused<List<JsonNode>> all) {
        return switch (service.ownConnections(environment)) {
            case Answer.Got<List<JsonNode>> got
            when seesAll(got.value(), definition) -> new Answer.Got<>(used(environment, got.value(), definition));
            case Answer.Got<List<JsonNode>> others -> new Answer.Refused<>(all.why(), all.detail());
            case Answer.TryLater<List<JsonNode>> later -> new Answer.TryLater<>(later.delay(), later.detail());
            case Answer.Refused<List<JsonNode>> refused -> new Answer.Refused<>(all.why(), all.detail());
        };
    }

    private static boolean seesAll(List<JsonNode> own, FlowDefinition definition) {
        Set<String> names =
                own.stream().map(connection -> connection.path("name").asText()).collect(Collectors.toSet());
        return definition.references().values().stream()
                .filter(reference -> reference.source() == RunReference.Source.EMBEDDED)
                .map(FlowDefinition.Reference::connection)
                .allMatch(connection -> connection.isEmpty() || names.contains(connection));
    }

    private List<ConnectionState> used(String environment, List<JsonNode> all, FlowDefinition definition) {
        Map<String, ConnectionState> byName = all.stream()
                .map(connection -> reader.read(environment, connection))
                .collect(Collectors.toMap(
                        state -> state.connection().name(), Function.identity(), (first, second) -> first));
        List<ConnectionState> used = new ArrayList<>();
        for (FlowDefinition.Reference reference : definition.references().values()) {
            // The connection of whoever runs the flow is theirs, and not to be seen here.
            if (reference.source() == RunReference.Source.EMBEDDED) {
                used.add(byName.getOrDefault(reference.connection(), gone(environment, reference)));
            }
        }
        return used;
    }

    private static ConnectionState gone(String environment, FlowDefinition.Reference reference) {
        return new ConnectionState(
                new ConnectionRef(environment, reference.connector(), reference.connection()),
                reference.connector().replaceFirst("^shared_", ""),
                "",
                "",
                "",
                false,
                new Redactor().redact("ConnectionNotFound"));
    }
}
