package io.flowmend.sandbox.powerplatform;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The filter of a list of runs: comparisons of status and startTime, joined by "and". */
final class RunFilter {
    private static final Pattern STATUS = Pattern.compile("status eq '([A-Za-z]+)'", Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile("startTime (ge|gt|le|lt) (\\S+)", Pattern.CASE_INSENSITIVE);

    private RunFilter() {}

    static Predicate<PowerRun> of(String filter) throws PowerRefusal {
        Predicate<PowerRun> all = run -> true;
        for (String part : filter.strip().split("\\s+and\\s+", -1)) {
            all = all.and(one(part.strip()));
        }
        return all;
    }

    private static Predicate<PowerRun> one(String part) throws PowerRefusal {
        Matcher status = STATUS.matcher(part);
        if (status.matches()) {
            String word = status.group(1);
            return run -> run.status().word().equalsIgnoreCase(word);
        }
        Matcher start = START.matcher(part);
        if (start.matches()) {
            Instant limit = instant(start.group(2));
            return switch (start.group(1)) {
                case "ge" -> run -> !run.start().isBefore(limit);
                case "gt" -> run -> run.start().isAfter(limit);
                case "le" -> run -> !run.start().isAfter(limit);
                default -> run -> run.start().isBefore(limit);
            };
        }
        throw unfit(part);
    }

    private static Instant instant(String text) throws PowerRefusal {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notTime) {
            throw unfit(text);
        }
    }

    static PowerRefusal unfit(String part) {
        return PowerRefusal.because(
                400, "InvalidFilterInQueryString", "The filter '" + part + "' in the query string is not valid.");
    }
}
