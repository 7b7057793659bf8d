package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.slack.SandboxFixture.ALERTS;
import static io.flowmend.sandbox.slack.SandboxFixture.ANNA;
import static io.flowmend.sandbox.slack.SandboxFixture.ANNA_DIRECT;
import static io.flowmend.sandbox.slack.SandboxFixture.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

final class SlackWebApiTest {
    private static final String BUTTON_BLOCKS = """
            [{"type":"actions","elements":[
              {"type":"button","text":{"type":"plain_text","text":"Go"},"action_id":"go","value":"1"}]}]
            """;

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
    void callWithoutTokenIsNotAuthedWithStatus200() throws Exception {
        HttpResponse<String> answer = sandbox.send("auth.test", "application/x-www-form-urlencoded", "", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(error(SandboxFixture.json(answer))).isEqualTo("not_authed");
    }

    @Test
    void wrongTokenIsInvalidAuth() throws Exception {
        HttpResponse<String> answer = sandbox.send("auth.test", "application/x-www-form-urlencoded", "", "xoxb-no");

        assertThat(error(SandboxFixture.json(answer))).isEqualTo("invalid_auth");
    }

    @Test
    void tokenMayComeAsFormField() throws Exception {
        HttpResponse<String> answer =
                sandbox.send("auth.test", "application/x-www-form-urlencoded", "token=" + TOKEN, "");

        assertThat(SandboxFixture.json(answer).path("user_id").asText()).isEqualTo("U0FLOWMEND");
        assertThat(answer.headers().firstValue("x-oauth-scopes").orElse("")).contains("chat:write", "commands");
    }

    @Test
    void unknownMethodIsNamedSo() throws Exception {
        assertThat(error(sandbox.call("views.open", Map.of()))).isEqualTo("unknown_method");
    }

    @Test
    void postKeepsBlocksAndFillsInMissingIds() throws Exception {
        JsonNode answer =
                sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "text", "Hi", "blocks", BUTTON_BLOCKS));

        SlackMessage message = sandbox.slack
                .workspace()
                .message(ALERTS, answer.path("ts").asText())
                .orElseThrow();
        JsonNode block = message.blocks().get(0);
        assertThat(block.path("block_id").asText()).isNotEmpty();
        assertThat(block.at("/elements/0/action_id").asText()).isEqualTo("go");
        assertThat(answer.at("/message/blocks/0")).isEqualTo(block);
        assertThat(answer.at("/message/bot_id").asText()).isEqualTo("B0FLOWMEND");
    }

    @Test
    void jsonBodyIsTakenLikeAForm() throws Exception {
        ObjectNode body = Json.object().put("channel", "#flow-alerts").put("text", "Hi");
        body.set("blocks", Json.parse(BUTTON_BLOCKS).orElseThrow());

        JsonNode answer = sandbox.callJson("chat.postMessage", body);

        assertThat(answer.path("channel").asText()).isEqualTo(ALERTS);
    }

    @Test
    void postToAPersonGoesToTheirDirectMessage() throws Exception {
        JsonNode answer = sandbox.call("chat.postMessage", Map.of("channel", ANNA, "text", "Hi"));

        assertThat(answer.path("channel").asText()).isEqualTo(ANNA_DIRECT);
    }

    @Test
    void postIsRefusedInSlacksWords() throws Exception {
        sandbox.slack.workspace().addChannel("C0SECRET", "secret", Set.of(ANNA));

        assertThat(error(sandbox.call("chat.postMessage", Map.of("channel", "C0NONE", "text", "Hi"))))
                .isEqualTo("channel_not_found");
        assertThat(error(sandbox.call("chat.postMessage", Map.of("channel", "C0SECRET", "text", "Hi"))))
                .isEqualTo("not_in_channel");
        assertThat(error(sandbox.call("chat.postMessage", Map.of("channel", ALERTS))))
                .isEqualTo("no_text");
        assertThat(error(sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "text", "x".repeat(40_001)))))
                .isEqualTo("msg_too_long");
        assertThat(error(sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "blocks", "not json"))))
                .isEqualTo("invalid_blocks_format");
    }

    @Test
    void invalidBlocksAreNamedByJsonPointer() throws Exception {
        String blocks = "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + "x".repeat(3001) + "\"}}]";

        JsonNode answer = sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "text", "Hi", "blocks", blocks));

        assertThat(error(answer)).isEqualTo("invalid_blocks");
        assertThat(answer.at("/errors/1").asText())
                .isEqualTo("must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
        assertThat(answer.at("/response_metadata/messages/1").asText())
                .isEqualTo("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    }

    @Test
    void missingTextIsWarnedOf() throws Exception {
        JsonNode answer = sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "blocks", BUTTON_BLOCKS));

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("warning").asText()).isEqualTo("missing_text_in_message");
    }

    @Test
    void updateReplacesInPlaceAndKeepsBlocksUnlessSent() throws Exception {
        String ts = sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "text", "Hi", "blocks", BUTTON_BLOCKS))
                .path("ts")
                .asText();

        sandbox.call("chat.update", Map.of("channel", ALERTS, "ts", ts, "text", "Changed"));
        SlackMessage kept = sandbox.slack.workspace().message(ALERTS, ts).orElseThrow();
        sandbox.call("chat.update", Map.of("channel", ALERTS, "ts", ts, "text", "Bare", "blocks", "[]"));
        SlackMessage bare = sandbox.slack.workspace().message(ALERTS, ts).orElseThrow();

        assertThat(kept.text()).isEqualTo("Changed");
        assertThat(kept.blocks()).hasSize(1);
        assertThat(bare.blocks()).isEmpty();
        assertThat(bare.edits()).isEqualTo(2);
    }

    @Test
    void updateIsRefusedInSlacksWords() throws Exception {
        SlackMessage hers = sandbox.slack.workspace().post(SlackDraft.text(ALERTS, ANNA, "Mine"));
        String ours = sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "text", "Ours"))
                .path("ts")
                .asText();

        assertThat(error(sandbox.call("chat.update", Map.of("channel", ALERTS, "ts", "1.0", "text", "x"))))
                .isEqualTo("message_not_found");
        assertThat(error(sandbox.call("chat.update", Map.of("channel", ALERTS, "ts", hers.ts(), "text", "x"))))
                .isEqualTo("cant_update_message");
        assertThat(error(sandbox.call("chat.update", Map.of("channel", ALERTS, "ts", ours, "text", "ø".repeat(2001)))))
                .isEqualTo("msg_too_long");
    }

    @Test
    void ephemeralMessageIsForOneAndCannotBeUpdated() throws Exception {
        String ts = sandbox.call("chat.postEphemeral", Map.of("channel", ALERTS, "user", ANNA, "text", "Psst"))
                .path("message_ts")
                .asText();

        SlackMessage message = sandbox.slack.workspace().message(ALERTS, ts).orElseThrow();
        assertThat(message.visibleFor(ANNA)).isTrue();
        assertThat(message.visibleFor("U0BJORN")).isFalse();
        assertThat(error(sandbox.call("chat.update", Map.of("channel", ALERTS, "ts", ts, "text", "x"))))
                .isEqualTo("message_not_found");
        assertThat(error(
                        sandbox.call("chat.postEphemeral", Map.of("channel", ALERTS, "user", "U0NOBODY", "text", "x"))))
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void replyStandsInTheThreadOfItsParent() throws Exception {
        String parent = sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "text", "Top"))
                .path("ts")
                .asText();

        JsonNode reply =
                sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "text", "Reply", "thread_ts", parent));

        assertThat(reply.at("/message/thread_ts").asText()).isEqualTo(parent);
        assertThat(error(sandbox.call(
                        "chat.postMessage", Map.of("channel", ALERTS, "text", "Reply", "thread_ts", "1.0"))))
                .isEqualTo("cannot_reply_to_message");
    }

    @Test
    void deleteTakesOwnMessageAway() throws Exception {
        String ts = sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "text", "Hi"))
                .path("ts")
                .asText();

        assertThat(sandbox.call("chat.delete", Map.of("channel", ALERTS, "ts", ts))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(sandbox.slack.workspace().message(ALERTS, ts)).isEmpty();
    }

    @Test
    void localeComesOnlyWhenAskedFor() throws Exception {
        JsonNode asked = sandbox.call("users.info", Map.of("user", "U0BJORN", "include_locale", "true"));
        JsonNode plain = sandbox.call("users.info", Map.of("user", "U0BJORN"));

        assertThat(asked.at("/user/locale").asText()).isEqualTo("nb-NO");
        assertThat(asked.at("/user/tz").asText()).isEqualTo("Europe/Oslo");
        assertThat(plain.at("/user").has("locale")).isFalse();
        assertThat(error(sandbox.call("users.info", Map.of("user", "U0NOBODY"))))
                .isEqualTo("user_not_found");
    }

    @Test
    void openAnswersTheSameDirectMessageEveryTime() throws Exception {
        JsonNode answer = sandbox.call("conversations.open", Map.of("users", ANNA));

        assertThat(answer.at("/channel/id").asText()).isEqualTo(ANNA_DIRECT);
        assertThat(sandbox.call("conversations.info", Map.of("channel", ANNA_DIRECT))
                        .at("/channel/user")
                        .asText())
                .isEqualTo(ANNA);
        assertThat(error(sandbox.call("conversations.open", Map.of("users", "U0NOBODY"))))
                .isEqualTo("user_not_found");
    }

    @Test
    void morePostsThanOneASecondBeyondTheBurstAreLimited() throws Exception {
        try (SandboxFixture limited = new SandboxFixture(SlackRules.forTests().bursting(2))) {
            String form = Form.encode(Map.of("channel", ALERTS, "text", "Hi"));
            String type = "application/x-www-form-urlencoded";
            assertThat(limited.send("chat.postMessage", type, form, TOKEN).statusCode())
                    .isEqualTo(200);
            assertThat(limited.send("chat.postMessage", type, form, TOKEN).statusCode())
                    .isEqualTo(200);

            HttpResponse<String> third = limited.send("chat.postMessage", type, form, TOKEN);
            limited.clock.pass(Duration.ofSeconds(1));
            HttpResponse<String> later = limited.send("chat.postMessage", type, form, TOKEN);

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).contains("1");
            assertThat(error(SandboxFixture.json(third))).isEqualTo("ratelimited");
            assertThat(later.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void journalHoldsMethodArgumentsAndAnswer() throws Exception {
        sandbox.call("chat.postMessage", Map.of("channel", ALERTS, "text", "Hi"));

        assertThat(sandbox.slack.journal().calls("chat.postMessage"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.arguments().path("text").asText()).isEqualTo("Hi");
                    assertThat(call.arguments().has("token")).isFalse();
                    assertThat(call.ok()).isTrue();
                });
    }

    @Test
    void timestampsRiseEvenWhenTimeStands() {
        String first = sandbox.slack.workspace().nextTs();
        String second = sandbox.slack.workspace().nextTs();

        assertThat(second).isGreaterThan(first).matches("\\d{10}\\.\\d{6}");
    }

    private static String error(JsonNode answer) {
        assertThat(answer.path("ok").asBoolean()).as("ok in %s", answer).isFalse();
        return answer.path("error").asText();
    }
}
