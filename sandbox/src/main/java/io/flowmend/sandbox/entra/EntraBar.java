package io.flowmend.sandbox.entra;

/** Why Entra gives no token for an account any more. Source: learn.microsoft.com/entra/identity-platform/reference-error-codes. */
public enum EntraBar {
    /** Grants from before are void; whoever signs in anew gets good ones. */
    PASSWORD_CHANGED(
            50173,
            "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have"
                    + " changed or reset their password."),
    /** Grants from before are void. */
    REVOKED(
            50173,
            "The provided grant has expired due to it being revoked, a fresh auth token is needed. An administrator may"
                    + " have revoked the user's sessions."),
    /** Nobody signs in until the account is enabled. */
    DISABLED(50057, "The user account is disabled."),
    /** Nobody signs in until the account is restored. */
    DELETED(500341, "The user account has been deleted from the directory."),
    /** Grants from before are void; whoever signs in with a second factor gets good ones. */
    MFA_REQUIRED(
            50076,
            "Due to a configuration change made by your administrator, or because you moved to a new location, you must"
                    + " use multi-factor authentication to access the resource."),
    /** Nobody asked for 90 days. */
    INACTIVE(
            700082,
            "The refresh token has expired due to inactivity. The token was issued before and was inactive for"
                    + " 90.00:00:00.");

    private final int code;
    private final String says;

    EntraBar(int code, String says) {
        this.code = code;
        this.says = says;
    }

    /** The number after "AADSTS". */
    public int code() {
        return code;
    }

    /** Entra's words. */
    public String description() {
        return "AADSTS" + code + ": " + says;
    }
}
