package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.powerplatform.ContosoFlows;
import io.flowmend.sandbox.powerplatform.PowerPlatformSandbox;
import io.flowmend.sandbox.powerplatform.PowerRules;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.teams.TeamsRules;
import io.flowmend.sandbox.teams.TeamsSandbox;
import io.flowmend.sandbox.wire.Json;
import io.flowmend.sandbox.wire.SetClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

final class PowerPageTest {
    private static final String ANNA = Contoso.ANNA.objectId();

    private final HttpClient http = HttpClient.newHttpClient();
    private final SetClock clock = new SetClock();
    private PowerPlatformSandbox power;
    private SandboxServer server;

    @BeforeEach
    void start() {
        power = PowerPlatformSandbox.contoso("app", "secret", clock, PowerRules.forTests());
        SlackSandbox slack = SlackSandbox.contoso("xoxb-test-token-0123456789", "secret", clock, SlackRules.forTests());
        TeamsSandbox teams = TeamsSandbox.contoso("app", "password", clock, TeamsRules.forTests());
        server = SandboxServer.start(0, slack, teams, power);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pageIsToldOfPeopleConnectionsFlowsAndRuns() throws Exception {
        assertThat(get("/demo/surfaces").body()).isEqualTo("{\"surfaces\":[\"slack\",\"teams\",\"power\"]}");
        JsonNode state = state();

        assertThat(state.path("people")).hasSize(3);
        assertThat(state.path("connections")).hasSize(12);
        assertThat(state.path("flows")).hasSize(14);
        assertThat(state.at("/flows/0/name").asText()).isEqualTo("Invoice intake");
        assertThat(state.at("/runs/0/status").asText()).isEqualTo("Succeeded");
    }

    @Test
    void storyFailsRunsOneByOneAndEachIsToldWhenItBegins() throws Exception {
        try (EventReader events = new EventReader(server.address(), "power")) {
            post("story", Json.object().put("name", "PASSWORD_CHANGED"));

            JsonNode broken = events.next("connection");
            assertThat(broken.at("/connection/status").asText()).isEqualTo("error");
            assertThat(broken.at("/connection/reason").asText()).isEqualTo("AADSTS50173");
            assertThat(events.next("run").at("/run/status").asText()).isIn("Running", "Failed");
        }
        assertThat(failed()).isEqualTo(3);
        clock.pass(Duration.ofSeconds(2));
        assertThat(failed()).isEqualTo(6);
        clock.pass(Duration.ofSeconds(6));
        assertThat(failed()).isEqualTo(11);
    }

    private int failed() throws Exception {
        int failed = 0;
        for (JsonNode run : state().path("runs")) {
            failed += run.path("status").asText().equals("Failed") ? 1 : 0;
        }
        return failed;
    }

    @Test
    void everyDeedReachesTheTenant() throws Exception {
        String flow = ContosoFlows.INVOICE_INTAKE;
        ObjectNode anna = Json.object().put("person", ANNA);
        ObjectNode intake = Json.object().put("flow", flow);

        done("disable", anna);
        assertThat(power.tenant().person(ANNA).orElseThrow().enabled()).isFalse();
        done("enable", anna);
        done("password", anna);
        done("mfa", anna);
        done("signIn", anna);
        assertThat(power.tenant().connections())
                .allMatch(connection -> connection.status().connected());
        done("password", anna);
        done(
                "signIn",
                Json.object()
                        .put("connection", power.tenant().connections().get(0).name()));
        done("replace", intake.deepCopy().put("person", ANNA));
        done("rename", intake);
        assertThat(power.tenant().flow(flow).orElseThrow().defects()).isNotEmpty();
        done("mend", intake);
        done("tell", intake.deepCopy().put("on", true));
        assertThat(power.tenant().flow(flow).orElseThrow().tellsFailures()).isTrue();
        done("run", intake);
        assertThat(power.tenant().runs(flow)).hasSize(3);
        done("stop", intake);
        done("start", intake);
        done("policy", Json.object().put("connector", "shared_sql").put("on", true));
        assertThat(state().path("blocked").toString()).isEqualTo("[\"shared_sql\"]");
        done("reset", Json.object());
        assertThat(power.tenant().blocked()).isEmpty();
        assertThat(power.tenant().runs(flow)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "mfa",
                "disable",
                "enable",
                "signIn",
                "replace",
                "policy",
                "rename",
                "mend",
                "tell",
                "run",
                "start",
                "stop",
                "fly"
            })
    void unfitRequestIsToldWhatWasExpected(String deed) throws Exception {
        HttpResponse<String> answer = post(deed, Json.object());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.parse(answer.body()).orElseThrow().path("problem").asText())
                .startsWith("expected ");
    }

    @Test
    void panelsWordsAreCompleteInBothLanguages() throws Exception {
        String words = get("/page/powerwords.js").body();
        String english = words.substring(0, words.indexOf("  nb: {"));

        assertThat(keys(words.substring(english.length())))
                .isEqualTo(keys(english))
                .hasSizeGreaterThan(30);
        assertThat(get("/page/power.css").statusCode()).isEqualTo(200);
        assertThat(asked(get("/page/power.js").body() + get("/").body())).isSubsetOf(keys(english));
    }

    private static Set<String> keys(String words) {
        return all(Pattern.compile("^ {4}(\\w+): ", Pattern.MULTILINE), words);
    }

    /** The words that the panel's script and the page ask for by a fixed name. */
    private static Set<String> asked(String text) {
        return all(Pattern.compile("['\"](p_(?!run_)\\w+)['\"]"), text);
    }

    private static Set<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return new TreeSet<>(found);
    }

    private void done(String deed, ObjectNode body) throws Exception {
        HttpResponse<String> answer = post(deed, body);
        assertThat(answer.statusCode()).as(deed + " " + answer.body()).isEqualTo(200);
    }

    private JsonNode state() throws Exception {
        return Json.parse(get("/demo/power/state").body()).orElseThrow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String deed, ObjectNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/demo/power/" + deed))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
