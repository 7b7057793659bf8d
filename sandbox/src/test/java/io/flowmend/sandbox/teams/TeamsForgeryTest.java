package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.FakeApp;
import io.flowmend.sandbox.wire.Json;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.flowmend.sandbox.teams.TeamsFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

final class TeamsForgeryTest {
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
    void trueActivityIsSignedByAnEndorsedPublishedKeyForThisBotAndAddress() throws Exception {
        String[] token = token(send(TeamsForgery.TRUE)).split("\\.", -1);
        JsonNode header = part(token[0]);
        JsonNode claims = part(token[1]);
        JsonNode key = published(header.path("kid").asText());

        assertThat(header.path("alg").asText()).isEqualTo("RS256");
        assertThat(key.path("endorsements").toString()).contains("msteams");
        assertThat(verified(token, key)).isTrue();
        assertThat(claims.path("iss").asText()).isEqualTo("https://api.botframework.com");
        assertThat(claims.path("aud").asText()).isEqualTo(TeamsFixture.APP);
        assertThat(claims.path("serviceurl").asText()).isEqualTo(sandbox.teams.serviceUrl());
        long now = sandbox.clock.instant().getEpochSecond();
        assertThat(claims.path("nbf").asLong()).isEqualTo(now);
        assertThat(claims.path("exp").asLong()).isEqualTo(now + 3_600);
    }

    @Test
    void signatureOfABadTokenIsGoodUnlessItIsWhatIsWrong() throws Exception {
        for (TeamsForgery forgery : List.of(
                TeamsForgery.WRONG_ISSUER,
                TeamsForgery.WRONG_AUDIENCE,
                TeamsForgery.EXPIRED,
                TeamsForgery.NOT_YET_VALID,
                TeamsForgery.NO_END,
                TeamsForgery.WRONG_SERVICE_URL,
                TeamsForgery.KEY_WITHOUT_ENDORSEMENT,
                TeamsForgery.KEY_OF_OTHER_CHANNEL)) {
            String[] token = token(send(forgery)).split("\\.", -1);
            assertThat(verified(token, published(part(token[0]).path("kid").asText())))
                    .as("%s", forgery)
                    .isTrue();
        }
        for (TeamsForgery forgery :
                List.of(TeamsForgery.STRANGERS_KEY, TeamsForgery.SIGNATURE_OF_ANOTHER, TeamsForgery.CLAIMS_CHANGED)) {
            String[] token = token(send(forgery)).split("\\.", -1);
            assertThat(verified(token, published(SigningKeys.ENDORSED)))
                    .as("%s", forgery)
                    .isFalse();
        }
    }

    @Test
    void everyForgeryMakesAnotherRequest() throws Exception {
        Set<String> requests = new HashSet<>();
        for (TeamsForgery forgery : TeamsForgery.values()) {
            FakeApp.Received request = send(forgery);
            String shape = request.headers().get("Authorization") + request.header("Content-type") + request.body();
            assertThat(requests.add(shape)).as("%s", forgery).isTrue();
        }
        assertThat(TeamsForgery.of(TeamsForgery.Part.TOKEN)).hasSizeGreaterThan(25);
        assertThat(TeamsForgery.of(TeamsForgery.Part.BODY)).hasSizeGreaterThan(15);
    }

    @Test
    void bodyIsWholeWhereTheTokenIsWrongAndTheTokenGoodWhereTheBodyIs() throws Exception {
        ObjectNode activity = sandbox.teams.people().message(ContosoTenant.ANNA, "help");
        sandbox.teams.people().send(activity, TeamsForgery.EXPIRED).get();
        sandbox.teams.people().send(activity, TeamsForgery.BODY_LIST).get();

        assertThat(json(sandbox.bot.received().get(0))).isEqualTo(activity);
        String[] token = token(sandbox.bot.received().get(1)).split("\\.", -1);
        assertThat(verified(token, published(SigningKeys.ENDORSED))).isTrue();
    }

    private FakeApp.Received send(TeamsForgery forgery) throws Exception {
        ObjectNode activity =
                sandbox.teams.people().message(ContosoTenant.ANNA, "help").put("id", "1");
        sandbox.teams.people().send(activity, forgery).get();
        return sandbox.bot.received().get(sandbox.bot.received().size() - 1);
    }

    private static String token(FakeApp.Received request) {
        return request.header("Authorization").substring("Bearer ".length());
    }

    private JsonNode published(String keyId) throws Exception {
        JsonNode metadata = json(sandbox.get(TeamsSandbox.openIdMetadataUrl(sandbox.server.teamsBase())));
        JsonNode keys = json(sandbox.get(URI.create(metadata.path("jwks_uri").asText())));
        for (JsonNode key : keys.path("keys")) {
            if (key.path("kid").asText().equals(keyId)) {
                return key;
            }
        }
        throw new AssertionError("No key " + keyId + " in " + keys);
    }

    private static JsonNode part(String encoded) {
        return Json.parse(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8))
                .orElseThrow();
    }

    /** Computed apart from the code under test. */
    private static boolean verified(String[] token, JsonNode key) throws Exception {
        PublicKey publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(
                        number(key.path("n").asText()), number(key.path("e").asText())));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(publicKey);
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token[2]));
    }

    private static BigInteger number(String encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded));
    }
}
