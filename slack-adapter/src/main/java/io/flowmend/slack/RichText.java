package io.flowmend.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.Span;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Spans as elements of a rich_text block. There Slack reads no markup, so every letter of a text shows as it is and nothing
 * is escaped. Source: docs.slack.dev/reference/block-kit/blocks/rich-text-block.
 */
final class RichText {

    /** Every reader's own day and time; Slack takes their zone by itself. Source: docs.slack.dev/reference/block-kit/block-elements/date-element. */
    private static final String TIME_FORMAT = "{date_short_pretty} {time}";

    private static final Pattern USER_ID = Pattern.compile("[UW][A-Z0-9]{2,30}");

    /** How many characters the message has left for paragraphs. */
    private int left = SlackLimits.ALL_PARAGRAPHS;

    /** How the text of an element stands out. */
    enum Style {
        PLAIN,
        BOLD,
        CODE,
        STRIKE
    }

    static boolean isUserId(String id) {
        return USER_ID.matcher(id).matches();
    }

    static boolean isWebAddress(URI address) {
        return address.getScheme() != null
                && address.getScheme().matches("https?")
                && address.getHost() != null
                && address.toString().length() <= SlackLimits.ADDRESS;
    }

    /** Adds the spans to the elements of a section. */
    void add(ArrayNode elements, List<Span> spans) {
        int paragraph = Math.min(left, SlackLimits.PARAGRAPH);
        for (Span span : spans) {
            paragraph -= add(elements, span, paragraph);
        }
    }

    private int add(ArrayNode elements, Span span, int room) {
        return switch (span) {
            case Span.Plain plain -> text(elements, plain.text(), Style.PLAIN, room);
            case Span.Strong strong -> text(elements, strong.text(), Style.BOLD, room);
            case Span.Code code -> text(elements, code.text(), Style.CODE, room);
            case Span.Link link -> link(elements, link, room);
            case Span.Time time -> {
                elements.addObject()
                        .put("type", "date")
                        .put("timestamp", time.at().getEpochSecond())
                        .put("format", TIME_FORMAT)
                        .put("fallback", time.text());
                yield time.text().length();
            }
            case Span.Person person -> {
                if (isUserId(person.id())) {
                    elements.addObject().put("type", "user").put("user_id", person.id());
                    yield person.id().length();
                }
                yield text(elements, person.id(), Style.PLAIN, room);
            }
        };
    }

    private int link(ArrayNode elements, Span.Link link, int room) {
        if (!isWebAddress(link.address())) {
            return text(elements, link.text(), Style.PLAIN, room);
        }
        String label = SlackText.cut(link.text(), room);
        if (label.isEmpty()) {
            return 0;
        }
        elements.addObject()
                .put("type", "link")
                .put("url", link.address().toString())
                .put("text", label);
        left -= label.length();
        return label.length();
    }

    /** Adds a text, as much of it as fits; tells how many characters that were. */
    int text(ArrayNode elements, String words, Style style, int room) {
        String fitting = SlackText.cut(words, Math.min(room, left));
        // Slack refuses an element without text.
        if (fitting.isEmpty()) {
            return 0;
        }
        ObjectNode element = elements.addObject().put("type", "text").put("text", fitting);
        switch (style) {
            case PLAIN -> {}
            case BOLD -> element.putObject("style").put("bold", true);
            case CODE -> element.putObject("style").put("code", true);
            case STRIKE -> element.putObject("style").put("strike", true);
        }
        left -= fitting.length();
        return fitting.length();
    }
}
