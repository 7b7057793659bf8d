package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.teams.ContosoTenant;
import io.flowmend.sandbox.teams.TeamsMessage;
import io.flowmend.sandbox.teams.TeamsRules;
import io.flowmend.sandbox.teams.TeamsSandbox;
import io.flowmend.sandbox.wire.FakeApp;
import io.flowmend.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

final class TeamsPageTest {
    private static final String ANNA = ContosoTenant.ANNA;

    private final HttpClient http = HttpClient.newHttpClient();
    private FakeApp bot;
    private TeamsSandbox teams;
    private SandboxServer server;
    private String chat;

    @BeforeEach
    void start() throws Exception {
        bot = new FakeApp();
        teams = TeamsSandbox.contoso("app", "password", InstantSource.system(), TeamsRules.forTests());
        SlackSandbox slack = SlackSandbox.contoso(
                "xoxb-test-token-0123456789", "secret", InstantSource.system(), SlackRules.forTests());
        server = SandboxServer.start(0, slack, teams);
        teams.sendTo(bot.address());
        chat = teams.tenant().personalChat(ANNA).id();
    }

    @AfterEach
    void stop() {
        server.close();
        bot.close();
    }

    @Test
    void pageIsToldOfBoth() throws Exception {
        assertThat(get("/demo/surfaces").body()).isEqualTo("{\"surfaces\":[\"slack\",\"teams\"]}");
        JsonNode state = Json.parse(get("/demo/teams/state").body()).orElseThrow();
        assertThat(state.path("people")).hasSize(3);
        assertThat(state.path("conversations")).hasSize(5);
    }

    @Test
    void whatIsSaidOnThePageIsSaidInTheTenantAndHeardByTheBot() throws Exception {
        assertThat(post("say", deed().put("text", "Hello")).statusCode()).isEqualTo(200);

        assertThat(teams.tenant().messages(chat))
                .singleElement()
                .extracting(TeamsMessage::text)
                .isEqualTo("Hello");
        assertThat(bot.waitFor(1)).hasSize(1);
    }

    @Test
    void pressAndItsAnswerAreTold() throws Exception {
        String card = """
                {"type": "message", "attachments": [{"contentType": "application/vnd.microsoft.card.adaptive", "content":
                  {"type": "AdaptiveCard", "version": "1.5", "actions": [
                    {"type": "Action.Execute", "title": "Go", "verb": "go",
                     "fallback": {"type": "Action.Submit", "title": "Go"}}]}}]}
                """;
        String id = teams.tenant()
                .post(chat, "", teams.tenant().bot().id(), (ObjectNode)
                        Json.parse(card).orElseThrow())
                .id();
        bot.reply(FakeApp.Reply.json(
                "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\",\"value\":\"Wait\"}"));

        try (EventReader events = new EventReader(server.address(), "teams")) {
            post("press", deed().put("message", id).put("action", "/actions/0"));

            assertThat(events.next("pressed").at("/press/state").asText()).isEqualTo("WAITING");
            assertThat(events.next("pressed").at("/press/note").asText()).isEqualTo("Wait");
        }
    }

    @Test
    void installingLanguageAndResetReachTheTenant() throws Exception {
        post("install", deed());
        post("locale", Json.object().put("person", ANNA).put("locale", "nb-NO"));
        teams.people().say(ANNA, chat, "Hello");
        post("reset", Json.object());

        assertThat(bot.waitFor(2)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(teams.tenant().person(ANNA).orElseThrow().locale()).isEqualTo("nb-NO");
        assertThat(teams.tenant().messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"say", "press", "install", "locale", "fly"})
    void unfitRequestIsToldWhatWasExpected(String deed) throws Exception {
        HttpResponse<String> answer = post(deed, Json.object().put("as", "29:nobody"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.parse(answer.body()).orElseThrow().path("problem").asText())
                .isNotBlank();
    }

    private ObjectNode deed() {
        return Json.object().put("as", ANNA).put("conversation", chat);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String deed, ObjectNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/demo/teams/" + deed))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
