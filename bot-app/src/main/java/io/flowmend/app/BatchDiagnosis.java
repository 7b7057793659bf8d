package io.flowmend.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.diagnosis.Causes;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.Redactor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

/** Diagnoses line by line: {@code {"id","text"}} in, one line of JSON out for each, in the same order. */
final class BatchDiagnosis {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Diagnostician diagnostician;
    private final DiagnosisJson json;
    private final Redactor redactor = new Redactor();

    BatchDiagnosis(Diagnostician diagnostician, Causes causes) {
        this.diagnostician = diagnostician;
        this.json = new DiagnosisJson(causes);
    }

    /** Reads to the end of the input; a line that can't be read stops the run, named by its number. */
    void run(BufferedReader in, PrintWriter out) throws IOException {
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                out.println(diagnosed(line, number));
            }
        }
        out.flush();
    }

    private ObjectNode diagnosed(String line, int number) {
        JsonNode asked = parse(line, number);
        if (!asked.path("text").isTextual() || !asked.path("id").isValueNode()) {
            throw new UserMistake("line " + number + ": expected an object with the fields \"id\" and \"text\"");
        }
        ObjectNode answer = MAPPER.createObjectNode();
        answer.set("id", asked.get("id"));
        json.write(
                answer, diagnostician.diagnose(redactor.redact(asked.get("text").textValue())));
        return answer;
    }

    private static JsonNode parse(String line, int number) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException broken) {
            // The parser's own message quotes the line, which may hold a secret.
            throw new UserMistake("line " + number + ": expected one JSON object", broken);
        }
    }
}
