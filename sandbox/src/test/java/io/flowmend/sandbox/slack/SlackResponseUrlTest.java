package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.flowmend.sandbox.wire.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.slack.SandboxFixture.ALERTS;
import static io.flowmend.sandbox.slack.SandboxFixture.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

final class SlackResponseUrlTest {
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
    void sixthAnswerIsRefused() throws Exception {
        String url = commandUrl();
        for (int i = 0; i < ResponseUrls.USES; i++) {
            assertThat(sandbox.post(url, "{\"text\":\"Answer\"}").body()).isEqualTo("ok");
        }

        HttpResponse<String> sixth = sandbox.post(url, "{\"text\":\"Answer\"}");

        assertThat(sixth.statusCode()).isEqualTo(404);
        assertThat(sixth.body()).contains("used_url");
        assertThat(sandbox.slack.workspace().messages(ALERTS)).hasSize(5);
    }

    @Test
    void answerAfterHalfAnHourIsRefused() throws Exception {
        String url = commandUrl();
        sandbox.clock.pass(Duration.ofMinutes(30).plusSeconds(1));

        HttpResponse<String> late = sandbox.post(url, "{\"text\":\"Answer\"}");

        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("expired_url");
    }

    @Test
    void answerIsEphemeralUnlessItSaysInChannel() throws Exception {
        String url = commandUrl();

        sandbox.post(url, "{\"text\":\"Psst\"}");
        sandbox.post(url, "{\"text\":\"All\",\"response_type\":\"in_channel\"}");

        assertThat(sandbox.slack.workspace().messages(ALERTS))
                .extracting(SlackMessage::visibleTo)
                .containsExactly(ANNA, "");
    }

    @Test
    void replaceOriginalDoesNothingAfterACommand() throws Exception {
        String url = commandUrl();

        sandbox.post(url, "{\"text\":\"One\"}");
        sandbox.post(url, "{\"text\":\"Two\",\"replace_original\":true}");

        assertThat(sandbox.slack.workspace().messages(ALERTS))
                .extracting(SlackMessage::text)
                .containsExactly("One", "Two");
    }

    @Test
    void replaceOriginalReachesEvenAnEphemeralMessageAfterAPress() throws Exception {
        SlackMessage card = sandbox.slack.workspace().post(card().onlyFor(ANNA));
        String url = pressUrl(card);

        sandbox.post(url, "{\"text\":\"Replaced\",\"replace_original\":true}");

        assertThat(sandbox.slack
                        .workspace()
                        .message(ALERTS, card.ts())
                        .orElseThrow()
                        .text())
                .isEqualTo("Replaced");
    }

    @Test
    void deleteOriginalTakesTheMessageAway() throws Exception {
        SlackMessage card = sandbox.slack.workspace().post(card());

        sandbox.post(pressUrl(card), "{\"delete_original\":true}");

        assertThat(sandbox.slack.workspace().messages()).isEmpty();
    }

    @Test
    void invalidBlocksAreRefused() throws Exception {
        HttpResponse<String> answer = sandbox.post(commandUrl(), "{\"blocks\":[{\"type\":\"nonsense\"}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_blocks");
    }

    private String commandUrl() throws Exception {
        sandbox.slack.people().command(ANNA, ALERTS, "/flowmend", "").get();
        return Form.decode(sandbox.app.received().get(0).body()).getOrDefault("response_url", "");
    }

    private String pressUrl(SlackMessage card) throws Exception {
        sandbox.slack.people().press(ANNA, card, "Go").get();
        String payload = Form.decode(sandbox.app.received().get(0).body()).getOrDefault("payload", "");
        return Json.parse(payload).orElseThrow().path("response_url").asText();
    }

    private static SlackDraft card() {
        ArrayNode blocks = (ArrayNode) Json.parse("[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\","
                        + "\"action_id\":\"go\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]")
                .orElseThrow();
        return SlackDraft.text(ALERTS, "U0FLOWMEND", "Card").with(blocks);
    }
}
