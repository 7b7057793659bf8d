package io.flowmend.slack;

import com.github.benmanes.caffeine.cache.Ticker;
import io.flowmend.card.FixtureCards;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.SendResult;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlackEntryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String SECRET = "signing-secret";
    private static final String COMMAND = "team_id=T1&channel_id=C1&user_id=U1&command=%2Fflowmend&text=help"
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1%2F1%2Fx&trigger_id=1.2.3";
    private static final String EVENT = """
            {"type": "event_callback", "event_id": "Ev1", "team_id": "T1",
             "event": {"type": "message", "channel": "D1", "user": "U1", "text": "hi", "ts": "1700000000.000100"}}
            """;

    private final RecordingSink sink = new RecordingSink();
    /** Nothing listens there: acknowledging needs no Slack. */
    private final SlackAdapter adapter = new SlackAdapter(
            SlackSettings.of("xoxb-0123456789-0123456789", SECRET)
                    .withApi(URI.create("http://127.0.0.1:9/api/"))
                    .withAnswerWait(Duration.ofMillis(100)),
            new MapMemory(),
            InstantSource.fixed(NOW),
            Ticker.disabledTicker());

    private final EntryServer server = EntryServer.start(adapter.entry(sink, language -> "Try again, <you> & I"));
    private final SignedRequests slack = new SignedRequests(server.address(), SECRET);

    @AfterEach
    void stop() {
        slack.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"STORED, 200", "SEEN_BEFORE, 200", "NOT_STORED, 503"})
    void anEventIsAcknowledgedOnlyWhenItIsStored(Acceptance acceptance, int status) {
        sink.answer(inbound -> acceptance);

        assertThat(slack.send(EVENT, NOW).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"STORED, 200", "SEEN_BEFORE, 200", "NOT_STORED, 503"})
    void aClickThatIsNotStoredShowsSlacksErrorMark(Acceptance acceptance, int status) {
        sink.answer(inbound -> acceptance);

        HttpResponse<String> response = slack.send(click("choose.done.0", "conversation/abc 12"), NOW);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEmpty();
        assertThat(sink.inbounds()).hasSize(1);
    }

    @Test
    void aRepeatedDeliveryIsHandedInLikeTheFirst() {
        slack.send(EVENT, NOW);
        slack.send(EVENT, NOW);

        assertThat(sink.inbounds())
                .extracting(Inbound::id)
                .hasSize(2)
                .containsOnly(sink.inbounds().getFirst().id());
    }

    @Test
    void aFailureInsideIsAnsweredLikeAnEventThatIsNotStored() {
        sink.answer(inbound -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(slack.send(EVENT, NOW).statusCode()).isEqualTo(503);
        assertThat(slack.send(EVENT, NOW).body()).doesNotContain("a bug", "Exception");
        assertThat(slack.send(COMMAND, NOW).body()).contains("Try again");
    }

    @ParameterizedTest
    @CsvSource({"open.1, ''", "somebody-elses, x", "choose.done.0, damaged"})
    void foreignButtonsAreAcknowledgedAndNotHandedIn(String actionId, String value) {
        assertThat(slack.send(click(actionId, value), NOW).statusCode()).isEqualTo(200);
        assertThat(sink.inbounds()).isEmpty();
    }

    @Test
    void aCommandThatIsNotStoredAsksPrivatelyToTryAgain() {
        sink.answer(inbound -> Acceptance.NOT_STORED);

        HttpResponse<String> response = slack.send(COMMAND, NOW);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(response.body())
                .isEqualTo("{\"response_type\":\"ephemeral\",\"text\":\"Try again, &lt;you&gt; &amp; I\"}");
    }

    @Test
    void anAnswerInTimeIsTheResponseToTheCommand() {
        sink.answer(inbound -> {
            SendResult result = answer(inbound);
            assertThat(result).isEqualTo(new SendResult.Delivered(new Shown.Privately()));
            return Acceptance.STORED;
        });

        HttpResponse<String> response = slack.send(COMMAND, NOW);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .startsWith("{\"response_type\":\"ephemeral\"")
                .contains("\"blocks\":[{\"type\":\"header\"");
    }

    @Test
    void aCommandWithoutAnAnswerInTimeIsAcknowledgedEmpty() {
        HttpResponse<String> response = slack.send(COMMAND, NOW);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(sink.inbounds()).extracting(Inbound::action).containsExactly(new UserAction.Commanded("help"));
    }

    @Test
    void aMessageWithBlocksThatBoltDoesNotKnowIsNoObstacle() {
        String message = SlackRenderer.draw(FixtureCards.walkThrough(), SlackRenderer.Form.NEWEST)
                .blocks()
                .toString();

        HttpResponse<String> response = slack.send(click("choose.done.0", "conversation/abc 12", message), NOW);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(sink.inbounds()).hasSize(1);
    }

    private SendResult answer(Inbound inbound) {
        return adapter.channel()
                .answerPrivately(inbound.place(), inbound.person(), inbound.reply(), FixtureCards.diagnosis());
    }

    private static String click(String actionId, String value) {
        return click(actionId, value, "[]");
    }

    private static String click(String actionId, String value, String blocks) {
        String payload = """
                {"type": "block_actions", "user": {"id": "U1"}, "team": {"id": "T1"},
                 "container": {"type": "message", "message_ts": "1700000000.000100", "channel_id": "C1", "is_ephemeral": false},
                 "message": {"type": "message", "ts": "1700000000.000100", "text": "t", "blocks": %s},
                 "actions": [{"type": "button", "block_id": "b", "action_id": "%s", "value": "%s", "action_ts": "1.5"}]}
                """.formatted(blocks, actionId, value);
        return "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
    }
}
