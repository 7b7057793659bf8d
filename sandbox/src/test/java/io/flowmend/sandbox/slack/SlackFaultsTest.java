package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.slack.SandboxFixture.ALERTS;
import static io.flowmend.sandbox.slack.SandboxFixture.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class SlackFaultsTest {
    private static final Map<String, String> HI = Map.of("channel", ALERTS, "text", "Hi");

    private SandboxFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new SandboxFixture();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void downAnswersItsStatusForThatManyCallsAndTakesNoEffect() throws Exception {
        sandbox.slack.faults().next(2, "chat.postMessage", new SlackFault.Down(503));

        assertThat(post().statusCode()).isEqualTo(503);
        assertThat(post().statusCode()).isEqualTo(503);
        assertThat(sandbox.slack.workspace().messages()).isEmpty();
        assertThat(post().statusCode()).isEqualTo(200);
    }

    @Test
    void cutConnectionTakesNoEffect() throws Exception {
        sandbox.slack.faults().next(1, SlackFaults.ANY_METHOD, new SlackFault.Cut());

        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(sandbox.slack.workspace().messages()).isEmpty();
    }

    @Test
    void lostAnswerTakesEffectAllTheSame() {
        sandbox.slack.faults().next(1, "chat.postMessage", new SlackFault.AnswerLost());

        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(sandbox.slack.workspace().messages(ALERTS)).hasSize(1);
        assertThat(sandbox.slack.journal().calls()).singleElement().satisfies(call -> {
            assertThat(call.status()).isZero();
            assertThat(call.ok()).isTrue();
        });
    }

    @Test
    void limitedCarriesRetryAfter() throws Exception {
        sandbox.slack.faults().next(1, "chat.postMessage", new SlackFault.Limited(30));

        HttpResponse<String> answer = post();

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
    }

    @Test
    void refusalHasTheChosenWord() throws Exception {
        sandbox.slack.faults().next(1, "chat.postMessage", new SlackFault.Refuse("is_archived"));

        JsonNode answer = sandbox.call("chat.postMessage", HI);

        assertThat(answer.path("error").asText()).isEqualTo("is_archived");
    }

    @Test
    void slowAnswerIsRightAllTheSame() throws Exception {
        sandbox.slack.faults().next(1, "chat.postMessage", new SlackFault.Slow(Duration.ofMillis(1)));

        assertThat(sandbox.call("chat.postMessage", HI).path("ok").asBoolean()).isTrue();
    }

    private HttpResponse<String> post() throws IOException, InterruptedException {
        return sandbox.send("chat.postMessage", "application/x-www-form-urlencoded", Form.encode(HI), TOKEN);
    }
}
