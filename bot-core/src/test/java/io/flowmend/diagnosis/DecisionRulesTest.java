package io.flowmend.diagnosis;

import io.flowmend.knowledge.CauseReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The decision rules, one test each, in their order. */
class DecisionRulesTest {

    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(CauseReader.builtIn());

    private static String cause(String text) {
        return DIAGNOSTICIAN.diagnose(new Redactor().redact(text)).cause().value();
    }

    @Test
    void rule01InnermostMostSpecificEvidenceWinsOverStatus() {
        assertThat(cause("{\"status\":404,\"message\":\"The gateway is offline or could not be reached\"}"))
                .isEqualTo("gateway.unreachable");
        assertThat(cause("403 Forbidden. AADSTS7000222: The provided client secret keys are expired."))
                .isEqualTo("auth.client_secret_expired_or_invalid");
        assertThat(cause("BadRequest 400 {\"code\":\"MissingConnection\"}"))
                .isEqualTo("auth.connection_missing_or_not_configured");
        assertThat(cause("{\"code\":\"BadRequest\",\"inner\":{\"status\":404,\"message\":\"List not found\"}}"))
                .isEqualTo("config.not_found");
    }

    @Test
    void rule02ForbiddenIsDecidedByWhatElseIsSaid() {
        assertThat(cause("403 Forbidden, DlpViolation")).isEqualTo("policy.dlp_blocked");
        assertThat(cause("Forbidden: MissingAdequateQuotaPolicy")).isEqualTo("permission.licence_required");
        assertThat(cause("403: ConnectionAuthorizationFailed")).isEqualTo("auth.connection_not_shared");
        assertThat(cause("403 Forbidden. Your IP address is not allowed to access the server."))
                .isEqualTo("policy.ip_or_network_blocked");
        assertThat(cause("403 Forbidden, the user is disabled")).isEqualTo("auth.account_disabled_or_deleted");
        assertThat(cause("403 Forbidden")).isEqualTo("permission.resource_access_denied");
    }

    @Test
    void rule03UnauthorizedIsDecidedByWhatElseIsSaid() {
        assertThat(cause("401 System.UnauthorizedAccessException")).isEqualTo("permission.resource_access_denied");
        assertThat(cause("401 Unauthorized: You don't have permission to open this site."))
                .isEqualTo("permission.resource_access_denied");
        assertThat(cause("401 DirectApiAuthorizationRequired")).isEqualTo("trigger.problem");
        assertThat(cause("401 Unauthorized, the SQL login was rejected")).isEqualTo("auth.invalid_credentials");
        assertThat(cause("401 Unauthorized")).isEqualTo("auth.connection_unspecified");
    }

    @Test
    void rule04ConditionalAccessMultiFactorAndExpiryAreKeptApart() {
        assertThat(cause("AADSTS53003")).isEqualTo("auth.conditional_access");
        assertThat(cause("AADSTS50076: due to a Conditional Access policy you must use multi-factor authentication"))
                .isEqualTo("auth.mfa_required");
        assertThat(cause("AADSTS70043: sign-in frequency checks by Conditional Access"))
                .isEqualTo("auth.token_expired");
    }

    @Test
    void rule05BlockedByConditionalAccessIsNoDataPolicy() {
        assertThat(cause("Access has been blocked by Conditional Access policies."))
                .isEqualTo("auth.conditional_access");
    }

    @Test
    void rule06ConnectionAuthorizationFailedIsAConnectionNotShared() {
        assertThat(cause("{\"code\":\"ConnectionAuthorizationFailed\"}")).isEqualTo("auth.connection_not_shared");
    }

    @Test
    void rule07DirectApiAuthorizationRequiredIsATrigger() {
        assertThat(cause("{\"error\":{\"code\":\"DirectApiAuthorizationRequired\",\"message\":\"The request must be"
                        + " authenticated only by OAuth 2.0 scheme.\"}}"))
                .isEqualTo("trigger.problem");
    }

    @Test
    void rule08SuspendedByADataPolicyIsTheDataPolicy() {
        assertThat(cause("The flow was suspended by a data loss prevention policy"))
                .isEqualTo("policy.dlp_blocked");
        assertThat(cause("The flow was suspended")).isEqualTo("flow.suspended_or_turned_off");
    }

    @Test
    void rule09GatewayTimeoutIsALimitOnlyWhenTheBodySaysSo() {
        assertThat(cause("504 GatewayTimeout ResponseTimeout")).isEqualTo("service.timeout_limit");
        assertThat(cause("504 Gateway Timeout")).isEqualTo("service.transient");
    }

    @Test
    void rule10SkippedByAConditionIsNormal() {
        assertThat(cause("{\"status\":\"Skipped\",\"code\":\"ActionBranchingConditionNotSatisfied\"}"))
                .isEqualTo("not_a_failure");
        assertThat(cause("The action was skipped because the previous action failed"))
                .isEqualTo("cascade");
    }

    @Test
    void rule11ExpressionAboutInvokerConnectionsIsAMissingConnection() {
        assertThat(cause(
                        "Unable to process template language expressions: 'triggerOutputs().headers['X-MS-APIM-Tokens']"
                                + "['$connections']['shared_teams']' cannot be evaluated"))
                .isEqualTo("auth.connection_missing_or_not_configured");
    }

    @Test
    void rule12OnlyWhatTheTextShowsCounts() {
        assertThat(cause("The flow failed again, nobody knows why.")).isEqualTo("unknown");
    }

    @Test
    void rule13WhetherItIsAFailureIsAskedFirst() {
        assertThat(cause("Release notes: added support for AADSTS50173 handling"))
                .isEqualTo("not_a_failure");
        assertThat(cause("What does Unauthorized mean?")).isEqualTo("not_a_failure");
        assertThat(cause("Why does my flow fail with 401 Unauthorized?")).isEqualTo("auth.connection_unspecified");
        assertThat(cause("AADSTS50057: The user account is disabled.")).isEqualTo("auth.account_disabled_or_deleted");
    }

    @Test
    void rule14SwitchedOffForAnyUnnamedReasonIsTheFlow() {
        assertThat(cause("We will turn off your flow because it has had no trigger for 90 days."))
                .isEqualTo("flow.suspended_or_turned_off");
        assertThat(cause("Your flow has been turned off because it keeps failing"))
                .isEqualTo("flow.suspended_or_turned_off");
    }

    @Test
    void rule15UnauthorizedWithAKeyIsACredential() {
        assertThat(cause("The HTTP action with the API key returns 401")).isEqualTo("auth.invalid_credentials");
        assertThat(cause("401, SAS token expired")).isEqualTo("auth.invalid_credentials");
    }

    @Test
    void rule16InvalidTokensWithoutACodeAreExpired() {
        assertThat(cause("Access and refresh token are invalid, please sign in again."))
                .isEqualTo("auth.token_expired");
    }

    @Test
    void rule17NotAuthorizedForAnObjectIsAMissingRight() {
        assertThat(cause("The user is not authorized to access the dataset (401)"))
                .isEqualTo("permission.resource_access_denied");
        assertThat(cause("PowerBINotAuthorizedException")).isEqualTo("permission.resource_access_denied");
    }

    @Test
    void rule18LackingConnectionPropertyIsAMissingConnection() {
        assertThat(cause("InvalidTemplate: the action is missing required property 'host/connectionReferenceName'"))
                .isEqualTo("auth.connection_missing_or_not_configured");
    }

    @Test
    void rule19StorageErrorsAreRightsOrCredentials() {
        assertThat(cause("403 AuthorizationFailure: This request is not authorized to perform this operation."))
                .isEqualTo("permission.resource_access_denied");
        assertThat(cause("401 NoAuthenticationInformation")).isEqualTo("auth.invalid_credentials");
        assertThat(cause("403 Signature not valid in the specified time frame")).isEqualTo("auth.invalid_credentials");
    }

    @Test
    void rule20TimeoutIsALimitOnlyIfDocumented() {
        assertThat(cause("The script failed: execution exceeded the limit of 120 seconds"))
                .isEqualTo("service.timeout_limit");
        assertThat(cause("Connection timeout now and then when the flow calls the backend"))
                .isEqualTo("service.transient");
    }

    @Test
    void rule21GatewayCoversTheSourceBehindIt() {
        assertThat(cause("The on-premises data gateway could not reach the SQL Server, the action failed"))
                .isEqualTo("gateway.unreachable");
    }

    @Test
    void rule22WrapperYieldsToTheCauseBesideIt() {
        assertThat(cause(
                        "ActionFailed. An action failed. No dependent actions succeeded. Inner: 429 Too Many Requests"))
                .isEqualTo("throttled");
        assertThat(cause("ActionFailed. An action failed. No dependent actions succeeded."))
                .isEqualTo("cascade");
    }

    @Test
    void rule23DeclinedConsentIsAConsent() {
        assertThat(cause("AADSTS65004: User declined to consent to access the app."))
                .isEqualTo("auth.consent_required");
    }

    @Test
    void rule24ConditionalAccessOnClientCredentialsIsStillConditionalAccess() {
        assertThat(cause("grant_type=client_credentials AADSTS53003: Access has been blocked by Conditional Access"))
                .isEqualTo("auth.conditional_access");
    }
}
