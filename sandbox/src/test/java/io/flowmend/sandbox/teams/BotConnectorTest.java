package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.flowmend.sandbox.teams.TeamsFixture.json;
import static io.flowmend.sandbox.teams.TeamsFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

final class BotConnectorTest {
    private static final String ALERTS = ContosoTenant.FLOW_ALERTS;

    private TeamsFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new TeamsFixture();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void messageIsKeptExactlyAsSent() throws Exception {
        ObjectNode activity =
                TeamsFixture.card("Hello", "Go").put("locale", "nb").put("unheard", "of");

        String id = sandbox.send(sandbox.annasChat(), activity);

        TeamsMessage message = tenant().message(sandbox.annasChat(), id).orElseThrow();
        assertThat(message.activity()).isEqualTo(activity);
        assertThat(message.author()).isEqualTo("28:" + TeamsFixture.APP);
        assertThat(message.textFor(ContosoTenant.ANNA)).isEqualTo("Hello\nGo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not-a-token", "eyJhbGciOiJub25lIn0.e30."})
    void withoutAGoodTokenNothingIsDone(String token) throws Exception {
        HttpResponse<String> answer =
                sandbox.callWith(token, "POST", Json.text(text("Hi")), sandbox.annasChat(), "activities");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(tenant().messages()).isEmpty();
    }

    @Test
    void tokenEndsAfterItsHour() throws Exception {
        String token = sandbox.token();
        sandbox.clock.pass(Duration.ofHours(1));

        assertThat(sandbox.callWith(token, "POST", Json.text(text("Hi")), sandbox.annasChat(), "activities")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void channelsIdBeginsAThreadAndTheThreadsIdContinuesIt() throws Exception {
        String first = sandbox.send(ALERTS, text("One"));
        String second = sandbox.send(ALERTS + ";messageid=" + first, text("Two"));

        assertThat(tenant().message(ALERTS, first).orElseThrow().threadId()).isEqualTo(ALERTS + ";messageid=" + first);
        assertThat(tenant().message(ALERTS, second).orElseThrow().thread()).isEqualTo(first);
    }

    @Test
    void replyInAChannelGoesToTheMessagesThread() throws Exception {
        String first = sandbox.send(ALERTS, text("One"));

        HttpResponse<String> answer = sandbox.call("POST", Json.text(text("Two")), ALERTS, "activities", first);

        String id = json(answer).path("id").asText();
        assertThat(tenant().message(ALERTS, id).orElseThrow().thread()).isEqualTo(first);
    }

    @Test
    void editReplacesTheWholeMessageAndCounts() throws Exception {
        String id = sandbox.send(sandbox.annasChat(), TeamsFixture.card("One", "Go"));

        HttpResponse<String> answer =
                sandbox.call("PUT", Json.text(text("Two")), sandbox.annasChat(), "activities", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("id").asText()).isEqualTo(id);
        TeamsMessage message = tenant().message(sandbox.annasChat(), id).orElseThrow();
        assertThat(message.card()).isEmpty();
        assertThat(message.edits()).isEqualTo(1);
    }

    @Test
    void whatIsDeletedCannotBeEditedAndWhatNeverWasIsNotFound() throws Exception {
        String id = sandbox.send(sandbox.annasChat(), text("One"));
        assertThat(sandbox.call("DELETE", "", sandbox.annasChat(), "activities", id)
                        .statusCode())
                .isEqualTo(200);

        refused(sandbox.call("PUT", Json.text(text("Two")), sandbox.annasChat(), "activities", id), TeamsError.DELETED);
        refused(
                sandbox.call("PUT", Json.text(text("Two")), sandbox.annasChat(), "activities", "1"),
                TeamsError.ACTIVITY_NOT_FOUND);
    }

    @Test
    void peoplesMessagesAreNotTheBots() throws Exception {
        TeamsMessage hers = sandbox.teams
                .people()
                .say(ContosoTenant.ANNA, sandbox.annasChat(), "Mine")
                .message();

        assertThat(sandbox.call("DELETE", "", sandbox.annasChat(), "activities", hers.id())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void conversationIsRefusedWithTeamsWords() throws Exception {
        String chat = sandbox.annasChat();
        refused(send("no-id"), TeamsError.BAD_CONVERSATION_ID);
        refused(send("19:nobody@thread.v2"), TeamsError.CONVERSATION_NOT_FOUND);
        refused(send(ALERTS + ";messageid=1"), TeamsError.CONVERSATION_NOT_FOUND);
        tenant().block(chat, true);
        refused(send(chat), TeamsError.BLOCKED_BY_USER);
        tenant().block(chat, false);
        tenant().hasBot(chat, false);
        refused(send(chat), TeamsError.NOT_IN_ROSTER);
        tenant().hasBot(chat, true);
        assertThat(send(chat).statusCode()).isEqualTo(201);
    }

    @Test
    void messageOfMoreThan100KilobytesInUtf16IsTooBig() throws Exception {
        String fits = "x".repeat(50 * 1024);

        refused(post(text(fits)), TeamsError.TOO_BIG);
        assertThat(post(text(fits.substring(100))).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[]", "{}", "{\"type\":\"message\"}", "{\"type\":\"invoke\",\"text\":\"x\"}"})
    void whatIsNoMessageIsABadArgument(String body) throws Exception {
        refused(sandbox.call("POST", body, sandbox.annasChat(), "activities"), TeamsError.BAD_ARGUMENT);
        assertThat(tenant().messages()).isEmpty();
    }

    @Test
    void badCardIsRefusedWithItsFaults() throws Exception {
        ObjectNode activity = TeamsFixture.card("Hello", "Go");
        ((ObjectNode) activity.at("/attachments/0/content/body/0")).remove("text");

        HttpResponse<String> answer = post(activity);

        refused(answer, TeamsError.BAD_ARGUMENT);
        assertThat(json(answer).at("/error/message").asText()).contains("\"text\"", "/body/0");
    }

    @Test
    void typingIsShownAndNoMessage() throws Exception {
        List<TeamsChange> changes = new CopyOnWriteArrayList<>();
        tenant().observe(changes::add);

        post(Json.object().put("type", "typing"));

        assertThat(changes).containsExactly(new TeamsChange.Typing(sandbox.annasChat(), ""));
        assertThat(tenant().messages()).isEmpty();
    }

    @Test
    void personalChatIsOpenedByEitherIdAndIsAlwaysTheSame() throws Exception {
        String everywhere = tenant().person(ContosoTenant.ANNA).orElseThrow().aadObjectId();

        assertThat(json(open(ContosoTenant.ANNA, TeamsBot.CONTOSO)).path("id").asText())
                .isEqualTo(sandbox.annasChat());
        assertThat(json(open(everywhere, TeamsBot.CONTOSO)).path("id").asText()).isEqualTo(sandbox.annasChat());
    }

    @Test
    void chatIsNotOpenedWithStrangersNorWithoutTheTenantOrTheApp() throws Exception {
        refused(open("29:nobody", TeamsBot.CONTOSO), TeamsError.BAD_ARGUMENT);
        refused(open(ContosoTenant.ANNA, "another-tenant"), TeamsError.BAD_CREATION);
        refused(sandbox.call("POST", "{}"), TeamsError.BAD_CREATION);
        tenant().hasBot(sandbox.annasChat(), false);
        refused(open(ContosoTenant.ANNA, TeamsBot.CONTOSO), TeamsError.FORBIDDEN);
    }

    @Test
    void threadIsBegunInAChannelByCreating() throws Exception {
        ObjectNode body = Json.object().put("isGroup", true);
        body.putObject("channelData").putObject("channel").put("id", ALERTS);
        body.set("activity", text("One"));

        JsonNode answer = json(sandbox.call("POST", Json.text(body)));

        String id = answer.path("activityId").asText();
        assertThat(answer.path("id").asText()).isEqualTo(ALERTS + ";messageid=" + id);
        assertThat(tenant().message(ALERTS, id)).isPresent();
    }

    @Test
    void membersComeInPages() throws Exception {
        JsonNode first = json(sandbox.call("GET", "", ALERTS, "pagedmembers?pageSize=2"));
        JsonNode second = json(sandbox.call(
                "GET",
                "",
                ALERTS,
                "pagedmembers?continuationToken="
                        + first.path("continuationToken").asText()));

        assertThat(first.path("members")).hasSize(2);
        assertThat(first.at("/members/0/userPrincipalName").asText()).isEqualTo("anna.berg@contoso.example");
        assertThat(second.path("members")).hasSize(1);
        assertThat(second.has("continuationToken")).isFalse();
        assertThat(json(sandbox.call("GET", "", ALERTS, "members", ContosoTenant.BJORN))
                        .path("name")
                        .asText())
                .isEqualTo("Bjørn Dahl");
        refused(sandbox.call("GET", "", ALERTS, "members", "29:nobody"), TeamsError.MEMBER_NOT_FOUND);
    }

    private TeamsTenant tenant() {
        return sandbox.teams.tenant();
    }

    private HttpResponse<String> post(ObjectNode activity) throws Exception {
        return sandbox.call("POST", Json.text(activity), sandbox.annasChat(), "activities");
    }

    private HttpResponse<String> send(String conversation) throws Exception {
        return sandbox.call("POST", Json.text(text("Hi")), conversation, "activities");
    }

    private HttpResponse<String> open(String member, String tenantId) throws Exception {
        ObjectNode body = Json.object().put("isGroup", false).put("tenantId", tenantId);
        body.putArray("members").addObject().put("id", member);
        return sandbox.call("POST", Json.text(body));
    }

    private static void refused(HttpResponse<String> answer, TeamsError error) {
        assertThat(answer.statusCode()).isEqualTo(error.status());
        assertThat(json(answer).at("/error/code").asText()).isEqualTo(error.code());
    }
}
