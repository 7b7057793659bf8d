package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.diagnosis.run.FailedRun;
import io.flowmend.diagnosis.run.Meanwhile;
import io.flowmend.diagnosis.run.RunAction;
import io.flowmend.diagnosis.run.RunReference;
import io.flowmend.diagnosis.run.RunTrigger;
import io.flowmend.powerautomate.ConnectionState;
import java.util.List;
import java.util.Optional;

/** Reads a run, to which its actions and the connections' states were read before. */
public final class RunReader {

    private final SaidReader said = new SaidReader();
    private final Redactor redactor = new Redactor();

    /**
     * The run of these properties; {@code triggerContent} is the body behind its trigger's outputs' link, missing if it was
     * not read.
     */
    public FailedRun read(
            JsonNode properties,
            JsonNode triggerContent,
            FlowDefinition definition,
            List<RunAction> actions,
            List<ConnectionState> connections) {
        JsonNode trigger = properties.path("trigger");
        String name = trigger.path("name").asText();
        return new FailedRun(
                ActionReader.ending(properties.path("status").asText()),
                said.read(properties, MissingNode.getInstance()),
                new RunTrigger(
                        name,
                        ActionReader.ending(trigger.path("status").asText()),
                        said.read(trigger, triggerContent.isMissingNode() ? trigger.path("outputs") : triggerContent),
                        ActionReader.call(definition.trigger(name), definition, trigger.path("inputs"))),
                actions,
                references(definition, connections),
                redactor.redact(definition.switchedOff()),
                Meanwhile.UNSEEN);
    }

    private List<RunReference> references(FlowDefinition definition, List<ConnectionState> connections) {
        return definition.references().entrySet().stream()
                .map(entry -> reference(entry.getKey(), entry.getValue(), connections))
                .toList();
    }

    private RunReference reference(String key, FlowDefinition.Reference bound, List<ConnectionState> connections) {
        Optional<ConnectionState> state = connections.stream()
                .filter(one -> one.connection().name().equals(bound.connection()))
                .findFirst();
        return new RunReference(
                key,
                bound.connector(),
                bound.connection(),
                bound.source(),
                state.map(one -> one.healthy() ? RunReference.Health.CONNECTED : RunReference.Health.BROKEN)
                        .orElse(connections.isEmpty() ? RunReference.Health.UNSEEN : RunReference.Health.GONE),
                state.map(ConnectionState::error).orElseGet(() -> redactor.redact("")));
    }
}
