package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.FakeApp;
import io.flowmend.sandbox.wire.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.teams.TeamsFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

final class TeamsSenderTest {
    private static final String ANNA = ContosoTenant.ANNA;
    private static final String ALERTS = ContosoTenant.FLOW_ALERTS;

    private TeamsFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new TeamsFixture(TeamsRules.forTests().patient(Duration.ofMillis(500)));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void personalMessageComesAsTeamsSendsIt() throws Exception {
        TeamsSender.Said said = people().say(ContosoTenant.BJORN, chat(ContosoTenant.BJORN), "Unauthorized <b> & 1");
        TeamsDelivery delivery = said.delivery().get();

        JsonNode activity = json(sandbox.bot.received().get(0));
        assertThat(delivery.acknowledged()).isTrue();
        assertThat(activity).isEqualTo(said.message().activity());
        assertThat(activity.path("text").asText()).isEqualTo("Unauthorized <b> & 1");
        assertThat(activity.path("id").asText()).isEqualTo(said.message().id());
        assertThat(activity.path("locale").asText()).isEqualTo("nb-NO");
        assertThat(activity.path("localTimestamp").asText()).isEqualTo("2026-11-22T11:00:00.0000000+01:00");
        assertThat(activity.path("timestamp").asText()).isEqualTo("2026-11-22T10:00:00.0000000Z");
        assertThat(activity.path("serviceUrl").asText()).isEqualTo(sandbox.teams.serviceUrl());
        assertThat(activity.at("/conversation/conversationType").asText()).isEqualTo("personal");
        assertThat(activity.at("/conversation/isGroup").isMissingNode()).isTrue();
        assertThat(activity.at("/from/aadObjectId").asText()).startsWith("b1082da1");
        assertThat(activity.at("/recipient/id").asText()).isEqualTo("28:" + TeamsFixture.APP);
        assertThat(activity.at("/channelData/tenant/id").asText()).isEqualTo(TeamsBot.CONTOSO);
    }

    @Test
    void elsewhereTheBotHearsOnlyWhatMentionsIt() throws Exception {
        people().say(ANNA, ALERTS, "Lunch?").delivery().get();
        people().say(ANNA, ContosoTenant.INVOICES, "Lunch?").delivery().get();
        people().say(ANNA, ContosoTenant.INVOICES, "@Flowmend help").delivery().get();

        JsonNode activity = json(sandbox.bot.received().get(0));
        assertThat(sandbox.bot.received()).hasSize(1);
        assertThat(activity.path("text").asText()).isEqualTo("<at>Flowmend</at> help\n");
        assertThat(activity.at("/conversation/conversationType").asText()).isEqualTo("groupChat");
        assertThat(activity.at("/conversation/isGroup").asBoolean()).isTrue();
        JsonNode mention = activity.at("/entities/1");
        assertThat(mention.path("type").asText()).isEqualTo("mention");
        assertThat(mention.path("text").asText()).isEqualTo("<at>Flowmend</at>");
        assertThat(mention.at("/mentioned/id").asText()).isEqualTo("28:" + TeamsFixture.APP);
    }

    @Test
    void postInAChannelNamesItsThreadAndSoDoRepliesInIt() throws Exception {
        TeamsMessage post = people().say(ANNA, ALERTS, "@Flowmend <x>").message();
        people().say(ANNA, post.threadId(), "@Flowmend again").delivery().get();

        assertThat(sandbox.bot.waitFor(2))
                .extracting(request -> json(request).at("/conversation/id").asText())
                .containsOnly(ALERTS + ";messageid=" + post.id());
        assertThat(post.activity().at("/channelData/channel/id").asText()).isEqualTo(ALERTS);
        assertThat(post.activity().at("/attachments/0/content").asText()).contains("&lt;x&gt;", "Flowmend</span>");
    }

    @Test
    void pressOfAnExecuteIsAnInvokeAndItsCardReplacesTheOneForThatPersonOnly() throws Exception {
        TeamsMessage message = posted(ALERTS, TeamsFixture.card("Before", "Go"));
        sandbox.bot.reply(answer(200, TeamsMessage.CARD, TeamsFixture.bareCard("After", "Stop")));

        people().press(ANNA, message, "Go").get();

        JsonNode invoke = json(sandbox.bot.received().get(0));
        assertThat(invoke.path("type").asText()).isEqualTo("invoke");
        assertThat(invoke.path("name").asText()).isEqualTo("adaptiveCard/action");
        assertThat(invoke.path("replyToId").asText()).isEqualTo(message.id());
        assertThat(invoke.at("/conversation/id").asText()).isEqualTo(message.threadId());
        assertThat(invoke.path("value")).isEqualTo(Json.parse("""
                {"trigger": "manual",
                 "action": {"type": "Action.Execute", "title": "Go", "verb": "go", "data": {"n": 1}}}
                """).orElseThrow());
        TeamsMessage now = tenant().message(ALERTS, message.id()).orElseThrow();
        assertThat(now.textFor(ANNA)).isEqualTo("After\nStop");
        assertThat(now.textFor(ContosoTenant.PRIYA)).isEqualTo("Before\nGo");
        assertThat(press().state()).isEqualTo(TeamsPress.State.TAKEN);
    }

    @Test
    void laterEditEndsWhatSinglePeopleSee() throws Exception {
        TeamsMessage message = posted(ALERTS, TeamsFixture.card("Before", "Go"));
        sandbox.bot.reply(answer(200, TeamsMessage.CARD, TeamsFixture.bareCard("After", "Stop")));
        people().press(ANNA, message, "Go").get();

        sandbox.call("PUT", Json.text(TeamsFixture.card("Last", "Rest")), ALERTS, "activities", message.id());

        assertThat(tenant().message(ALERTS, message.id()).orElseThrow().textFor(ANNA))
                .isEqualTo("Last\nRest");
        assertThat(tenant().presses()).isEmpty();
    }

    @Test
    void sentenceInTheAnswerStandsOnTheCardAndAnErrorIsAFailure() throws Exception {
        TeamsMessage message = posted(sandbox.annasChat(), TeamsFixture.card("Before", "Go"));
        ObjectNode error = Json.object().put("code", "500").put("message", "Not now");
        sandbox.bot.reply(
                answer(
                        200,
                        "application/vnd.microsoft.activity.message",
                        Json.parse("\"Under way\"").orElseThrow()),
                answer(500, "application/vnd.microsoft.error", error),
                FakeApp.Reply.status(500),
                FakeApp.Reply.json("no json"));

        assertThat(pressed(message))
                .extracting(TeamsPress::state, TeamsPress::note)
                .containsExactly(TeamsPress.State.TAKEN, "Under way");
        assertThat(pressed(message))
                .extracting(TeamsPress::state, TeamsPress::note)
                .containsExactly(TeamsPress.State.FAILED, "Not now");
        assertThat(pressed(message))
                .extracting(TeamsPress::state, TeamsPress::note)
                .containsExactly(TeamsPress.State.FAILED, "");
        assertThat(pressed(message).state()).isEqualTo(TeamsPress.State.FAILED);
    }

    @Test
    void unansweredPressFails() throws Exception {
        TeamsMessage message = posted(sandbox.annasChat(), TeamsFixture.card("Before", "Go"));
        sandbox.bot.stall();

        assertThat(pressed(message).state()).isEqualTo(TeamsPress.State.FAILED);
        assertThat(sandbox.bot.received()).hasSize(1);
    }

    @Test
    void clientsWithoutExecutePressItsFallbackWhichComesAsAMessageWithoutWords() throws Exception {
        try (TeamsFixture old = new TeamsFixture(TeamsRules.forTests().withoutExecute())) {
            String id = old.send(old.annasChat(), TeamsFixture.card("Before", "Go"));
            TeamsMessage message =
                    old.teams.tenant().message(old.annasChat(), id).orElseThrow();

            old.teams.people().press(ANNA, message, "Go").get();

            JsonNode activity = json(old.bot.received().get(0));
            assertThat(activity.path("type").asText()).isEqualTo("message");
            assertThat(activity.has("text")).isFalse();
            assertThat(activity.at("/value/n").asInt()).isEqualTo(1);
            assertThat(activity.path("replyToId").asText()).isEqualTo(id);
            assertThat(old.teams.tenant().presses().get(0).state()).isEqualTo(TeamsPress.State.TAKEN);
        }
    }

    @Test
    void installationIsToldTwiceAndPutsTheBotIn() throws Exception {
        tenant().hasBot(sandbox.annasChat(), false);

        List<TeamsDelivery> both = people().install(ANNA, sandbox.annasChat()).get();

        assertThat(both).allMatch(TeamsDelivery::acknowledged);
        assertThat(sandbox.bot.received())
                .extracting(request -> json(request).path("type").asText())
                .containsExactlyInAnyOrder("conversationUpdate", "installationUpdate");
        assertThat(tenant().personalChat(ANNA).hasBot()).isTrue();
        people().uninstall(ANNA, sandbox.annasChat()).get();
        assertThat(tenant().personalChat(ANNA).hasBot()).isFalse();
    }

    @Test
    void unacknowledgedMessageComesAgainTheSame() throws Exception {
        try (TeamsFixture patient = new TeamsFixture(TeamsRules.forTests().retrying(List.of(Duration.ZERO)))) {
            patient.bot.reply(FakeApp.Reply.status(503));

            TeamsDelivery delivery = patient.teams
                    .people()
                    .say(ANNA, patient.annasChat(), "Hi")
                    .delivery()
                    .get();

            assertThat(delivery.attempts()).hasSize(2);
            assertThat(delivery.acknowledged()).isTrue();
            assertThat(patient.bot.received().get(1).body())
                    .isEqualTo(patient.bot.received().get(0).body());
        }
    }

    @Test
    void sameActivityCanComeAgain() throws Exception {
        TeamsDelivery first =
                people().say(ANNA, sandbox.annasChat(), "Hi").delivery().get();

        people().redeliver(first.id()).get();

        assertThat(sandbox.bot.received())
                .extracting(FakeApp.Received::body)
                .hasSize(2)
                .containsOnly(sandbox.bot.received().get(0).body());
    }

    private static FakeApp.Reply answer(int status, String type, JsonNode value) {
        ObjectNode answer = Json.object().put("statusCode", status).put("type", type);
        answer.set("value", value);
        return FakeApp.Reply.json(Json.text(answer));
    }

    private TeamsMessage posted(String conversation, ObjectNode activity) throws Exception {
        String id = sandbox.send(conversation, activity);
        return tenant().message(conversation, id).orElseThrow();
    }

    private TeamsPress pressed(TeamsMessage message) throws Exception {
        people().press(ANNA, message, "Go").get();
        return press();
    }

    private TeamsPress press() {
        return tenant().presses().get(0);
    }

    private String chat(String person) {
        return tenant().personalChat(person).id();
    }

    private TeamsSender people() {
        return sandbox.teams.people();
    }

    private TeamsTenant tenant() {
        return sandbox.teams.tenant();
    }
}
