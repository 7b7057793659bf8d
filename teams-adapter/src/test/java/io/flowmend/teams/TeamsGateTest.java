package io.flowmend.teams;

import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the gate refuses and lets through; over 300 lines because the table of bad tokens and activities is one table. */
class TeamsGateTest {

    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Scene scene = new Scene(Scene.BOT);

    @AfterEach
    void close() {
        scene.close();
    }

    @TestFactory
    Stream<DynamicTest> aForgedOrDamagedTokenIsRefusedWith401() {
        return headers().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> refused(401, send(entry.getValue(), Activities.said("help")))));
    }

    private Map<String, String> headers() {
        Tokens tokens = scene.tokens;
        var other = Tokens.newKeys();
        Algorithm others = Algorithm.RSA256((RSAPublicKey) other.getPublic(), (RSAPrivateKey) other.getPrivate());
        scene.microsoft.publish("webchat-key", tokens.publicKey(), "webchat");
        scene.microsoft.publish("unendorsed-key", tokens.publicKey());
        String good = tokens.good();
        String[] parts = good.split("\\.", -1);
        Map<String, String> bad = new TreeMap<>();
        bad.put("no token", "Bearer ");
        bad.put("another scheme", "Basic " + good);
        bad.put("no scheme", good);
        bad.put("no token at all, only words", "Bearer not-a-token");
        bad.put("two parts", "Bearer " + parts[0] + "." + parts[1]);
        bad.put("no JSON in its header", "Bearer " + base64("{{") + "." + parts[1] + "." + parts[2]);
        bad.put("no JSON in its claims", "Bearer " + parts[0] + "." + base64("[") + "." + parts[2]);
        bad.put("no base64", "Bearer " + parts[0] + ".%%%." + parts[2]);
        bad.put("an endless header", "Bearer " + "a".repeat(6_000) + "." + parts[1] + "." + parts[2]);
        bad.put("no signature", "Bearer " + parts[0] + "." + parts[1] + ".");
        bad.put(
                "a signature of something else",
                "Bearer " + parts[0] + "." + parts[1] + "."
                        + tokens.token(claims -> claims.withClaim("x", 1)).split("\\.", -1)[2]);
        bad.put("claims changed after signing", "Bearer " + parts[0] + "." + base64(claims()) + "." + parts[2]);
        bad.put("algorithm none", "Bearer " + base64("{\"alg\":\"none\",\"kid\":\"key-1\"}") + "." + parts[1] + ".");
        bad.put(
                "signed with the public key as a secret",
                "Bearer "
                        + tokens.token(
                                claims -> claims,
                                Algorithm.HMAC256(tokens.publicKey().getEncoded())));
        bad.put("signed by a longer algorithm", "Bearer " + tokens.token(claims -> claims, tokens.longerAlgorithm()));
        bad.put("signed with another's key", "Bearer " + tokens.token(claims -> claims, others));
        bad.put("an unknown key", "Bearer " + tokens.token(claims -> claims.withKeyId("key-9")));
        bad.put("no key named", "Bearer " + tokens.token(claims -> claims.withKeyId(null)));
        bad.put("a key for another channel", "Bearer " + tokens.token(claims -> claims.withKeyId("webchat-key")));
        bad.put("a key for no channel", "Bearer " + tokens.token(claims -> claims.withKeyId("unendorsed-key")));
        bad.put("another issuer", "Bearer " + tokens.token(claims -> claims.withIssuer("https://evil.example")));
        bad.put(
                "the emulator's issuer",
                "Bearer "
                        + tokens.token(claims ->
                                claims.withIssuer("https://login.microsoftonline.com/" + Activities.TENANT + "/v2.0")));
        bad.put("no issuer", "Bearer " + tokens.token(claims -> claims.withIssuer((String) null)));
        bad.put("another bot's audience", "Bearer " + tokens.token(claims -> claims.withAudience("other-app")));
        bad.put("two audiences", "Bearer " + tokens.token(claims -> claims.withAudience(Activities.APP, "other-app")));
        bad.put("no end", "Bearer " + tokens.endless());
        bad.put(
                "ended",
                "Bearer "
                        + tokens.token(claims ->
                                claims.withExpiresAt(Scene.NOW.minus(SKEW).minusSeconds(1))));
        bad.put(
                "not begun",
                "Bearer "
                        + tokens.token(claims ->
                                claims.withNotBefore(Scene.NOW.plus(SKEW).plusSeconds(1))));
        bad.put(
                "another service's address",
                "Bearer " + tokens.token(claims -> claims.withClaim("serviceurl", "https://evil.example/")));
        bad.put(
                "no service address",
                "Bearer " + tokens.token(claims -> claims.withClaim("serviceurl", (String) null)));
        bad.put(
                "a service address that is a number",
                "Bearer " + tokens.token(claims -> claims.withClaim("serviceurl", 1)));
        return bad;
    }

    @TestFactory
    Stream<DynamicTest> anActivityThatIsNotTeamsIsRefusedWith400() {
        Map<String, String> bodies = new TreeMap<>();
        bodies.put("nothing", "");
        bodies.put("no JSON", "{\"type\":");
        bodies.put("a list", "[]");
        bodies.put("a text", "\"message\"");
        bodies.put("two objects", "{} {}");
        bodies.put("an empty object", "{}");
        bodies.put("very deep", "[".repeat(100_000));
        bodies.put("a form", "type=message");
        bodies.put("no type", changed(activity -> activity.remove("type")));
        bodies.put("a type that is a number", changed(activity -> activity.put("type", 1)));
        bodies.put("no channel", changed(activity -> activity.remove("channelId")));
        bodies.put("another channel", changed(activity -> activity.put("channelId", "webchat")));
        bodies.put("no service address", changed(activity -> activity.remove("serviceUrl")));
        bodies.put("a service address that is none", changed(activity -> activity.put("serviceUrl", "not an address")));
        bodies.put(
                "a service address of a file", changed(activity -> activity.put("serviceUrl", "file:///etc/passwd")));
        bodies.put(
                "a service address with a password",
                changed(activity -> activity.put("serviceUrl", "https://a:b@smba.trafficmanager.net/emea/")));
        bodies.put("no id", changed(activity -> activity.remove("id")));
        bodies.put("an endless id", changed(activity -> activity.put("id", "1".repeat(101))));
        bodies.put("no conversation", changed(activity -> activity.remove("conversation")));
        bodies.put("a conversation that is a list", changed(activity -> activity.putArray("conversation")));
        bodies.put("no sender", changed(activity -> activity.remove("from")));
        bodies.put("no recipient", changed(activity -> activity.remove("recipient")));
        bodies.put("no tenant", changed(activity -> {
            activity.withObject("/conversation").remove("tenantId");
            activity.remove("channelData");
        }));
        bodies.put("an invoke without a name", changed(activity -> activity.put("type", "invoke")));
        return bodies.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    HttpResponse<String> response = scene.send("Bearer " + scene.tokens.good(), entry.getValue());

                    refused(400, response);
                    assertThat(response.body()).contains("should").doesNotContain("Exception");
                }));
    }

    @Test
    void exactlyOneTokenIsTaken() {
        String body = Activities.said("help").toString();
        String token = "Bearer " + scene.tokens.good();

        refused(401, scene.send(body, request -> request));
        refused(
                401,
                scene.send(
                        body, request -> request.header("Authorization", token).header("Authorization", token)));
        assertThat(scene.send(token, body).statusCode()).isEqualTo(200);
        assertThat(scene.sink.inbounds()).hasSize(1);
    }

    @Test
    void fiveMinutesOfSkewAreForgiven() {
        String old = scene.tokens.token(
                claims -> claims.withExpiresAt(Scene.NOW.minus(SKEW).plusSeconds(1)));
        String early = scene.tokens.token(
                claims -> claims.withNotBefore(Scene.NOW.plus(SKEW).minusSeconds(1)));

        assertThat(send("Bearer " + old, Activities.said("help")).statusCode()).isEqualTo(200);
        assertThat(send("bearer " + early, Activities.said("help")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTokenIsLookedAtBeforeTheBody() {
        refused(401, scene.send("Bearer x", "{\"type\":"));
    }

    @Test
    void aBodyOfMoreThan256KilobytesIsTooLarge() {
        ObjectNode activity = Activities.said("x".repeat(TeamsGate.LARGEST_BODY));

        refused(413, send("Bearer " + scene.tokens.good(), activity));
    }

    @Test
    void aPasteOf200KilobytesIsNot() {
        assertThat(send("Bearer " + scene.tokens.good(), Activities.said("x".repeat(200_000)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherContentTypeIsRefused() {
        String token = "Bearer " + scene.tokens.good();

        refused(
                400,
                scene.send(
                        Activities.said("help").toString(),
                        request -> request.header("Authorization", token).setHeader("Content-Type", "text/plain")));
    }

    @Test
    void aSingleTenantBotHearsOnlyItsTenant() {
        ObjectNode activity = Activities.said("help");
        activity.withObject("/conversation").put("tenantId", "another-tenant");

        refused(401, send("Bearer " + scene.tokens.good(), activity));
    }

    @Test
    void aMultiTenantBotHearsAll() {
        ObjectNode activity = Activities.said("help");
        activity.withObject("/conversation").put("tenantId", "another-tenant");

        try (Scene all = new Scene(new TeamsIdentity.Registered(
                Activities.APP, new Secret("bot-password"), "", TeamsIdentity.Type.MULTI_TENANT))) {
            assertThat(all.send(activity).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void keysSurviveAnOutageOfTheMetadata() {
        assertThat(send("Bearer " + scene.tokens.good(), Activities.said("help"))
                        .statusCode())
                .isEqualTo(200);
        scene.microsoft.metadataDown = true;
        scene.nanos.addAndGet(Duration.ofDays(3).toNanos());

        for (int times = 0; times < 3; times++) {
            assertThat(send("Bearer " + scene.tokens.good(), Activities.said("help"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutAnyKeyNobodyComesInAndTeamsIsToldToComeAgain() {
        scene.microsoft.metadataDown = true;
        assertThat(send("Bearer " + scene.tokens.good(), Activities.said("help"))
                        .statusCode())
                .isEqualTo(503);
        scene.microsoft.metadataDown = false;
        scene.nanos.addAndGet(Duration.ofMinutes(2).toNanos());

        assertThat(send("Bearer " + scene.tokens.good(), Activities.said("help"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(scene.sink.inbounds()).hasSize(1);
    }

    @Test
    void aNewKeyIsFoundSoonAndMadeUpOnesAskNobody() {
        send("Bearer " + scene.tokens.good(), Activities.said("help"));
        scene.microsoft.publish("key-2", scene.tokens.publicKey(), "msteams");
        String rolled = "Bearer " + scene.tokens.token(claims -> claims.withKeyId("key-2"));

        refusedButStill(1, send(rolled, Activities.said("help")));
        assertThat(scene.microsoft.metadataReads()).isEqualTo(1);
        scene.nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(send(rolled, Activities.said("help")).statusCode()).isEqualTo(200);
        assertThat(scene.microsoft.metadataReads()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messageReaction", "typing", "event", "somethingNew"})
    void otherActivitiesAreAcknowledgedAndNotHandedIn(String type) {
        ObjectNode activity = Activities.said("help").put("type", type);
        activity.remove("conversation");
        activity.remove("from");

        assertThat(send("Bearer " + scene.tokens.good(), activity).statusCode()).isEqualTo(200);
        assertThat(scene.sink.inbounds()).isEmpty();
    }

    @Test
    void withoutCredentialsNobodyComesIn() {
        try (Scene closed = new Scene(new TeamsIdentity.Closed())) {
            assertThat(closed.send(Activities.said("help")).statusCode()).isEqualTo(404);
            assertThat(closed.send(Activities.said("help").toString(), request -> request)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(closed.sink.inbounds()).isEmpty();
        }
    }

    @Test
    void thePlaygroundTakesThisMachineOnlyAndAnswersThisMachineOnly() {
        try (Scene playground = new Scene(new TeamsIdentity.Playground())) {
            String here = Activities.said("help")
                    .put("serviceUrl", "http://localhost:56150/_connector")
                    .toString();

            assertThat(playground.send(here, request -> request).statusCode()).isEqualTo(200);
            assertThat(playground
                            .send(here, request -> request.header("X-Forwarded-For", "10.0.0.1"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(playground
                            .send(here, request -> request.setHeader("Content-Type", "text/plain"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(playground
                            .send(Activities.said("help").toString(), request -> request)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(playground.sink.inbounds()).hasSize(1);
        }
    }

    private HttpResponse<String> send(String authorization, ObjectNode activity) {
        return scene.send(authorization, activity.toString());
    }

    private void refused(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(scene.sink.inbounds()).isEmpty();
    }

    private void refusedButStill(int handedIn, HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(scene.sink.inbounds()).hasSize(handedIn);
    }

    private static String changed(Consumer<ObjectNode> change) {
        ObjectNode activity = Activities.said("help");
        change.accept(activity);
        return activity.toString();
    }

    private static String claims() {
        return "{\"iss\":\"" + Tokens.ISSUER + "\",\"aud\":\"" + Activities.APP
                + "\",\"exp\":4000000000,\"serviceurl\":\"" + Activities.SERVICE_URL + "\"}";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
