package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.diagnosis.run.Said;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Reads what is told of a failure: error, outputs, status. Outputs come as JSON, as JSON in a text, as a text cut off in its
 * middle, or as a file in base64.
 */
public final class SaidReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Redactor redactor = new Redactor();

    /** What the properties of a run, trigger or action tell, and what its outputs hold. */
    public Said read(JsonNode properties, JsonNode outputs) {
        JsonNode whole = parsed(outputs);
        JsonNode body = parsed(whole.path("body"));
        boolean enveloped = whole.isObject() && whole.has("body");
        String status = StatusSentence.of(
                whole.path("statusCode").asText(), properties.path("code").asText());
        return new Said(
                redactor.redact(error(properties)),
                redactor.redact(enveloped ? text(body) : text(withoutHeaders(whole))),
                redactor.redact(status));
    }

    private static String error(JsonNode properties) {
        JsonNode error = properties.path("error");
        if (error.isTextual()) {
            return error.asText();
        }
        String code = error.path("code").asText();
        String message = error.path("message").asText();
        String inner = text(error.path("details")) + text(error.path("innerError")) + text(error.path("innererror"));
        String own = code.isEmpty() || message.isEmpty() ? code + message : code + ": " + message;
        if (own.isEmpty() && inner.isEmpty()) {
            // A code that is no status of HTTP is an error's own.
            String told = properties.path("code").asText();
            return StatusSentence.isStatus(told) ? "" : told;
        }
        return inner.isEmpty() ? own : own + " " + inner;
    }

    /** Where only headers and a status came, they are no text to read. */
    private static JsonNode withoutHeaders(JsonNode whole) {
        return whole.isObject() && whole.has("statusCode") && whole.has("headers") ? MissingNode.getInstance() : whole;
    }

    private static JsonNode parsed(JsonNode node) {
        if (node.isObject() && node.path("$content").isTextual()) {
            return decoded(node);
        }
        if (!node.isTextual()) {
            return node;
        }
        String text = node.asText().strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return node;
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException cutOff) {
            return node;
        }
    }

    private static JsonNode decoded(JsonNode file) {
        String type = file.path("$content-type").asText();
        if (!type.isEmpty() && !type.contains("text") && !type.contains("json") && !type.contains("xml")) {
            return MissingNode.getInstance();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(file.path("$content").asText());
            return MAPPER.getNodeFactory().textNode(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException cutOff) {
            return file;
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.isTextual() ? node.asText() : node.toString();
    }
}
