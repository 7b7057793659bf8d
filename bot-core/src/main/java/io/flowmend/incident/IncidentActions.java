package io.flowmend.incident;

import java.util.OptionalInt;

/** The names of the buttons' actions, as cards send them out and events bring them back. */
final class IncidentActions {

    static final String FIX = "fix";
    static final String TAKE_OVER = "take-over";
    /** Somebody is picked to be on it. */
    static final String ASSIGN = "assign";

    static final String NOT_MINE = "not-mine";
    static final String SNOOZE_HOUR = "snooze-hour";
    static final String SNOOZE_DAY = "snooze-day";
    static final String WAKE = "wake";

    /** One run goes first. */
    static final String TRY = "try";

    /** The same although the connection still counts as broken. */
    static final String TRY_ANYWAY = "try-anyway";

    /** What failed and was not repeated stays so. */
    static final String LEAVE = "leave";

    /** Runs of which nobody knows whether they were resubmitted are resubmitted. */
    static final String SEND_AGAIN = "send-again";

    /** They are counted as resubmitted by a person who has looked. */
    static final String LEAVE_UNSURE = "leave-unsure";

    private static final String REST = "rest-";

    private IncidentActions() {}

    /** The first {@code count} of those that may be resubmitted: a confirmation holds for what it named, and no more. */
    static String rest(int count) {
        return REST + count;
    }

    static OptionalInt restOf(String action) {
        return action.matches(REST + "[1-9][0-9]{0,2}")
                ? OptionalInt.of(Integer.parseInt(action.substring(REST.length())))
                : OptionalInt.empty();
    }
}
