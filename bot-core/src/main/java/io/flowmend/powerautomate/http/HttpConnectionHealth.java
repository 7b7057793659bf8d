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
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a flow's references and then the environment's connections; a connection that is not there any
 * more, and a reference bound to none, count as broken. */
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
            case Answer.Refused<List<JsonNode>> refused -> new Answer.Refused<>(refused.why(), refused.detail());
        };
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
                false,
                new Redactor().redact("ConnectionNotFound"));
    }
}
