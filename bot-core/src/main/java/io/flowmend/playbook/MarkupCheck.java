package io.flowmend.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks light markup: {@code **strong**}, {@code `code`} and {@code [label](https://...)}, and nothing else. */
final class MarkupCheck {

    /** The address may be an argument. */
    private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]*`]+]\\((https://[^()\\s]+|\\{[A-Za-z]+})\\)");

    private static final Pattern ANY = Pattern.compile("\\*\\*|`|\\[[^\\[\\]]*]\\(");

    private static final Pattern OTHER_MARKS = Pattern.compile("[*`\\[\\]]");

    private final String text;
    private final List<String> faults = new ArrayList<>();

    private MarkupCheck(String text) {
        this.text = text;
    }

    static List<String> faults(String text) {
        return new MarkupCheck(text).check();
    }

    /** A fault if there is any markup at all. */
    static List<String> anyMarkup(String text) {
        return ANY.matcher(text).find() ? List.of("markup has no effect here") : List.of();
    }

    private List<String> check() {
        int at = 0;
        while (at < text.length()) {
            at = switch (text.charAt(at)) {
                case '`' -> code(at);
                case '*' -> star(at);
                case '[' -> link(at);
                case ']' -> {
                    faults.add("a ] without its [");
                    yield at + 1;
                }
                default -> at + 1;
            };
        }
        return faults;
    }

    private int code(int at) {
        int end = text.indexOf('`', at + 1);
        if (end < 0) {
            faults.add("a ` is not closed");
            return at + 1;
        }
        if (end == at + 1) {
            faults.add("`` holds nothing");
        }
        return end + 1;
    }

    /** Nothing is read inside strong text, so other marks would be shown as they stand. */
    private int star(int at) {
        if (!text.startsWith("**", at)) {
            faults.add("a single * is no markup; strong is **so**");
            return at + 1;
        }
        int end = text.indexOf("**", at + 2);
        if (end < 0) {
            faults.add("a ** is not closed");
            return at + 2;
        }
        String inside = text.substring(at + 2, end);
        if (inside.isBlank()) {
            faults.add("**** holds nothing");
        } else if (OTHER_MARKS.matcher(inside).find()) {
            faults.add("** holds other markup: " + inside);
        }
        return end + 2;
    }

    private int link(int at) {
        Matcher link = LINK.matcher(text).region(at, text.length());
        if (link.lookingAt()) {
            return link.end();
        }
        faults.add("a [ that begins no [label](https://...)");
        // Its ] is part of the same mistake.
        int end = text.indexOf(']', at);
        return end < 0 ? at + 1 : end + 1;
    }
}
