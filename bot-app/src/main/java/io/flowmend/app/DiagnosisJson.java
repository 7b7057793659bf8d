package io.flowmend.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.diagnosis.Causes;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Evidence;
import io.flowmend.diagnosis.Remedy;
import io.flowmend.diagnosis.run.RunDiagnosis;
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

    /** The same with where in the run it failed; null stands for what there is none of, or what is not known. */
    ObjectNode of(RunDiagnosis found) {
        ObjectNode json = of(found.diagnosis());
        put(json, "action", found.action());
        json.put("trigger_failed", found.isTrigger());
        found.path().forEach(json.putArray("path")::add);
        put(json, "connector", found.call().connector());
        put(json, "operation", found.call().operation());
        put(json, "connection", found.connection());
        put(json, "connection_reference", found.call().reference());
        ArrayNode done = json.putArray("done");
        found.done().forEach(step -> {
            ObjectNode row = done.addObject().put("action", step.action());
            put(row, "connector", step.call().connector());
            put(row, "operation", step.call().operation());
            row.put("only_reads", step.call().onlyReads());
        });
        return json;
    }

    private static void put(ObjectNode json, String field, String value) {
        if (value.isEmpty()) {
            json.putNull(field);
        } else {
            json.put(field, value);
        }
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
