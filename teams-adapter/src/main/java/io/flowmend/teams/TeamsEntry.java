package io.flowmend.teams;

import io.flowmend.channel.EventSink;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.UserAction;
import io.flowmend.teams.TeamsDecoder.Decoded;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Teams' requests come in, by {@link #servlet} at {@link #PATH}. A request is acknowledged only after the bot has
 * stored what it said; a click is answered with the card it changed, or with a word where that takes longer.
 */
public final class TeamsEntry {

    /** Where the servlet belongs. */
    public static final String PATH = "/api/messages";

    private static final Logger log = LoggerFactory.getLogger(TeamsEntry.class);

    private final TeamsGate gate;
    private final EventSink sink;
    private final TeamsMemory memory;
    private final TeamsTexts texts;
    private final WaitingClicks clicks;
    private final TypingHints typing;
    private final InstantSource clock;
    private final Duration answerWait;

    TeamsEntry(
            TeamsGate gate,
            EventSink sink,
            TeamsMemory memory,
            TeamsTexts texts,
            WaitingClicks clicks,
            TypingHints typing,
            InstantSource clock,
            Duration answerWait) {
        this.gate = gate;
        this.sink = sink;
        this.memory = memory;
        this.texts = texts;
        this.clicks = clicks;
        this.typing = typing;
        this.clock = clock;
        this.answerWait = answerWait;
    }

    /** Checks every request and hands over what it says. */
    public HttpServlet servlet() {
        return new Door(this);
    }

    /** A status and a body, which is JSON where it begins with a brace. */
    private record Answer(int status, String body) {
        static final Answer TAKEN = new Answer(200, "");

        Answer {
            Objects.requireNonNull(body);
        }
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        return switch (gate.check(request)) {
            case TeamsGate.Outcome.Refused refused -> new Answer(refused.status(), refused.sentence());
            case TeamsGate.Outcome.Passed passed -> take(passed.activity());
        };
    }

    private Answer take(TeamsActivity activity) {
        return switch (TeamsDecoder.decode(activity, clock.instant())) {
            case Decoded.HandIn found -> handIn(activity, found.inbound());
            case Decoded.Press press -> press(activity, press);
            case Decoded.Installed installed ->
                acknowledge(accept(() -> {
                    memory.note(activity);
                    return TeamsDecoder.opened(activity, memory.installation(activity.chat()), clock.instant());
                }));
            case Decoded.Removed removed ->
                acknowledge(guarded(() -> {
                    memory.removed(activity.chat());
                    return Acceptance.STORED;
                }));
            case Decoded.ForeignPress foreign ->
                new Answer(200, InvokeAnswer.badRequest(texts.unknownButton(language(activity))));
            case Decoded.ForeignInvoke foreign -> {
                log.info("Answered the invoke {} with nothing", foreign.name());
                yield new Answer(200, "{}");
            }
            case Decoded.Ignored ignored -> {
                log.info("Ignored {}", ignored.why());
                yield Answer.TAKEN;
            }
        };
    }

    private Answer handIn(TeamsActivity activity, Inbound inbound) {
        boolean awaitsAnswer = inbound.action() instanceof UserAction.Said;
        if (awaitsAnswer) {
            typing.expect(activity.chat());
        }
        Acceptance acceptance = accept(() -> {
            memory.note(activity);
            return inbound;
        });
        if (awaitsAnswer && acceptance != Acceptance.STORED) {
            typing.settle(activity.chat());
        }
        return acknowledge(acceptance);
    }

    private Answer press(TeamsActivity activity, Decoded.Press press) {
        try (WaitingClicks.Click click = clicks.open(press.message(), answerWait)) {
            Acceptance acceptance = accept(() -> {
                memory.note(activity);
                return press.inbound();
            });
            return switch (acceptance) {
                case STORED ->
                    new Answer(
                            200,
                            click.await()
                                    .map(InvokeAnswer::card)
                                    .orElseGet(() -> InvokeAnswer.message(texts.underWay(language(activity)))));
                case SEEN_BEFORE -> new Answer(200, InvokeAnswer.message(texts.underWay(language(activity))));
                case NOT_STORED -> new Answer(200, InvokeAnswer.failure(texts.tryAgain(language(activity))));
            };
        }
    }

    private static Answer acknowledge(Acceptance acceptance) {
        return switch (acceptance) {
            case STORED, SEEN_BEFORE -> Answer.TAKEN;
            case NOT_STORED -> new Answer(503, "Please send it again.");
        };
    }

    private Acceptance accept(Supplier<Inbound> inbound) {
        return guarded(() -> sink.accept(inbound.get()));
    }

    private static Acceptance guarded(Supplier<Acceptance> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            log.error("An activity could not be handed in (error reference {})", UUID.randomUUID(), e);
            return Acceptance.NOT_STORED;
        }
    }

    private static Locale language(TeamsActivity activity) {
        return TeamsDirectory.language(activity.text("/locale"));
    }

    /** Serializable by its base class and never serialized. */
    private static final class Door extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient TeamsEntry entry;

        Door(TeamsEntry entry) {
            this.entry = entry;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Answer answer;
            try {
                answer = entry.answer(request);
            } catch (RuntimeException e) {
                UUID reference = UUID.randomUUID();
                log.error("A request from Teams failed (error reference {})", reference, e);
                answer = new Answer(500, "Error reference " + reference);
            }
            response.setStatus(answer.status());
            if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED) {
                response.setHeader("WWW-Authenticate", "Bearer");
            }
            boolean isJson = answer.body().startsWith("{");
            response.setContentType(isJson ? "application/json;charset=utf-8" : "text/plain;charset=utf-8");
            response.getWriter().write(answer.body());
        }
    }
}
