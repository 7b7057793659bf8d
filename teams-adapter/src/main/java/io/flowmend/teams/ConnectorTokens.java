package io.flowmend.teams;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.MsalServiceException;
import io.flowmend.teams.TeamsIdentity.Registered;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Gives every call to the connector the bot's token, which MSAL gets and keeps while it is good. */
final class ConnectorTokens implements Interceptor {

    /** Source: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication, "Step 1". */
    private static final Set<String> SCOPE = Set.of("https://api.botframework.com/.default");

    /** The tenant that gives tokens to multi-tenant bots; a single-tenant bot's come from its own. Source: the same page. */
    private static final String BOT_FRAMEWORK_TENANT = "botframework.com";

    private final ConfidentialClientApplication application;

    ConnectorTokens(Registered bot, OkHttpClient http, URI login, ExecutorService executor) {
        String tenant = switch (bot.type()) {
            case SINGLE_TENANT -> bot.tenant();
            case MULTI_TENANT -> BOT_FRAMEWORK_TENANT;
        };
        try {
            application = ConfidentialClientApplication.builder(
                            bot.appId(),
                            ClientCredentialFactory.createFromSecret(
                                    bot.password().value()))
                    .authority(TeamsSettings.MICROSOFT_LOGIN + tenant + "/")
                    // Otherwise it asks Microsoft whether the address is one of Microsoft's.
                    .instanceDiscovery(false)
                    .httpClient(new Login(http, login))
                    .executorService(executor)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the tenant was checked with the settings", e);
        }
    }

    /** There is no token; {@code status} is the login's answer, or 0 where it gave none. */
    static final class NoTokenException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        NoTokenException(int status, String detail) {
            super(detail);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", "Bearer " + token())
                .build());
    }

    private String token() throws NoTokenException {
        try {
            return application
                    .acquireToken(ClientCredentialParameters.builder(SCOPE).build())
                    .join()
                    .accessToken();
        } catch (CompletionException e) {
            if (e.getCause() instanceof MsalServiceException refused) {
                int status = Objects.requireNonNullElse(refused.statusCode(), 0);
                throw new NoTokenException(status, "login: HTTP " + status + " " + refused.errorCode());
            }
            throw new NoTokenException(
                    0,
                    "login: "
                            + Objects.requireNonNullElse(e.getCause(), e)
                                    .getClass()
                                    .getSimpleName());
        }
    }
}
