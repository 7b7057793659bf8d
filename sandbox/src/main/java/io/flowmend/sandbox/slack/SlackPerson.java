package io.flowmend.sandbox.slack;

/** A member of the workspace; the locale is Slack's form ("nb-NO"), the zone an IANA name. */
public record SlackPerson(String id, String name, String displayName, String locale, String zone) {

    /** The same person with another language. */
    public SlackPerson withLocale(String changed) {
        return new SlackPerson(id, name, displayName, changed, zone);
    }
}
