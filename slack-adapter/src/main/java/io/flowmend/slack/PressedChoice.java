package io.flowmend.slack;

import io.flowmend.card.AggregateId;
import io.flowmend.card.ReadyChoice;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button tells Slack to give back: {@code action_id} is {@code choose.ACTION.NUMBER}, the number keeping it unique
 * in its message, and {@code value} is {@code AGGREGATE REVISION}. A list of people has no value of its own, so its
 * {@code action_id} says all: {@code pick.ACTION.NUMBER AGGREGATE REVISION}.
 */
record PressedChoice(AggregateId of, long revision, String action) {

    private static final Pattern ACTION_ID = Pattern.compile("choose\\.([a-z0-9-]{1,60})\\.[0-9]{1,3}");
    private static final Pattern LIST_ID =
            Pattern.compile("pick\\.([a-z0-9-]{1,60})\\.[0-9]{1,3} (\\S{1,80} [0-9]{1,18})");
    private static final Pattern VALUE = Pattern.compile("(\\S{1,80}) ([0-9]{1,18})");
    private static final Pattern OPENING_ID = Pattern.compile("open\\.[0-9]{1,3}");

    PressedChoice {
        Objects.requireNonNull(of);
        Objects.requireNonNull(action);
    }

    static String actionId(ReadyChoice.Press press, int number) {
        return "choose." + press.action() + "." + number;
    }

    static String actionId(ReadyChoice.Pick pick, int number) {
        return "pick.%s.%d %s %d".formatted(pick.action(), number, pick.of(), pick.revision());
    }

    static String value(ReadyChoice.Press press) {
        return press.of() + " " + press.revision();
    }

    /** The {@code action_id} of a button that only opens an address; Slack tells of it nevertheless. */
    static String openingId(int number) {
        return "open." + number;
    }

    static boolean isOpening(String actionId) {
        return OPENING_ID.matcher(actionId).matches();
    }

    /** What was pressed, or empty for what no button of ours gives back. */
    static Optional<PressedChoice> read(String actionId, String value) {
        Matcher action = ACTION_ID.matcher(actionId);
        return action.matches() ? of(action.group(1), value) : Optional.empty();
    }

    /** From which list somebody was picked, or empty for what no list of ours gives back. */
    static Optional<PressedChoice> readList(String actionId) {
        Matcher list = LIST_ID.matcher(actionId);
        return list.matches() ? of(list.group(1), list.group(2)) : Optional.empty();
    }

    private static Optional<PressedChoice> of(String action, String value) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PressedChoice(AggregateId.parse(parts.group(1)), Long.parseLong(parts.group(2)), action));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
