package io.flowmend.sandbox.teams;

import io.flowmend.sandbox.wire.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.teams.TeamsFixture.json;
import static io.flowmend.sandbox.teams.TeamsFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class TeamsFaultsTest {
    private TeamsFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new TeamsFixture(TeamsRules.forTests().counting());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void downAnswersItsStatusForThatManyCallsAndTakesNoEffect() throws Exception {
        sandbox.teams.faults().next(2, TeamsOperation.SEND, new TeamsFault.Down(502));

        assertThat(post().statusCode()).isEqualTo(502);
        assertThat(post().statusCode()).isEqualTo(502);
        assertThat(sandbox.teams.tenant().messages()).isEmpty();
        assertThat(post().statusCode()).isEqualTo(201);
    }

    @Test
    void lostAnswerTakesEffectAllTheSame() throws Exception {
        String token = sandbox.token();
        sandbox.teams.faults().next(1, TeamsFaults.ANY, new TeamsFault.AnswerLost());

        assertThatThrownBy(
                        () -> sandbox.callWith(token, "POST", Json.text(text("Hi")), sandbox.annasChat(), "activities"))
                .isInstanceOf(IOException.class);
        assertThat(sandbox.teams.tenant().messages()).hasSize(1);
        assertThat(sandbox.teams.journal().calls(TeamsOperation.SEND))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.status()).isZero();
                    assertThat(call.answer().has("id")).isTrue();
                    assertThat(call.body().path("text").asText()).isEqualTo("Hi");
                });
    }

    @Test
    void cutAndRefusedCallsTakeNoEffect() throws Exception {
        sandbox.teams.faults().next(1, TeamsOperation.SEND, new TeamsFault.Cut());
        sandbox.teams.faults().next(1, TeamsOperation.SEND, new TeamsFault.Refuse(TeamsError.PRECONDITION_FAILED));

        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        HttpResponse<String> answer = post();

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(json(answer).at("/error/code").asText()).isEqualTo("PreconditionFailed");
        assertThat(sandbox.teams.tenant().messages()).isEmpty();
    }

    @Test
    void limitedCarriesRetryAfterOrLeavesItOut() throws Exception {
        sandbox.teams.faults().next(1, TeamsOperation.SEND, new TeamsFault.Limited(30));
        sandbox.teams.faults().next(1, TeamsOperation.SEND, new TeamsFault.Limited(0));

        assertThat(post().headers().firstValue("Retry-After")).contains("30");
        HttpResponse<String> bare = post();

        assertThat(bare.statusCode()).isEqualTo(429);
        assertThat(bare.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void loginAndKeysFailToo() throws Exception {
        sandbox.teams.faults().next(1, TeamsOperation.TOKEN, new TeamsFault.Down(503));
        sandbox.teams.faults().next(1, TeamsOperation.KEYS, new TeamsFault.Down(503));

        assertThat(sandbox.login(TeamsBot.CONTOSO, TeamsFixture.form(TeamsFixture.PASSWORD))
                        .statusCode())
                .isEqualTo(503);
        assertThat(sandbox.get(TeamsSandbox.openIdMetadataUrl(sandbox.server.teamsBase()))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void eighthMessageInASecondIsTooMuchForOneThreadOnly() throws Exception {
        for (int i = 0; i < 7; i++) {
            assertThat(post().statusCode()).isEqualTo(201);
        }

        HttpResponse<String> eighth = post();
        HttpResponse<String> elsewhere =
                sandbox.call("POST", Json.text(text("Hi")), ContosoTenant.INVOICES, "activities");

        assertThat(eighth.statusCode()).isEqualTo(429);
        assertThat(eighth.headers().firstValue("Retry-After")).contains("1");
        assertThat(json(eighth).at("/error/code").asText()).isEqualTo("Throttled");
        assertThat(elsewhere.statusCode()).isEqualTo(201);
        sandbox.clock.pass(Duration.ofSeconds(1));
        assertThat(post().statusCode()).isEqualTo(201);
        assertThat(post().statusCode()).isEqualTo(429);
        sandbox.clock.pass(Duration.ofSeconds(1));
        assertThat(post().statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> post() throws IOException, InterruptedException {
        return sandbox.call("POST", Json.text(text("Hi")), sandbox.annasChat(), "activities");
    }
}
