package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.flowmend.sandbox.wire.Connections;
import io.flowmend.sandbox.wire.FaultPlan;
import io.flowmend.sandbox.wire.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One of the tenant's services: what it answers is up to the subclass; faults come before, the journal after. */
@SuppressWarnings("serial")
abstract class PowerServlet extends HttpServlet {
    /** Longer than any caller waits. */
    private static final long SILENT_SECONDS = 120;

    /** So that a stop is soon noticed. */
    private static final long PART_MILLIS = 100;

    private final PowerTenant tenant;
    private final FaultPlan<PowerOperation, PowerFault> faults;
    private final PowerJournal journal;
    private final CountDownLatch stopped = new CountDownLatch(1);

    PowerServlet(PowerTenant tenant, FaultPlan<PowerOperation, PowerFault> faults, PowerJournal journal) {
        this.tenant = tenant;
        this.faults = faults;
        this.journal = journal;
    }

    /** Which operation this is. */
    abstract PowerOperation operation(PowerRequest request);

    /** Does it. */
    abstract PowerAnswer answer(PowerOperation operation, PowerRequest request) throws PowerRefusal;

    /** Ends every silence. */
    void stop() {
        stopped.countDown();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PowerRequest read = PowerRequest.read(request);
        PowerOperation operation = operation(read);
        Optional<PowerFault> fault = faults.take(operation);
        PowerAnswer answer =
                fault.map(each -> failing(each, operation, read)).orElseGet(() -> working(operation, read));
        journal.add(new PowerCall(
                tenant.now(),
                journal.sinceStart(),
                operation,
                read.method(),
                "/" + String.join("/", read.path()),
                read.openQuery(),
                read.headers(),
                answer.status(),
                operation == PowerOperation.TOKEN ? MissingNode.getInstance() : answer.body()));
        if (answer.status() == 0) {
            if (fault.filter(PowerFault.NoAnswer.class::isInstance).isPresent()) {
                stayOpen();
            }
            Connections.cut(request);
        } else {
            if (fault.isPresent() && fault.get() instanceof PowerFault.Moved moved) {
                response.setHeader("Location", moved.to());
            }
            write(response, answer);
        }
    }

    private PowerAnswer failing(PowerFault fault, PowerOperation operation, PowerRequest request) {
        return switch (fault) {
            case PowerFault.Slow slow -> {
                pause(slow.delay().toMillis());
                yield working(operation, request);
            }
            case PowerFault.Down down -> PowerAnswer.empty(down.status());
            case PowerFault.Refuse refuse -> PowerAnswer.error(refuse.status(), refuse.code(), refuse.message());
            case PowerFault.Limited limited ->
                PowerAnswer.limited(
                        limited.status(),
                        limited.status() == 429 ? "TooManyRequests" : "ServiceUnavailable",
                        "Rate limit is exceeded.",
                        limited.retryAfterSeconds());
            case PowerFault.Answered answered -> new PowerAnswer(answered.status(), answered.body(), 0);
            case PowerFault.Moved moved -> PowerAnswer.empty(moved.status());
            case PowerFault.Cut cut -> PowerAnswer.empty(0);
            case PowerFault.AnswerLost lost -> unsaid(working(operation, request));
            case PowerFault.NoAnswer none -> unsaid(working(operation, request));
        };
    }

    private static PowerAnswer unsaid(PowerAnswer answer) {
        return new PowerAnswer(0, answer.body(), 0);
    }

    private PowerAnswer working(PowerOperation operation, PowerRequest request) {
        tenant.settle();
        try {
            return answer(operation, request);
        } catch (PowerRefusal refusal) {
            return refusal.answer();
        }
    }

    private static void write(HttpServletResponse response, PowerAnswer answer) throws IOException {
        response.setStatus(answer.status());
        for (String name :
                new String[] {"x-ms-request-id", "x-ms-correlation-request-id", "x-ms-flow-routing-request-id"}) {
            response.setHeader(name, UUID.randomUUID().toString());
        }
        if (answer.retryAfterSeconds() > 0) {
            response.setIntHeader("Retry-After", answer.retryAfterSeconds());
        }
        if (!answer.body().isMissingNode()) {
            response.setContentType("application/json; charset=utf-8");
            response.getWriter().write(Json.text(answer.body()));
        }
    }

    private void stayOpen() {
        pause(TimeUnit.SECONDS.toMillis(SILENT_SECONDS));
    }

    private void pause(long millis) {
        try {
            for (long left = millis; left > 0 && stopped.getCount() > 0; left -= PART_MILLIS) {
                Thread.sleep(Math.min(left, PART_MILLIS));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
