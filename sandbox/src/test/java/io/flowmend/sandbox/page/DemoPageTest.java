package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.slack.SlackDraft;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackPress;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

final class DemoPageTest {
    private static final String ANNA = "U0ANNA";
    private static final String ALERTS = "C0ALERTS";

    private final HttpClient http = HttpClient.newHttpClient();
    private SlackSandbox slack;
    private SandboxServer server;

    @BeforeEach
    void start() {
        slack = SlackSandbox.contoso(
                "xoxb-test-token-0123456789", "secret", InstantSource.system(), SlackRules.forTests());
        server = SandboxServer.start(0, slack);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pageAllowsNoOtherSourceAndEveryFileItNamesIsThere() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';");
        assertThat(page.body()).doesNotContain("http://", "https://", "<style", "onclick");
        Matcher named = Pattern.compile("\"(/page/[^\"]+)\"").matcher(page.body());
        int files = 0;
        while (named.find()) {
            assertThat(get(named.group(1)).statusCode()).as(named.group(1)).isEqualTo(200);
            files++;
        }
        assertThat(files).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app",
                "blocks",
                "cards",
                "cardtext",
                "composer",
                "dom",
                "messages",
                "mrkdwn",
                "panes",
                "power",
                "powerstore",
                "powerwords",
                "richtext",
                "samplepanel",
                "samples",
                "teams",
                "teamscomposer",
                "teamsmessages",
                "teamsstore"
            })
    void everyModuleImportsOnlyModulesThatAreThereAndNeverSetsMarkup(String name) throws Exception {
        HttpResponse<String> script = get("/page/" + name + ".js");

        assertThat(script.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(script.body()).doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
        Matcher imports = Pattern.compile("from '\\./([^']+)'").matcher(script.body());
        while (imports.find()) {
            assertThat(get("/page/" + imports.group(1)).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/none.js", "/page/PageFiles.class", "/page/..%2f..%2fSandboxServer.class"})
    void nothingElseIsServed(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void withoutATenantThePageIsToldOfSlackAlone() throws Exception {
        assertThat(get("/demo/surfaces").body()).isEqualTo("{\"surfaces\":[\"slack\"]}");
        assertThat(get("/demo/teams/state").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsSaidOnThePageIsSaidInTheWorkspace() throws Exception {
        HttpResponse<String> answer = post("say", "{\"as\":\"U0ANNA\",\"channel\":\"C0ALERTS\",\"text\":\"Hello\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(slack.workspace().messages(ALERTS))
                .singleElement()
                .extracting(SlackMessage::author)
                .isEqualTo(ANNA);
    }

    @Test
    void pressWithoutAnAppShowsAsFailed() throws Exception {
        ArrayNode blocks = (ArrayNode) Json.parse("[{\"type\":\"actions\",\"block_id\":\"b\",\"elements\":[{\"type\":"
                        + "\"button\",\"action_id\":\"go\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]")
                .orElseThrow();
        String ts = slack.workspace()
                .post(SlackDraft.text(ALERTS, "U0FLOWMEND", "Card").with(blocks))
                .ts();

        try (EventReader events = new EventReader(server.address(), "slack")) {
            post(
                    "press",
                    "{\"as\":\"U0ANNA\",\"channel\":\"C0ALERTS\",\"ts\":\"" + ts
                            + "\",\"blockId\":\"b\",\"actionId\":\"go\"}");

            assertThat(events.next("pressed").at("/press/state").asText()).isEqualTo(SlackPress.State.WAITING.name());
            assertThat(events.next("pressed").at("/press/state").asText()).isEqualTo(SlackPress.State.FAILED.name());
        }
    }

    @Test
    void chosenLanguageBecomesThePersons() throws Exception {
        post("locale", "{\"person\":\"U0ANNA\",\"locale\":\"nb-NO\"}");

        assertThat(slack.workspace().person(ANNA).orElseThrow().locale()).isEqualTo("nb-NO");
    }

    @Test
    void resetForgetsEverythingSaid() throws Exception {
        slack.workspace().post(SlackDraft.text(ALERTS, ANNA, "Hello"));

        post("reset", "{}");

        assertThat(slack.workspace().messages()).isEmpty();
    }

    @Test
    void streamTellsEverythingFirstAndThenEachChange() throws Exception {
        slack.workspace().post(SlackDraft.text(ALERTS, ANNA, "Before"));
        try (EventReader events = new EventReader(server.address(), "slack")) {
            JsonNode everything = events.next("everything");
            slack.workspace().post(SlackDraft.text(ALERTS, ANNA, "After"));

            assertThat(everything.at("/messages/0/text").asText()).isEqualTo("Before");
            assertThat(everything.path("people")).hasSize(3);
            assertThat(events.next("posted").at("/message/text").asText()).isEqualTo("After");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{\"channel\":\"C0ALERTS\",\"text\":\"No person\"}",
                "{\"as\":\"U0NOBODY\",\"channel\":\"C0ALERTS\",\"text\":\"Hi\"}",
                "{\"as\":\"U0ANNA\",\"channel\":\"C0NONE\",\"text\":\"Hi\"}"
            })
    void unfitRequestIsToldWhatWasExpected(String body) throws Exception {
        HttpResponse<String> answer = post("say", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.parse(answer.body()).orElseThrow().path("problem").asText())
                .isNotBlank();
        assertThat(slack.workspace().messages()).isEmpty();
    }

    @Test
    void anotherSitesPageIsRefused() throws Exception {
        String body = "{\"as\":\"U0ANNA\",\"channel\":\"C0ALERTS\",\"text\":\"Hi\"}";

        assertThat(status("Host: localhost:1\r\nOrigin: https://evil.example\r\n", "application/json", body))
                .isEqualTo(403);
        assertThat(status("Host: localhost:1\r\nSec-Fetch-Site: cross-site\r\n", "application/json", body))
                .isEqualTo(403);
        assertThat(status("Host: evil.example\r\n", "application/json", body)).isEqualTo(403);
        assertThat(status("Host: localhost:1\r\n", "text/plain", body)).isEqualTo(403);
        assertThat(slack.workspace().messages()).isEmpty();
        assertThat(status("Host: localhost:1\r\nOrigin: http://localhost:1\r\n", "application/json", body))
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String deed, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/demo/slack/" + deed))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Says by hand what Java's client does not let one say: the Host header. */
    private int status(String headers, String contentType, String body) throws IOException {
        String request = "POST /demo/slack/say HTTP/1.1\r\n" + headers + "Content-Type: " + contentType
                + "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }
    }
}
