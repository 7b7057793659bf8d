package io.flowmend.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.diagnosis.Causes;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Evidence;
import io.flowmend.diagnosis.Remedy;
import java.util.Locale;

/** Writes a diagnosis as JSON, in the fields that the command line promises. */
final class DiagnosisJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Causes causes;

    DiagnosisJson(Causes causes) {
        this.causes = causes;
    }

    ObjectNode of(Diagnosis diagnosis) {
        ObjectNode json = MAPPER.createObjectNode();
        write(json, diagnosis);
        diagnosis.evidence().stream().map(Evidence::quote).forEach(json.withArray("evidence")::add);
        return json;
    }

    void write(ObjectNode json, Diagnosis diagnosis) {
        Remedy remedy = causes.find(diagnosis.cause()).remedy();
        json.put("cause", diagnosis.cause().value());
        json.put("family", diagnosis.cause().family());
        json.put("confidence", diagnosis.confidence());
        json.putArray("alternatives")
                .addAll(diagnosis.alternatives().stream()
                        .map(alternative -> MAPPER.createObjectNode()
                                .put("cause", alternative.cause().value())
                                .put("confidence", alternative.confidence()))
                        .toList());
        json.put("playbook", remedy.playbook());
        json.put("reconnect_helps", remedy.reconnect().name().toLowerCase(Locale.ROOT));
    }
}
