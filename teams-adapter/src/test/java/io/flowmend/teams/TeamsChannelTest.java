package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.FixtureCards;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.Profile;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.channel.Shown;
import io.flowmend.teams.FakeMicrosoft.Reply;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What each answer of the connector comes to; over 300 lines because the table of its errors is one table. */
class TeamsChannelTest {

    private static final PersonRef ANNA = new PersonRef("teams", Activities.TENANT, Activities.ANNA);
    private static final Place.Room ROOM =
            new Place.Room("teams", Activities.TENANT, Activities.CHANNEL, "1700000000000");
    private static final MessageRef MESSAGE =
            new MessageRef("teams", Activities.TENANT, Activities.DIRECT, "1700000000500");

    private final Scene scene = new Scene(Scene.BOT);
    private final TeamsChannel channel = scene.adapter.channel();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aCardGoesToTheDirectChatThatTheMessageCameFrom() {
        scene.send(Activities.said("help"));

        SendResult result = channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis());

        assertThat(result).isEqualTo(delivered(Activities.DIRECT, "m-1"));
        assertThat(scene.microsoft.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.path()).isEqualTo("/connector/v3/conversations/" + Activities.DIRECT + "/activities");
            assertThat(call.authorization()).isEqualTo("Bearer connector-token");
            assertThat(call.json().path("summary").asText()).isEqualTo("The connection is no longer signed in");
            assertThat(call.json().at("/from/id").asText()).isEqualTo("28:" + Activities.APP);
            assertThat(call.json().at("/attachments/0/contentType").asText())
                    .isEqualTo("application/vnd.microsoft.card.adaptive");
            assertThat(call.json().has("timestamp")).isFalse();
        });
    }

    @Test
    void aCardInAThreadStandsInThatThread() {
        scene.send(Activities.mentioned("<at>Flowmend</at> help"));

        assertThat(channel.post(ROOM, FixtureCards.diagnosis()))
                .isEqualTo(delivered(Activities.CHANNEL + ";messageid=1700000000000", "m-1"));
        assertThat(scene.microsoft.calls().getFirst().path())
                .contains(Activities.CHANNEL + ";messageid=1700000000000/activities");
    }

    @Test
    void aCardInAChannelBeginsAThreadAndIsNamedByIt() {
        scene.send(Activities.mentioned("<at>Flowmend</at> help"));
        Place.Room channelItself = new Place.Room("teams", Activities.TENANT, Activities.CHANNEL, "");

        assertThat(channel.post(channelItself, FixtureCards.diagnosis()))
                .isEqualTo(delivered(Activities.CHANNEL + ";messageid=m-1", "m-1"));
        assertThat(scene.microsoft.calls().getFirst().path()).contains(Activities.CHANNEL + "/activities");
    }

    @Test
    void aPrivateAnswerOpensADirectChatOnce() {
        scene.send(Activities.mentioned("<at>Flowmend</at> help"));
        scene.microsoft.connector = call -> call.path().endsWith("/v3/conversations")
                ? Reply.of(201, "{\"id\":\"a:new\"}")
                : Reply.of(201, "{\"id\":\"m-9\"}");

        for (int times = 0; times < 2; times++) {
            assertThat(channel.answerPrivately(ROOM, ANNA, ReplyAddress.NONE, FixtureCards.diagnosis()))
                    .isEqualTo(delivered("a:new", "m-9"));
        }

        assertThat(scene.microsoft.calls())
                .extracting(FakeMicrosoft.Call::path)
                .containsExactly(
                        "/connector/v3/conversations",
                        "/connector/v3/conversations/a:new/activities",
                        "/connector/v3/conversations/a:new/activities");
        JsonNode asked = scene.microsoft.calls().getFirst().json();
        assertThat(asked.at("/members/0/id").asText()).startsWith("29:");
        assertThat(asked.at("/bot/id").asText()).isEqualTo("28:" + Activities.APP);
        assertThat(asked.path("tenantId").asText()).isEqualTo(Activities.TENANT);
        assertThat(asked.at("/channelData/tenant/id").asText()).isEqualTo(Activities.TENANT);
    }

    @Test
    void whereNothingWasEverHeardNothingCanBeSaid() {
        assertThat(channel.post(ROOM, FixtureCards.diagnosis())).isEqualTo(unheard(Refusal.NO_SUCH_PLACE));
        assertThat(channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis()))
                .isEqualTo(unheard(Refusal.NO_DIRECT_MESSAGE));
        assertThat(channel.replace(MESSAGE, FixtureCards.diagnosis())).isEqualTo(unheard(Refusal.MESSAGE_GONE));
    }

    @Test
    void whatWasHeardIsKnownAfterARestart() {
        scene.send(Activities.said("help"));
        TeamsMemory restarted = new TeamsMemory(scene.memory);

        assertThat(restarted.direct(ANNA)).hasValue(Activities.DIRECT);
        assertThat(restarted.conversation(Activities.TENANT, Activities.DIRECT))
                .hasValue(new TeamsMemory.Conversation(
                        scene.microsoft.serviceUrl(), "28:" + Activities.APP, TeamsChat.Kind.PERSONAL));
        assertThat(scene.memory.all().keySet()).allMatch(key -> key.startsWith("teams/"));
    }

    @Test
    void aPersonIsSpokenToAsTeamsLastSaid() {
        scene.send(Activities.said("help"));
        ObjectNode without = Activities.said("help");
        without.remove("locale");
        without.remove("localTimezone");
        scene.send(without);

        assertThat(scene.adapter.directory().profile(ANNA))
                .isEqualTo(new Profile(Locale.forLanguageTag("nb-NO"), ZoneId.of("Europe/Oslo"), "Anna Berg"));
        assertThat(scene.adapter.directory().profile(new PersonRef("teams", Activities.TENANT, "nobody")))
                .isEqualTo(Profile.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "404, ConversationNotFound, NO_DIRECT_MESSAGE, NO_SUCH_PLACE",
        "404, '', NO_DIRECT_MESSAGE, NO_SUCH_PLACE",
        "403, ConversationBlockedByUser, NO_DIRECT_MESSAGE, NO_SUCH_PLACE",
        "403, BotNotInConversationRoster, NO_DIRECT_MESSAGE, NO_SUCH_PLACE",
        "403, BotDisabledByAdmin, NOT_ALLOWED, NOT_ALLOWED",
        "403, ForbiddenOperationException, NOT_ALLOWED, NOT_ALLOWED",
        "403, InvalidBotApiHost, NOT_ALLOWED, NOT_ALLOWED",
        "401, Unauthorized, NOT_ALLOWED, NOT_ALLOWED",
        "413, MessageSizeTooBig, INVALID, INVALID",
        "400, BadSyntax, INVALID, INVALID",
    })
    void aRefusalHasItsReason(int status, String code, Refusal direct, Refusal room) {
        scene.send(Activities.said("help"));
        scene.send(Activities.mentioned("<at>Flowmend</at> help"));
        scene.microsoft.connector = call -> Reply.error(status, code);

        assertThat(channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis()))
                .isEqualTo(new SendResult.Refused(direct, "post: HTTP " + status + " " + code));
        assertThat(channel.post(ROOM, FixtureCards.diagnosis()))
                .isEqualTo(new SendResult.Refused(room, "post: HTTP " + status + " " + code));
    }

    @ParameterizedTest
    @ValueSource(ints = {412, 429, 502, 503, 504})
    void whatPassesIsTriedAgainWhenTeamsSays(int status) {
        scene.send(Activities.said("help"));
        scene.microsoft.connector = call -> new Reply(status, Map.of("Retry-After", "17"), "{}");

        assertThat(channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis()))
                .isInstanceOfSatisfying(
                        SendResult.TryLater.class,
                        later -> assertThat(later.delay()).isEqualTo(Duration.ofSeconds(17)));
        scene.microsoft.connector = call -> Reply.of(status, "<html>");
        assertThat(channel.replace(MESSAGE, FixtureCards.diagnosis())).isInstanceOf(SendResult.TryLater.class);
        assertThat(scene.microsoft.calls()).hasSize(2);
    }

    @Test
    void anAnswerThatSaysNothingOfThePostLeavesItUnsureAndIsNotRepeated() {
        scene.send(Activities.said("help"));
        for (Reply reply : List.of(Reply.of(500, "{}"), Reply.of(201, "{}"), Reply.of(201, "<html>"))) {
            scene.microsoft.connector = call -> reply;

            assertThat(channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis()))
                    .isInstanceOf(SendResult.Unsure.class);
        }
        assertThat(scene.microsoft.calls()).hasSize(3);
    }

    @Test
    void aPostWithoutAnAnswerIsUnsureAndAChangeIsTriedAgain() {
        CountDownLatch done = new CountDownLatch(1);
        scene.send(Activities.said("help"));
        scene.microsoft.connector = call -> {
            await(done);
            return Reply.of(201, "{\"id\":\"m\"}");
        };

        assertThat(channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis()))
                .isInstanceOf(SendResult.Unsure.class);
        assertThat(channel.replace(MESSAGE, FixtureCards.diagnosis())).isInstanceOf(SendResult.TryLater.class);
        done.countDown();
    }

    @Test
    void whatCouldNotBeSentAtAllIsTriedAgain() {
        scene.send(Activities.said("help"));
        scene.microsoft.close();

        assertThat(channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis()))
                .isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void aMessageThatIsGoneIsSaidToBe() {
        scene.send(Activities.said("help"));
        scene.microsoft.connector = call -> Reply.error(404, "ActivityNotFoundInConversation");

        assertThat(channel.replace(MESSAGE, FixtureCards.diagnosis()))
                .isEqualTo(new SendResult.Refused(Refusal.MESSAGE_GONE, "replace: ActivityNotFoundInConversation"));
    }

    @Test
    void theTokenComesFromTheBotsOwnTenantAndIsAskedForOnce() {
        scene.send(Activities.said("help"));
        channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis());
        channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis());

        assertThat(scene.microsoft.logins()).singleElement().satisfies(call -> {
            assertThat(call.path()).startsWith("/login/" + Activities.TENANT + "/oauth2/v2.0/token");
            assertThat(call.body())
                    .contains("https%3A%2F%2Fapi.botframework.com%2F.default", "grant_type=client_credentials");
        });
    }

    @Test
    void aMultiTenantBotsTokenComesFromTheBotFrameworksTenant() {
        try (Scene multi = new Scene(new TeamsIdentity.Registered(
                Activities.APP, new Secret("bot-password"), "", TeamsIdentity.Type.MULTI_TENANT))) {
            multi.send(Activities.said("help"));
            multi.adapter.channel().post(new Place.Direct(ANNA), FixtureCards.diagnosis());

            assertThat(multi.microsoft.logins().getFirst().path()).startsWith("/login/botframework.com/");
        }
    }

    @Test
    void aWrongPasswordIsARefusalAndALoginInTroubleIsNot() {
        scene.send(Activities.said("help"));
        scene.microsoft.login = Reply.of(
                401, "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret\"}");
        assertThat(channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis()))
                .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.NOT_ALLOWED));
        scene.microsoft.login = Reply.of(503, "{\"error\":\"temporarily_unavailable\"}");
        assertThat(channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis()))
                .isInstanceOf(SendResult.TryLater.class);
        assertThat(scene.microsoft.calls()).isEmpty();
    }

    @Test
    void thePlaygroundIsAnsweredWithoutAToken() {
        try (Scene playground = new Scene(new TeamsIdentity.Playground())) {
            playground.send(Activities.said("help"));

            playground.adapter.channel().post(new Place.Direct(ANNA), FixtureCards.diagnosis());

            assertThat(playground.microsoft.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.authorization()).isEmpty());
            assertThat(playground.microsoft.logins()).isEmpty();
        }
    }

    @Test
    void sixtyFourPostsAreUnderWayAtOnce() throws Exception {
        int many = 64;
        CountDownLatch together = new CountDownLatch(many);
        scene.send(Activities.said("help"));
        scene.microsoft.connector = call -> {
            together.countDown();
            await(together);
            return Reply.of(201, "{\"id\":\"m\"}");
        };

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SendResult>> results = IntStream.range(0, many)
                    .mapToObj(number ->
                            threads.submit(() -> channel.post(new Place.Direct(ANNA), FixtureCards.diagnosis())))
                    .toList();
            for (Future<SendResult> result : results) {
                assertThat(result.get()).isInstanceOf(SendResult.Delivered.class);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SendResult delivered(String room, String id) {
        return new SendResult.Delivered(new Shown.Standing(new MessageRef("teams", Activities.TENANT, room, id)));
    }

    private static SendResult unheard(Refusal why) {
        return new SendResult.Refused(why, "nothing was ever heard from there");
    }
}
