package io.flowmend.teams;

import io.flowmend.card.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts texts to length and makes them show letter by letter. Source:
 * learn.microsoft.com/adaptive-cards/authoring-cards/text-features.
 */
final class TeamsText {

    /** Stands where something was cut off. */
    static final String CUT = "…";

    /** What clients replace by a date in every text, whether it is Markdown or not. */
    private static final Pattern DATE_FUNCTION = Pattern.compile("\\{(?=\\{(?:DATE|TIME)\\()");

    private static final Pattern EMPHASIS = Pattern.compile("[\\\\*_\\[\\]`~]");
    private static final Pattern BULLET = Pattern.compile("^(\\s*)([-+#])");
    private static final Pattern NUMBER = Pattern.compile("^(\\s*\\d{1,9})([.)])");

    private TeamsText() {}

    /** The text, or its beginning and an ellipsis; never longer than {@code limit} and never half a character. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - CUT.length();
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return end <= 0 ? "" : text.substring(0, end) + CUT;
    }

    /** The text as it shows letter by letter where Markdown is not read: an invisible joiner keeps dates apart. */
    static String literal(String text) {
        return DATE_FUNCTION.matcher(text).replaceAll("{\u2060");
    }

    /** The text as it shows letter by letter where Markdown is read. */
    static String escape(String text) {
        String html = literal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String emphasis = EMPHASIS.matcher(html).replaceAll("\\\\$0");
        String bullet = BULLET.matcher(emphasis).replaceFirst("$1\\\\$2");
        return NUMBER.matcher(bullet).replaceFirst("$1\\\\$2");
    }

    /** The spans, or their beginning and an ellipsis, with at most {@code limit} characters to read. */
    static List<Span> cut(List<Span> spans, int limit) {
        List<Span> kept = new ArrayList<>();
        int room = limit;
        for (Span span : spans) {
            int length = text(span).length();
            kept.add(length <= room ? span : shortened(span, room));
            room -= length;
            if (room < 0) {
                break;
            }
        }
        return List.copyOf(kept);
    }

    private static Span shortened(Span span, int limit) {
        return switch (span) {
            case Span.Plain plain -> new Span.Plain(cut(plain.text(), limit));
            case Span.Strong strong -> new Span.Strong(cut(strong.text(), limit));
            case Span.Code code -> new Span.Code(cut(code.text(), limit));
            case Span.Link link -> new Span.Link(cut(link.text(), limit), link.address());
            case Span.Time time -> new Span.Plain(CUT);
            case Span.Person person -> new Span.Plain(CUT);
        };
    }

    private static String text(Span span) {
        return switch (span) {
            case Span.Plain plain -> plain.text();
            case Span.Strong strong -> strong.text();
            case Span.Code code -> code.text();
            case Span.Link link -> link.text();
            case Span.Time time -> time.text();
            case Span.Person person -> person.id();
        };
    }
}
