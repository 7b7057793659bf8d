package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The Bot Framework's OpenID metadata, in the form that login.botframework.com gives it, and the keys that it points to.
 */
@SuppressWarnings("serial")
final class OpenId extends RecordedServlet {
    static final String METADATA = "v1/.well-known/openidconfiguration";
    private static final String KEYS = "v1/.well-known/keys";

    private final SigningKeys keys;
    private final Supplier<String> address;

    OpenId(TeamsTenant tenant, TeamsFaults faults, TeamsJournal journal, SigningKeys keys, Supplier<String> address) {
        super(tenant, faults, journal);
        this.keys = keys;
        this.address = address;
    }

    @Override
    TeamsOperation operation(TeamsRequest request) {
        String path = String.join("/", request.path());
        return path.equals(METADATA) || path.equals(KEYS) ? TeamsOperation.KEYS : TeamsOperation.OTHER;
    }

    @Override
    TeamsAnswer answer(TeamsOperation operation, TeamsRequest request, Map<String, String> query) {
        if (operation == TeamsOperation.OTHER) {
            return TeamsAnswer.empty(404);
        }
        boolean asksForKeys = String.join("/", request.path()).equals(KEYS);
        return TeamsAnswer.of(200, asksForKeys ? keys.published() : metadata());
    }

    private ObjectNode metadata() {
        ObjectNode json = Json.object()
                .put("issuer", BearerToken.ISSUER)
                .put("authorization_endpoint", "https://invalid.botframework.com")
                .put("jwks_uri", address.get() + KEYS);
        json.putArray("id_token_signing_alg_values_supported").add("RS256");
        json.putArray("token_endpoint_auth_methods_supported").add("private_key_jwt");
        return json;
    }
}
