package io.flowmend.sandbox.teams;

/**
 * A member of the tenant: the id that only this bot sees ("29:..."), the id in all of Microsoft 365, the locale in Teams'
 * form ("nb-NO") and the zone as an IANA name.
 */
public record TeamsPerson(String id, String aadObjectId, String name, String mail, String locale, String zone) {

    /** The same person with another language. */
    public TeamsPerson withLocale(String changed) {
        return new TeamsPerson(id, aadObjectId, name, mail, changed, zone);
    }

    /** The person's country, as Teams guesses it from the locale; "US" where the locale names none. */
    String country() {
        int dash = locale.lastIndexOf('-');
        return dash < 0 ? "US" : locale.substring(dash + 1);
    }
}
