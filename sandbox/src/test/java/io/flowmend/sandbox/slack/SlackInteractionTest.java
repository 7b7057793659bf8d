package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.flowmend.sandbox.wire.FakeApp;
import io.flowmend.sandbox.wire.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.slack.SandboxFixture.ALERTS;
import static io.flowmend.sandbox.slack.SandboxFixture.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

final class SlackInteractionTest {
    private SandboxFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new SandboxFixture(SlackRules.forTests().patient(Duration.ofMillis(200)));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void commandReplyIsShownToThePersonAlone() throws Exception {
        sandbox.app.reply(FakeApp.Reply.json("{\"text\":\"Here you go\"}"));

        people().command(ANNA, ALERTS, "/flowmend", "help").get();

        Map<String, String> form = Form.decode(sandbox.app.received().get(0).body());
        assertThat(form).containsEntry("command", "/flowmend").containsEntry("text", "help");
        assertThat(form.get("response_url")).startsWith(sandbox.server.address().toString());
        assertThat(sandbox.slack.workspace().messages(ALERTS)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Here you go");
            assertThat(message.visibleTo()).isEqualTo(ANNA);
        });
    }

    @Test
    void commandReplyInChannelIsShownToAll() throws Exception {
        sandbox.app.reply(FakeApp.Reply.json("{\"response_type\":\"in_channel\",\"text\":\"For all\"}"));

        people().command(ANNA, ALERTS, "/flowmend", "").get();

        assertThat(sandbox.slack.workspace().messages(ALERTS))
                .singleElement()
                .satisfies(message -> assertThat(message.ephemeral()).isFalse());
    }

    @Test
    void emptyCommandReplyShowsNothing() throws Exception {
        people().command(ANNA, ALERTS, "/flowmend", "").get();

        assertThat(sandbox.slack.workspace().messages()).isEmpty();
    }

    @Test
    void unansweredCommandShowsSlacksTimeout() throws Exception {
        sandbox.app.stall();

        people().command(ANNA, ALERTS, "/flowmend", "").get();

        assertThat(sandbox.slack.workspace().messages(ALERTS)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("/flowmend failed with the error \"operation_timeout\"");
            assertThat(message.visibleTo()).isEqualTo(ANNA);
        });
    }

    @Test
    void pressSendsTheMessageWithItsBlocks() throws Exception {
        SlackMessage message = sandbox.slack.workspace().post(card());

        people().press(ANNA, message, "Go").get();

        JsonNode payload = payload(0);
        assertThat(payload.path("type").asText()).isEqualTo("block_actions");
        assertThat(payload.at("/actions/0/action_id").asText()).isEqualTo("go");
        assertThat(payload.at("/actions/0/value").asText()).isEqualTo("7");
        assertThat(payload.at("/actions/0/action_ts").asText()).isNotEmpty();
        assertThat(payload.at("/container/is_ephemeral").asBoolean()).isFalse();
        assertThat(payload.at("/message/blocks/0/block_id").asText())
                .isEqualTo(payload.at("/actions/0/block_id").asText());
        assertThat(sandbox.slack.workspace().presses())
                .singleElement()
                .extracting(SlackPress::state)
                .isEqualTo(SlackPress.State.TAKEN);
    }

    @Test
    void pressOnEphemeralMessageSendsNoMessage() throws Exception {
        SlackMessage message = sandbox.slack.workspace().post(card().onlyFor(ANNA));

        people().press(ANNA, message, "Go").get();

        assertThat(payload(0).at("/container/is_ephemeral").asBoolean()).isTrue();
        assertThat(payload(0).has("message")).isFalse();
    }

    @Test
    void unacknowledgedPressIsMarkedUntilTheMessageChanges() throws Exception {
        SlackMessage message = sandbox.slack.workspace().post(card());
        sandbox.app.stall();

        people().press(ANNA, message, "Go").get();

        assertThat(sandbox.slack.workspace().presses()).singleElement().satisfies(press -> {
            assertThat(press.state()).isEqualTo(SlackPress.State.FAILED);
            assertThat(press.problem()).isEqualTo("http_timeout");
        });
        sandbox.slack.workspace().edit(ALERTS, message.ts(), "New", message.blocks());
        assertThat(sandbox.slack.workspace().presses()).isEmpty();
    }

    private SlackSender people() {
        return sandbox.slack.people();
    }

    private SlackDraft card() {
        ArrayNode blocks = (ArrayNode) Json.parse(
                        "[{\"type\":\"actions\",\"block_id\":\"b1\",\"elements\":[{\"type\":\"button\",\"action_id\":\"go\","
                                + "\"value\":\"7\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]")
                .orElseThrow();
        return SlackDraft.text(ALERTS, "U0FLOWMEND", "Card").with(blocks);
    }

    private JsonNode payload(int index) {
        String body = sandbox.app.received().get(index).body();
        return Json.parse(Form.decode(body).getOrDefault("payload", "")).orElseThrow();
    }
}
