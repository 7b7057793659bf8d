package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.EntraLogin;
import io.flowmend.sandbox.entra.EntraToken;
import java.util.Optional;
import java.util.Set;

/** Who calls, and whether they may. */
final class Access {
    private static final String BEARER = "Bearer ";

    private final PowerTenant tenant;
    private final EntraLogin entra;

    Access(PowerTenant tenant, EntraLogin entra) {
        this.tenant = tenant;
        this.entra = entra;
    }

    /** The caller of Power Automate, which takes a user's token for Azure's management too. */
    EntraToken ofFlows(PowerRequest request) throws PowerRefusal {
        EntraToken token = token(request);
        boolean fits = token.audience().equals(EntraLogin.FLOW)
                || (token.audience().equals(EntraLogin.MANAGEMENT) && !token.appOnly());
        if (!fits) {
            throw wrongAudience(401, token);
        }
        needsVersion(request);
        return token;
    }

    /** The caller of Power Apps. */
    EntraToken ofPowerApps(PowerRequest request) throws PowerRefusal {
        EntraToken token = token(request);
        if (token.audience().equals(EntraLogin.MANAGEMENT)) {
            throw wrongAudience(401, token);
        }
        if (!token.audience().equals(EntraLogin.POWER_APPS)) {
            throw wrongAudience(tenant.rules().refuses(PowerRules.Refusal.AUDIENCE_WITH_401) ? 401 : 404, token);
        }
        needsVersion(request);
        return token;
    }

    /** The caller of Microsoft Graph, who may read users. */
    void toUsers(PowerRequest request) throws PowerRefusal {
        boolean known = request.authorization().startsWith(BEARER)
                && entra.isGood(request.authorization().substring(BEARER.length()), EntraLogin.GRAPH);
        if (!known) {
            throw PowerRefusal.because(401, "InvalidAuthenticationToken", "Access token validation failure.");
        }
        if (tenant.rules().refuses(PowerRules.Refusal.USERS)) {
            throw PowerRefusal.because(
                    403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }
    }

    private static PowerRefusal wrongAudience(int status, EntraToken token) {
        return status == 404
                ? PowerRefusal.because(404, "NotFound", "The requested resource was not found.")
                : PowerRefusal.because(
                        status,
                        "InvalidAuthenticationTokenAudience",
                        "The access token has been obtained for wrong audience or resource '" + token.audience()
                                + "'.");
    }

    private EntraToken token(PowerRequest request) throws PowerRefusal {
        if (!request.authorization().startsWith(BEARER)) {
            throw PowerRefusal.because(
                    401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.");
        }
        Optional<EntraToken> token = entra.read(request.authorization().substring(BEARER.length()));
        return token.orElseThrow(() -> PowerRefusal.because(
                401,
                "ExpiredAuthenticationToken",
                "The access token expiry UTC time is earlier than current UTC time."));
    }

    private static void needsVersion(PowerRequest request) throws PowerRefusal {
        if (!request.query().containsKey("api-version")) {
            throw PowerRefusal.because(
                    400,
                    "MissingApiVersionParameter",
                    "The api-version query parameter (?api-version=) is required for all requests.");
        }
    }

    /** The environment by its name, or "~default"; by nothing else. */
    void toEnvironment(String name) throws PowerRefusal {
        if (!Set.of(PowerTenant.ENVIRONMENT, "~default").contains(name)) {
            throw PowerRefusal.because(404, "EnvironmentNotFound", "Could not find environment '" + name + "'.");
        }
    }

    /** An administrator of the Power Platform, or an application, which must be registered as one. */
    void asAdmin(EntraToken caller) throws PowerRefusal {
        boolean admin = caller.appOnly()
                || tenant.person(caller.userId()).filter(PowerPerson::admin).isPresent();
        if (!admin) {
            throw PowerRefusal.because(
                    403, "Forbidden", "The caller with object id '" + caller.userId() + "' is not an administrator.");
        }
    }

    /** A flow of which the caller is an owner or editor. */
    PowerFlow toFlow(EntraToken caller, String id) throws PowerRefusal {
        PowerFlow flow = flow(id);
        if (!mayEdit(caller, flow)) {
            throw PowerRefusal.because(
                    403,
                    "ConnectionAuthorizationFailed",
                    "The caller with object id '" + (caller.appOnly() ? caller.appId() : caller.userId())
                            + "' does not have permission for connection '" + id + "' under Api 'shared_logicflows'.");
        }
        return flow;
    }

    boolean mayEdit(EntraToken caller, PowerFlow flow) {
        return caller.appOnly()
                ? !tenant.rules().refuses(PowerRules.Refusal.APPS_AS_MAKERS)
                : flow.owner().equals(caller.userId()) || flow.editors().contains(caller.userId());
    }

    PowerFlow flow(String id) throws PowerRefusal {
        return tenant.flow(id)
                .orElseThrow(() -> PowerRefusal.because(404, "FlowNotFound", "Could not find flow '" + id + "'."));
    }
}
