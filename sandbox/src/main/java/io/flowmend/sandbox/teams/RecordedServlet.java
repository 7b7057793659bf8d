package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.flowmend.sandbox.wire.Connections;
import io.flowmend.sandbox.wire.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of Microsoft's services: what it answers is up to the subclass; faults come before, the journal after. */
@SuppressWarnings("serial")
abstract class RecordedServlet extends HttpServlet {
    private final TeamsTenant tenant;
    private final TeamsFaults faults;
    private final TeamsJournal journal;

    RecordedServlet(TeamsTenant tenant, TeamsFaults faults, TeamsJournal journal) {
        this.tenant = tenant;
        this.faults = faults;
        this.journal = journal;
    }

    /** Which operation this is. */
    abstract TeamsOperation operation(TeamsRequest request);

    /** Does it. */
    abstract TeamsAnswer answer(TeamsOperation operation, TeamsRequest request, Map<String, String> query)
            throws TeamsRefusal;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TeamsRequest read = TeamsRequest.read(request);
        TeamsOperation operation = operation(read);
        Map<String, String> query = request.getQueryString() == null
                ? Map.of()
                : request.getParameterMap().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        Optional<TeamsFault> fault = faults.take(operation);
        TeamsAnswer answer = fault.map(each -> failing(each, operation, read, query))
                .orElseGet(() -> working(operation, read, query));
        journal.add(new TeamsCall(
                tenant.now(),
                operation,
                read.method(),
                String.join("/", read.path()),
                read.json(),
                answer.status(),
                answer.body()));
        if (answer.status() == 0) {
            Connections.cut(request);
        } else {
            write(response, answer);
        }
    }

    private TeamsAnswer failing(
            TeamsFault fault, TeamsOperation operation, TeamsRequest request, Map<String, String> query) {
        return switch (fault) {
            case TeamsFault.Slow slow -> {
                pause(slow);
                yield working(operation, request, query);
            }
            case TeamsFault.Down down -> TeamsAnswer.empty(down.status());
            case TeamsFault.Cut cut -> TeamsAnswer.cut(TeamsAnswer.of(0, MissingNode.getInstance()));
            case TeamsFault.AnswerLost lost -> TeamsAnswer.cut(working(operation, request, query));
            case TeamsFault.Limited limited ->
                TeamsRefusal.throttled(limited.retryAfterSeconds()).answer();
            case TeamsFault.Refuse refuse ->
                TeamsRefusal.because(refuse.error()).answer();
        };
    }

    private TeamsAnswer working(TeamsOperation operation, TeamsRequest request, Map<String, String> query) {
        try {
            return answer(operation, request, query);
        } catch (TeamsRefusal refusal) {
            return refusal.answer();
        }
    }

    private static void write(HttpServletResponse response, TeamsAnswer answer) throws IOException {
        response.setStatus(answer.status());
        if (answer.retryAfterSeconds() > 0) {
            response.setIntHeader("Retry-After", answer.retryAfterSeconds());
        }
        if (!answer.body().isMissingNode()) {
            response.setContentType("application/json; charset=utf-8");
            response.getWriter().write(Json.text(answer.body()));
        }
    }

    private static void pause(TeamsFault.Slow slow) {
        try {
            Thread.sleep(slow.delay());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
