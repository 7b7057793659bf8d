package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Connections;
import io.flowmend.sandbox.wire.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slack's Web API at the path it is mounted on: the method is the rest of the path. A refusal is HTTP 200 with ok:false,
 * except for 429; a method that is not simulated is unknown_method.
 */
@SuppressWarnings("serial")
public final class SlackWebApi extends HttpServlet {
    private static final String JSON = "application/json; charset=utf-8";
    private static final int CUT = 0;

    private final SlackWorkspace workspace;
    private final SlackFaults faults;
    private final SlackJournal journal;
    private final Map<String, ApiMethod> methods = new HashMap<>();

    public SlackWebApi(SlackWorkspace workspace, SlackRules rules, SlackFaults faults, SlackJournal journal) {
        this.workspace = workspace;
        this.faults = faults;
        this.journal = journal;
        methods.putAll(new ChatMethods(workspace, rules).all());
        methods.putAll(new DirectoryMethods(workspace).all());
    }

    private record Answer(int status, ObjectNode body, int retryAfterSeconds) {
        static Answer ok(ObjectNode body) {
            return new Answer(HttpServletResponse.SC_OK, body, 0);
        }

        static Answer of(SlackRefusal refusal) {
            int wait = refusal.retryAfterSeconds();
            return new Answer(wait > 0 ? 429 : HttpServletResponse.SC_OK, refusal.toJson(), wait);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        String method = path.substring(1);
        Arguments arguments = Arguments.read(request);
        Optional<SlackFault> fault = faults.take(method);
        Answer answer = fault.isPresent() ? failing(fault.get(), method, arguments) : answer(method, arguments);
        journal.add(new SlackCall(workspace.now(), method, arguments.values(), answer.status(), answer.body()));
        if (answer.status() == CUT) {
            Connections.cut(request);
        } else {
            write(response, answer);
        }
    }

    private Answer failing(SlackFault fault, String method, Arguments arguments) {
        return switch (fault) {
            case SlackFault.Slow slow -> {
                pause(slow);
                yield answer(method, arguments);
            }
            case SlackFault.Down down -> new Answer(down.status(), Json.object(), 0);
            case SlackFault.Cut cut -> new Answer(CUT, Json.object(), 0);
            case SlackFault.AnswerLost lost ->
                new Answer(CUT, answer(method, arguments).body(), 0);
            case SlackFault.Limited limited -> Answer.of(SlackRefusal.limited(limited.retryAfterSeconds()));
            case SlackFault.Refuse refuse -> Answer.of(SlackRefusal.because(refuse.error()));
        };
    }

    private Answer answer(String method, Arguments arguments) {
        try {
            if (arguments.token().isEmpty()) {
                throw SlackRefusal.because("not_authed");
            }
            if (!arguments.token().equals(workspace.team().botToken())) {
                throw SlackRefusal.because("invalid_auth");
            }
            ApiMethod known = methods.get(method);
            if (known == null) {
                throw SlackRefusal.because("unknown_method");
            }
            return Answer.ok(known.call(arguments));
        } catch (SlackRefusal refusal) {
            return Answer.of(refusal);
        }
    }

    private void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(JSON);
        response.setHeader("x-oauth-scopes", String.join(",", workspace.team().scopes()));
        if (answer.retryAfterSeconds() > 0) {
            response.setIntHeader("Retry-After", answer.retryAfterSeconds());
        }
        response.getWriter().write(Json.text(answer.body()));
    }

    private static void pause(SlackFault.Slow slow) {
        try {
            Thread.sleep(slow.delay());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
