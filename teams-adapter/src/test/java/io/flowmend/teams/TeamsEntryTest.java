package io.flowmend.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.FixtureCards;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.SendResult;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TeamsEntryTest {

    private final Scene scene = new Scene(Scene.BOT);

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({"STORED, 200", "SEEN_BEFORE, 200", "NOT_STORED, 503"})
    void aMessageIsAcknowledgedOnlyWhenItIsStored(Acceptance acceptance, int status) {
        scene.sink.answer(inbound -> acceptance);

        assertThat(scene.send(Activities.said("help")).statusCode()).isEqualTo(status);
        assertThat(scene.send(Activities.submitted("conversation/abc", 1, "done"))
                        .statusCode())
                .isEqualTo(status);
        assertThat(scene.send(Activities.installed("add")).statusCode()).isEqualTo(status);
    }

    @Test
    void aClickIsAnsweredWithTheCardItChangedAndTheMessageIsChangedToo() throws JsonProcessingException {
        scene.sink.answer(inbound -> {
            redraw(inbound);
            return Acceptance.STORED;
        });

        HttpResponse<String> response = scene.send(Activities.pressed("conversation/abc", 12, "done"));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = TeamsJson.MAPPER.readTree(response.body());
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(scene.microsoft.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("PUT");
            assertThat(call.path()).endsWith("/v3/conversations/" + Activities.DIRECT + "/activities/1700000000500");
            assertThat(call.json().at("/attachments/0/content")).isEqualTo(answer.path("value"));
        });
    }

    @Test
    void aClickWhoseCardTakesLongerIsAnsweredWithAWord() throws JsonProcessingException {
        scene.sink.answer(inbound -> {
            scene.alarm.ring();
            return Acceptance.STORED;
        });

        HttpResponse<String> response = scene.send(Activities.pressed("conversation/abc", 12, "done"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(TeamsJson.MAPPER.readTree(response.body()))
                .isEqualTo(
                        TeamsJson.MAPPER.readTree(
                                "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\",\"value\":\"Under way (nb-NO)\"}"));
    }

    /** Nobody lets the time run out here. */
    @Test
    void aClickThatLeavesItsCardAsItIsIsAnsweredAtOnce() {
        scene.sink.answer(inbound -> {
            if (inbound.action() instanceof UserAction.Chose chose
                    && chose.shown() instanceof Shown.Standing standing) {
                scene.adapter.channel().leaves(standing.message());
            }
            return Acceptance.STORED;
        });

        assertThat(scene.send(Activities.pressed("conversation/abc", 12, "done"))
                        .body())
                .contains("Under way");
        assertThat(scene.microsoft.calls()).isEmpty();
    }

    @Test
    void aClickThatIsNotStoredShowsAnErrorToThePerson() throws JsonProcessingException {
        scene.sink.answer(inbound -> Acceptance.NOT_STORED);

        HttpResponse<String> response = scene.send(Activities.pressed("conversation/abc", 12, "done"));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = TeamsJson.MAPPER.readTree(response.body());
        assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
        assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.error");
        assertThat(answer.at("/value/message").asText()).isEqualTo("Try again (nb-NO)");
    }

    @Test
    void aCardThatIsDrawnElsewhereAnswersNoClick() {
        scene.sink.answer(inbound -> {
            scene.adapter.channel().post(inbound.place(), FixtureCards.diagnosis());
            scene.alarm.ring();
            return Acceptance.STORED;
        });

        assertThat(scene.send(Activities.pressed("conversation/abc", 12, "done"))
                        .body())
                .contains("Under way");
    }

    @Test
    void aFailureInsideIsAnsweredLikeWhatIsNotStored() {
        scene.sink.answer(inbound -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(scene.send(Activities.said("help")).statusCode()).isEqualTo(503);
        assertThat(scene.send(Activities.pressed("conversation/abc", 1, "done")).body())
                .contains("Try again")
                .doesNotContain("a bug", "Exception");
    }

    @Test
    void aForeignButtonSaysSo() {
        HttpResponse<String> response = scene.send(Activities.pressed("elsewhere", 1, "done"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"statusCode\":400", "application/vnd.microsoft.error", "Unknown (nb-NO)");
        assertThat(scene.sink.inbounds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"composeExtension/query", "task/fetch", "signin/verifyState", "something/new"})
    void unknownInvokesAreNever501(String name) {
        ObjectNode invoke = Activities.said("").put("type", "invoke").put("name", name);

        HttpResponse<String> response = scene.send(invoke);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{}");
        assertThat(scene.sink.inbounds()).isEmpty();
    }

    @Test
    void oneInstallationIsOneOpeningAndTheNextIsAnother() {
        scene.send(Activities.installed("add"));
        scene.send(Activities.membersAdded("28:" + Activities.APP));
        scene.send(Activities.installed("remove"));
        scene.send(Activities.installed("add"));

        assertThat(scene.sink.inbounds()).extracting(Inbound::action).containsOnly(new UserAction.Opened());
        assertThat(scene.sink.inbounds()).extracting(Inbound::id).hasSize(3).satisfies(ids -> {
            assertThat(ids.get(1)).isEqualTo(ids.get(0));
            assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
        });
    }

    @Test
    void typingIsShownWhenTheAnswerTakesLonger() {
        scene.send(Activities.said("help"));

        scene.alarm.ring();

        assertThat(scene.microsoft.calls()).singleElement().satisfies(call -> {
            assertThat(call.path()).endsWith("/v3/conversations/" + Activities.DIRECT + "/activities");
            assertThat(call.json().path("type").asText()).isEqualTo("typing");
        });
    }

    @Test
    void typingIsNotShownOnceTheAnswerStands() {
        scene.send(Activities.said("help"));
        scene.adapter.channel().post(scene.sink.inbounds().getFirst().place(), FixtureCards.diagnosis());

        scene.alarm.ring();

        assertThat(scene.microsoft.calls()).hasSize(1);
        assertThat(scene.microsoft.calls().getFirst().json().path("type").asText())
                .isEqualTo("message");
    }

    @Test
    void typingIsNotShownForWhatWasNotStored() {
        scene.sink.answer(inbound -> Acceptance.NOT_STORED);
        scene.send(Activities.said("help"));

        scene.alarm.ring();

        assertThat(scene.microsoft.calls()).isEmpty();
    }

    private void redraw(Inbound inbound) {
        if (inbound.action() instanceof UserAction.Chose chose && chose.shown() instanceof Shown.Standing standing) {
            SendResult result = scene.adapter.channel().replace(standing.message(), FixtureCards.walkThrough());
            assertThat(result).isEqualTo(new SendResult.Delivered(standing));
        }
    }
}
