package io.flowmend.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.runtime.FailureNotices;
import io.flowmend.store.Ask;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes in what flows tell of their own failures: {@code flowmend.failure.v1}, with the secret as a bearer token. */
@SuppressWarnings("serial")
final class FailureHook extends HttpServlet {

    /** Where flows tell it. */
    static final String PATH = "/hooks/flow-failures";

    private static final String SCHEMA = "flowmend.failure.v1";
    private static final String BEARER = "Bearer ";

    /** A list of failed actions with their inputs is seldom larger than a tenth of this. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int LONGEST_ID = 200;

    private static final JsonMapper JSON = new JsonMapper();

    private final byte[] secret;
    private final FailureNotices notices;
    private final Function<String, Diagnosis> diagnosing;

    /** A hook with that secret; {@code diagnosing} reads what the flow says of its failed actions. */
    FailureHook(String secret, FailureNotices notices, Function<String, Diagnosis> diagnosing) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.notices = notices;
        this.diagnosing = diagnosing;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isAllowed(request.getHeader("Authorization"))) {
            answer(
                    response,
                    401,
                    Map.of("error", "The Authorization header should be: Bearer, and the hook's secret."));
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            answer(response, 413, Map.of("error", "The body should have at most " + MOST_BYTES + " bytes."));
            return;
        }
        JsonNode json = parse(body);
        for (Field field : FIELDS) {
            if (!field.fits(json)) {
                answer(
                        response,
                        400,
                        Map.of("field", field.name(), "error", field.name() + " should be " + field.expected()));
                return;
            }
        }
        switch (notices.accept(run(json), told(json))) {
            case STORED, SEEN_BEFORE -> answer(response, 202, Map.of("status", "accepted"));
            case NOT_STORED -> {
                response.setIntHeader("Retry-After", 10);
                answer(response, 503, Map.of("error", "It could not be stored just now; please send it again."));
            }
        }
    }

    private record Field(String name, String expected, boolean required) {
        boolean fits(JsonNode json) {
            JsonNode value = json.path(name);
            if (name.equals("schema")) {
                return value.asText().equals(SCHEMA);
            }
            if (value.isMissingNode() || value.isNull()) {
                return !required;
            }
            return value.isTextual()
                    && value.asText().length() <= LONGEST_ID
                    && (!required || !value.asText().isBlank());
        }
    }

    private static final List<Field> FIELDS = List.of(
            new Field("schema", "\"" + SCHEMA + "\"", true),
            new Field("environmentId", "the environment's name, a text of 1 to " + LONGEST_ID + " characters", true),
            new Field("flowId", "the flow's id, a text of 1 to " + LONGEST_ID + " characters", true),
            new Field("runId", "the run's name, a text of 1 to " + LONGEST_ID + " characters", true),
            new Field("flowName", "the flow's name, a text of at most " + LONGEST_ID + " characters", false));

    private static RunRef run(JsonNode json) {
        return new RunRef(
                new FlowRef(
                        json.path("environmentId").asText(), json.path("flowId").asText()),
                json.path("runId").asText());
    }

    private Ask.Told told(JsonNode json) {
        JsonNode actions = json.path("failedActions");
        String text = actions.isTextual() ? actions.asText() : actions.toString();
        return new Ask.Told(
                json.path("flowName").asText(),
                actions.isMissingNode() || actions.isNull() || (actions.isEmpty() && !actions.isTextual())
                        ? List.of()
                        : List.of(diagnosing.apply(text)));
    }

    private boolean isAllowed(@Nullable String header) {
        return header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(
                        secret, header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }

    /** Missing fields are told one by one, so what is no JSON object at all counts as one without any. */
    private static JsonNode parse(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json == null ? JSON.createObjectNode() : json;
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static void answer(HttpServletResponse response, int status, Map<String, String> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getWriter().write(JSON.writeValueAsString(body));
    }
}
