package io.flowmend.slack;

import com.github.benmanes.caffeine.cache.Ticker;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlackGateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String SECRET = "signing-secret";
    private static final String EVENT = """
            {"type": "event_callback", "event_id": "Ev1", "team_id": "T1",
             "event": {"type": "message", "channel": "D1", "user": "U1", "text": "Blåbærsyltetøy 😀", "ts": "1700000000.000100"}}
            """;

    private final RecordingSink sink = new RecordingSink();
    private final EntryServer server = EntryServer.start(new SlackAdapter(
                    SlackSettings.of("xoxb-0123456789-0123456789", SECRET)
                            .withApi(URI.create("http://127.0.0.1:9/api/")),
                    new MapMemory(),
                    InstantSource.fixed(NOW),
                    Ticker.disabledTicker())
            .entry(sink, language -> "try again"));
    private final SignedRequests slack = new SignedRequests(server.address(), SECRET);

    @AfterEach
    void stop() {
        slack.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 1, 300})
    void whatSlackSignedLatelyIsLetThrough(long secondsApart) {
        assertThat(slack.send(EVENT, NOW.plusSeconds(secondsApart)).statusCode())
                .isEqualTo(200);
        assertThat(sink.inbounds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400, 86_400})
    void whatIsOldOrFromTheFutureIsRefused(long secondsApart) {
        refused(slack.send(EVENT, NOW.plusSeconds(secondsApart)));
    }

    @ParameterizedTest
    @CsvSource({
        "v0=0000000000000000000000000000000000000000000000000000000000000000",
        "v1=TRUE",
        "TRUE",
        "v0=",
        "v0=TRUETRUE",
        "v0= TRUE"
    })
    void aWrongSignatureIsRefused(String signature) {
        String seconds = Long.toString(NOW.getEpochSecond());
        String right = slack.hmac("v0:" + seconds + ":", EVENT.getBytes(StandardCharsets.UTF_8));

        refused(slack.send(
                EVENT, "X-Slack-Request-Timestamp", seconds, "X-Slack-Signature", signature.replace("TRUE", right)));
    }

    @Test
    void aChangedBodyIsRefused() {
        String seconds = Long.toString(NOW.getEpochSecond());
        String right = slack.hmac("v0:" + seconds + ":", EVENT.getBytes(StandardCharsets.UTF_8));

        refused(slack.send(
                EVENT.replace("å", "a"), "X-Slack-Request-Timestamp", seconds, "X-Slack-Signature", "v0=" + right));
    }

    @Test
    void missingMalformedAndRepeatedHeadersAreRefused() {
        String seconds = Long.toString(NOW.getEpochSecond());
        String right = "v0=" + slack.hmac("v0:" + seconds + ":", EVENT.getBytes(StandardCharsets.UTF_8));
        String timestampHeader = "X-Slack-Request-Timestamp";
        String signatureHeader = "X-Slack-Signature";

        List.of(
                        slack.send(EVENT),
                        slack.send(EVENT, timestampHeader, seconds),
                        slack.send(EVENT, signatureHeader, right),
                        slack.send(EVENT, timestampHeader, "now", signatureHeader, right),
                        slack.send(EVENT, timestampHeader, "+" + seconds, signatureHeader, right),
                        slack.send(EVENT, timestampHeader, "99999999999999999999", signatureHeader, right),
                        slack.send(EVENT, timestampHeader, seconds, signatureHeader, right, signatureHeader, right),
                        slack.send(EVENT, timestampHeader, seconds, timestampHeader, seconds, signatureHeader, right))
                .forEach(this::refused);
    }

    @Test
    void aBodyAboveOneMegabyteIsRefusedWithAWord() {
        HttpResponse<String> response = slack.send("{\"a\":\"" + "x".repeat(SlackGate.LARGEST_BODY) + "\"}", NOW);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("1 MB");
        assertThat(sink.inbounds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"type\": \"event_callback\"                                                | whole JSON",
                "{} {}                                                                        | whole JSON",
                "{}                                                                           | \"type\"",
                "{\"type\": \"event_callback\", \"event_id\": \"Ev1\", \"team_id\": \"T1\"}   | \"event\"",
                "{\"type\": \"url_verification\"}                                             | \"challenge\"",
                "[]                                                                           | JSON of an event",
                "~~                                                                           | JSON of an event",
                "hello                                                                        | JSON of an event",
                "payload=%7B                                                                  | whole JSON",
                "payload=%7B%7D                                                               | \"type\"",
                "payload=%7B%22type%22%3A%22block_actions%22%7D                               | \"user\"",
                "payload=%ZZ                                                                  | urlencoded",
                "command=%2Fflowmend&text=hi                                                  | trigger_id"
            })
    void aBodyThatIsNotWhatItShouldBeIsToldWhatWasExpected(String body, String expected) {
        HttpResponse<String> response = slack.send(body, NOW);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(expected);
        assertThat(sink.inbounds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"app_rate_limited\", \"team_id\": \"T1\"}",
                "payload=%7B%22type%22%3A%22view_submission%22%7D",
                "ssl_check=1&token=x"
            })
    void whatTheBotHasNoUseForIsAcknowledged(String body) {
        assertThat(slack.send(body, NOW).statusCode()).isEqualTo(200);
        assertThat(sink.inbounds()).isEmpty();
    }

    @Test
    void slackLearnsThatTheAddressIsOurs() {
        HttpResponse<String> response =
                slack.send("{\"token\":\"x\",\"challenge\":\"3eZbrw1aB\",\"type\":\"url_verification\"}", NOW);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("3eZbrw1aB");
    }

    private void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(sink.inbounds()).isEmpty();
    }
}
