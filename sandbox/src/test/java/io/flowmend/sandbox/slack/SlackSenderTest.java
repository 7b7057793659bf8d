package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.wire.FakeApp;
import io.flowmend.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.slack.SandboxFixture.ALERTS;
import static io.flowmend.sandbox.slack.SandboxFixture.ANNA;
import static io.flowmend.sandbox.slack.SandboxFixture.ANNA_DIRECT;
import static io.flowmend.sandbox.slack.SandboxFixture.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

final class SlackSenderTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private SandboxFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new SandboxFixture(SlackRules.forTests().patient(SHORT));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void directMessageIsSentAsSignedEvent() throws Exception {
        SlackDelivery delivery = people().say(ANNA, ANNA_DIRECT, "Unauthorized <b> & @Flowmend https://x.test/?a=1&b=2")
                .delivery()
                .get();

        FakeApp.Received request = sandbox.app.received().get(0);
        JsonNode body = Json.parse(request.body()).orElseThrow();
        assertThat(delivery.acknowledged()).isTrue();
        assertThat(body.path("event_id").asText()).isEqualTo(delivery.id()).startsWith("Ev");
        assertThat(body.at("/event/type").asText()).isEqualTo("message");
        assertThat(body.at("/event/channel_type").asText()).isEqualTo("im");
        assertThat(body.at("/event/text").asText())
                .isEqualTo("Unauthorized &lt;b&gt; &amp; <@U0FLOWMEND> <https://x.test/?a=1&amp;b=2>");
        assertThat(request.header("X-slack-signature")).isEqualTo(signature(request, SECRET));
        assertThat(request.header("X-slack-request-timestamp"))
                .isEqualTo(Long.toString(sandbox.clock.instant().getEpochSecond()));
        assertThat(request.header("X-slack-retry-num")).isEmpty();
    }

    @Test
    void channelMessageIsSentOnlyWhenTheAppIsMentioned() throws Exception {
        people().say(ANNA, ALERTS, "Lunch?").delivery().get();
        people().say(ANNA, ALERTS, "@Flowmend help").delivery().get();

        assertThat(sandbox.app.received()).singleElement().satisfies(request -> {
            JsonNode body = Json.parse(request.body()).orElseThrow();
            assertThat(body.at("/event/type").asText()).isEqualTo("app_mention");
            assertThat(body.at("/event/text").asText()).isEqualTo("<@U0FLOWMEND> help");
        });
    }

    @Test
    void unacknowledgedEventComesThreeTimesMoreWithTheReason() throws Exception {
        sandbox.app.reply(FakeApp.Reply.status(503));
        sandbox.app.stall();
        sandbox.app.reply(FakeApp.Reply.status(500), FakeApp.Reply.status(500));

        SlackDelivery delivery =
                people().say(ANNA, ANNA_DIRECT, "Hi").delivery().get();

        assertThat(delivery.acknowledged()).isFalse();
        assertThat(sandbox.app.received())
                .extracting(
                        request -> request.header("X-slack-retry-num") + " " + request.header("X-slack-retry-reason"))
                .containsExactly(" ", "1 http_error", "2 http_timeout", "3 http_error");
        assertThat(sandbox.app.received())
                .extracting(FakeApp.Received::body)
                .containsOnly(sandbox.app.received().get(0).body());
    }

    @Test
    void acknowledgedRetryEndsTheRetries() throws Exception {
        sandbox.app.reply(FakeApp.Reply.status(503));

        SlackDelivery delivery =
                people().say(ANNA, ANNA_DIRECT, "Hi").delivery().get();

        assertThat(delivery.attempts()).hasSize(2);
        assertThat(delivery.acknowledged()).isTrue();
    }

    @Test
    void appMayRefuseRetriesOfAnError() throws Exception {
        sandbox.app.reply(new FakeApp.Reply(500, "text/plain", "", Map.of("X-Slack-No-Retry", "1")));

        assertThat(people().say(ANNA, ANNA_DIRECT, "Hi").delivery().get().attempts())
                .hasSize(1);
    }

    @Test
    void sameEventCanComeAgain() throws Exception {
        SlackDelivery first = people().say(ANNA, ANNA_DIRECT, "Hi").delivery().get();

        people().redeliver(first.id()).get();

        assertThat(sandbox.app.received()).hasSize(2);
        assertThat(sandbox.app.received().get(1).body())
                .isEqualTo(sandbox.app.received().get(0).body());
    }

    @Test
    void forgeriesDifferOnlyInTheirSignature() throws Exception {
        SlackRequest request = SlackRequest.event(Json.object().put("type", "event_callback"));
        for (SlackForgery forgery : SlackForgery.values()) {
            people().send(request, forgery).get();
            FakeApp.Received got =
                    sandbox.app.received().get(sandbox.app.received().size() - 1);
            boolean signatureFits = got.header("X-slack-signature").equals(signature(got, SECRET));
            boolean fitsAsPlanned = switch (forgery) {
                case TRUE, OLD, FUTURE -> true;
                case WRONG_SECRET, UNSIGNED, BODY_CHANGED -> false;
            };
            assertThat(signatureFits).as("%s", forgery).isEqualTo(fitsAsPlanned);
        }
    }

    @Test
    void appHearsItsOwnDirectMessagesAndEdits() throws Exception {
        String ts = sandbox.call("chat.postMessage", Map.of("channel", ANNA_DIRECT, "text", "One"))
                .path("ts")
                .asText();
        sandbox.call("chat.update", Map.of("channel", ANNA_DIRECT, "ts", ts, "text", "Two"));

        assertThat(sandbox.app.waitFor(2))
                .extracting(request -> Json.parse(request.body()).orElseThrow())
                .extracting(body -> body.at("/event/bot_id").asText()
                        + body.at("/event/subtype").asText())
                .containsExactlyInAnyOrder("B0FLOWMEND", "message_changed");
    }

    @Test
    void eventsTheAppIsNotSubscribedToAreNotSent() throws Exception {
        SlackDelivery change = people().changeLocale(ANNA, "nb-NO").get();
        SlackDelivery home = people().openHome(ANNA).get();

        assertThat(change.attempts()).isEmpty();
        assertThat(home.attempts()).isEmpty();
        assertThat(sandbox.slack.workspace().person(ANNA).orElseThrow().locale())
                .isEqualTo("nb-NO");
    }

    @Test
    void subscribedEventsAreSent() throws Exception {
        SlackTeam team = SlackTeam.contoso("xoxb-test-token-0123456789", SECRET)
                .subscribedTo(List.of("user_change", "app_home_opened"));
        SlackWorkspace workspace = SlackWorkspace.contoso(team, sandbox.clock);
        try (SlackSandbox other = new SlackSandbox(workspace, SlackRules.forTests())) {
            other.sendTo(sandbox.app.address());
            other.people().changeLocale(ANNA, "nb-NO").get();
            other.people().openHome(ANNA).get();
        }

        assertThat(sandbox.app.received())
                .extracting(request -> Json.parse(request.body()).orElseThrow())
                .extracting(body -> body.at("/event/type").asText()
                        + body.at("/event/user/locale").asText())
                .containsExactly("user_changenb-NO", "app_home_opened");
    }

    @Test
    void urlVerificationCarriesTheChallenge() throws Exception {
        sandbox.app.reply(FakeApp.Reply.json("{\"challenge\":\"abc\"}"));

        SlackDelivery delivery = people().verifyUrl("abc").get();

        assertThat(Json.parse(sandbox.app.received().get(0).body())
                        .orElseThrow()
                        .path("type")
                        .asText())
                .isEqualTo("url_verification");
        assertThat(delivery.last().body()).contains("abc");
    }

    private SlackSender people() {
        return sandbox.slack.people();
    }

    /** Computed apart from the code under test. */
    private static String signature(FakeApp.Received request, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update("v0:".getBytes(StandardCharsets.UTF_8));
        mac.update(request.header("X-slack-request-timestamp").getBytes(StandardCharsets.UTF_8));
        mac.update((byte) ':');
        mac.update(request.body().getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(mac.doFinal());
    }
}
