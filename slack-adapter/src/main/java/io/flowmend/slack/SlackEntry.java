package io.flowmend.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.flowmend.channel.EventSink;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.UserAction;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack's requests come in: put {@link #filter} in front of {@link #servlet}, both at {@link #PATH}. Every request is
 * answered within Slack's 3 seconds, and acknowledged only after the bot has stored what it said.
 */
public final class SlackEntry {

    /** Where the servlet and its filter belong. */
    public static final String PATH = "/slack/events";

    /** Slack gives up after 3 s; the rest is for the way. Source: docs.slack.dev/interactivity/handling-user-interaction. */
    private static final Duration LATEST_ANSWER = Duration.ofMillis(2_600);

    private static final Logger log = LoggerFactory.getLogger(SlackEntry.class);

    private final EventSink sink;
    private final SlackDirectory directory;
    private final SlackTexts texts;
    private final WaitingRequests waiting;
    private final InstantSource clock;
    private final Duration answerWait;
    private final SlackGate gate;
    private final SlackAppServlet servlet;

    SlackEntry(
            SlackSettings settings,
            Slack slack,
            EventSink sink,
            SlackDirectory directory,
            SlackTexts texts,
            WaitingRequests waiting,
            InstantSource clock) {
        this.sink = sink;
        this.directory = directory;
        this.texts = texts;
        this.waiting = waiting;
        this.clock = clock;
        answerWait = settings.answerWait();
        gate = new SlackGate(new SlackSignature(settings.signingSecret()), clock);
        // The list replaces Bolt's own middleware: its signature check takes the system's clock and the body as
        // re-joined
        // lines, and its authorization asks Slack at the first request and fails when Slack is down.
        App app = new App(AppConfig.builder().slack(slack).build(), List.of(this::receive));
        servlet = new SlackAppServlet(app);
    }

    /** Checks signature, time, size and form of every request. */
    public Filter filter() {
        return gate;
    }

    /** Hands over what the filter let through. */
    public HttpServlet servlet() {
        return servlet;
    }

    private Response receive(Request<?> request, Response response, MiddlewareChain chain) throws Exception {
        if (request.getRequestType() == RequestType.UrlVerification) {
            return chain.next(request);
        }
        return switch (SlackBody.read(request.getRequestBodyAsString())) {
            case SlackBody.Event event -> handIn(SlackDecoder.event(event, clock.instant()));
            case SlackBody.Actions actions -> handIn(SlackPressDecoder.actions(actions, clock.instant()));
            case SlackBody.Command command -> handIn(SlackDecoder.command(command, clock.instant()));
            case SlackBody.Handshake handshake -> Response.ok();
            case SlackBody.Foreign foreign -> Response.ok();
            case SlackBody.Unexpected unexpected -> Response.error(400);
        };
    }

    private Response handIn(SlackDecoder.Decoded decoded) {
        return switch (decoded) {
            case SlackDecoder.Decoded.Ignored ignored -> {
                // The bot's own messages among them, so one for every post.
                log.debug("Ignored {}", ignored.why());
                yield Response.ok();
            }
            case SlackDecoder.Decoded.Foreign foreign -> {
                log.info("Ignored {}", foreign.what());
                yield Response.ok();
            }
            case SlackDecoder.Decoded.HandIn found ->
                switch (found.inbound().action()) {
                    case UserAction.Commanded commanded -> answerCommand(found.inbound());
                    // For an event Slack sends again; for a click it shows the person its own error mark.
                    case UserAction.Said said -> acknowledge(accept(found.inbound()));
                    case UserAction.Chose chose -> acknowledge(accept(found.inbound()));
                    case UserAction.Picked picked -> acknowledge(accept(found.inbound()));
                    case UserAction.Opened opened -> acknowledge(accept(found.inbound()));
                };
        };
    }

    private static Response acknowledge(Acceptance acceptance) {
        return switch (acceptance) {
            case STORED, SEEN_BEFORE -> Response.ok();
            case NOT_STORED -> Response.error(503);
        };
    }

    private Response answerCommand(Inbound inbound) {
        long started = System.nanoTime();
        waiting.open(inbound.id());
        Acceptance acceptance = accept(inbound);
        Duration left = LATEST_ANSWER.minusNanos(System.nanoTime() - started);
        Duration wait =
                acceptance != Acceptance.STORED ? Duration.ZERO : left.compareTo(answerWait) < 0 ? left : answerWait;
        return waiting.close(inbound.id(), wait)
                .map(SlackEntry::json)
                .orElseGet(() -> acceptance == Acceptance.NOT_STORED ? tryAgain(inbound) : Response.ok());
    }

    private Response tryAgain(Inbound inbound) {
        // Only what is known already: there is no time left to ask Slack.
        String text = texts.tryAgain(directory.known(inbound.person()).language());
        return json(SlackJson.MAPPER
                .createObjectNode()
                .put("response_type", "ephemeral")
                .put("text", SlackText.escape(text))
                .toString());
    }

    private static Response json(String body) {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(body)
                .build();
    }

    private Acceptance accept(Inbound inbound) {
        try {
            return sink.accept(inbound);
        } catch (RuntimeException e) {
            String reference = UUID.randomUUID().toString();
            log.error(
                    "{} could not be handed in (error reference {})",
                    inbound.id().value(),
                    reference,
                    e);
            return Acceptance.NOT_STORED;
        }
    }
}
