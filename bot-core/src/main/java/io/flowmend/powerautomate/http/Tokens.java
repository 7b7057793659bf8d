package io.flowmend.powerautomate.http;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import com.microsoft.aad.msal4j.SilentParameters;
import java.net.MalformedURLException;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The tokens by which the services know who asks; MSAL keeps each while it is good, and the newest refresh token. */
final class Tokens implements Renewals.Source {

    /** Words by which the login refuses, for some of which MSAL keeps the status to itself: RFC 6749, section 5.2. */
    private static final Set<String> REFUSALS =
            Set.of("invalid_grant", "invalid_client", "unauthorized_client", "interaction_required");

    private final ConfidentialClientApplication application;
    private final String refreshToken;

    Tokens(PowerPlatformSettings settings, HttpClient http) {
        try {
            application = ConfidentialClientApplication.builder(
                            settings.clientId(), ClientCredentialFactory.createFromSecret(settings.clientSecret()))
                    .authority(PowerPlatformSettings.MICROSOFT_LOGIN + settings.tenantId() + "/")
                    // Otherwise it asks Microsoft whether the address is one of Microsoft's.
                    .instanceDiscovery(false)
                    .httpClient(new EntraLogin(http, settings.login()))
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("the tenant's id makes no address", e);
        }
        refreshToken = settings.refreshToken();
    }

    /** There is no token; {@code refused} if the login said no, rather than nothing. */
    static final class NoTokenException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean refused;

        NoTokenException(boolean refused, String detail) {
            super(detail);
            this.refused = refused;
        }

        boolean refused() {
            return refused;
        }
    }

    @Override
    public String token(String scope) throws NoTokenException {
        return token(scope, false);
    }

    @Override
    public String freshToken(String scope) throws NoTokenException {
        return token(scope, true);
    }

    private String token(String scope, boolean fresh) throws NoTokenException {
        try {
            return acquire(Set.of(scope), fresh).join().accessToken();
        } catch (CompletionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof MsalServiceException refused) {
                int status = Objects.requireNonNullElse(refused.statusCode(), 0);
                String code = String.valueOf(refused.errorCode());
                throw new NoTokenException(
                        REFUSALS.contains(code) || (status >= 400 && status < 429),
                        "login: HTTP " + status + " " + code);
            }
            throw new NoTokenException(false, "login: " + cause.getClass().getSimpleName());
        } catch (MalformedURLException e) {
            throw new IllegalStateException("the authority was checked with the settings", e);
        }
    }

    private CompletableFuture<IAuthenticationResult> acquire(Set<String> scopes, boolean fresh)
            throws MalformedURLException {
        if (refreshToken.isEmpty()) {
            return application.acquireToken(
                    ClientCredentialParameters.builder(scopes).skipCache(fresh).build());
        }
        var account = application.getAccounts().join().stream().findFirst();
        return account.isPresent()
                ? application
                        .acquireTokenSilently(SilentParameters.builder(scopes, account.get())
                                .forceRefresh(fresh)
                                .build())
                        .exceptionallyCompose(notInCache -> byRefreshToken(scopes))
                : byRefreshToken(scopes);
    }

    private CompletableFuture<IAuthenticationResult> byRefreshToken(Set<String> scopes) {
        return application.acquireToken(
                RefreshTokenParameters.builder(scopes, refreshToken).build());
    }
}
