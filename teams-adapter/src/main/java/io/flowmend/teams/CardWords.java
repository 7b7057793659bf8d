package io.flowmend.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Writes spans into a card: as rich text, which is not read for Markdown; or as escaped Markdown where a person is mentioned,
 * because only there Teams draws mentions. Source:
 * learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format, "Mention support".
 */
final class CardWords {

    /** How a paragraph looks. */
    enum Style {
        PLAIN,
        STRONG,
        QUIET,
        CODE
    }

    private final UnaryOperator<String> names;
    private final Map<String, String> mentioned = new LinkedHashMap<>();

    /** {@code names} gives a person's name by the id, or an empty text. */
    CardWords(UnaryOperator<String> names) {
        this.names = names;
    }

    /** Adds the lines that the spans make; the first keeps the usual distance. */
    void add(ArrayNode items, List<Span> spans, Style style, int longest) {
        boolean first = true;
        for (List<Span> line : lines(TeamsText.cut(spans, longest))) {
            ObjectNode element = line(line, style);
            if (!first) {
                element.put("spacing", "None");
            }
            items.add(element);
            first = false;
        }
    }

    /** Adds one line of ordinary text. */
    void add(ArrayNode items, String text, Style style, int longest) {
        add(items, List.of(new Span.Plain(text)), style, longest);
    }

    private ObjectNode line(List<Span> line, Style style) {
        return line.stream().anyMatch(this::isMention) ? markdownLine(line, style) : richLine(line, style);
    }

    private boolean isMention(Span span) {
        return span instanceof Span.Person person && !names.apply(person.id()).isEmpty();
    }

    private ObjectNode markdownLine(List<Span> line, Style style) {
        ObjectNode block = TeamsJson.MAPPER
                .createObjectNode()
                .put("type", "TextBlock")
                .put("text", markdown(line))
                .put("wrap", true);
        switch (style) {
            case PLAIN -> {}
            case STRONG -> block.put("weight", "Bolder");
            case QUIET -> block.put("size", "Small").put("isSubtle", true);
            case CODE -> block.put("fontType", "Monospace");
        }
        return block;
    }

    private ObjectNode richLine(List<Span> line, Style style) {
        ObjectNode block = TeamsJson.MAPPER.createObjectNode().put("type", "RichTextBlock");
        ArrayNode runs = block.putArray("inlines");
        for (Span span : line) {
            switch (span) {
                case Span.Plain plain -> run(runs, plain.text(), style);
                case Span.Strong strong -> run(runs, strong.text(), style).put("weight", "Bolder");
                case Span.Code code -> run(runs, code.text(), style).put("fontType", "Monospace");
                case Span.Time time -> run(runs, time.text(), style);
                case Span.Person person -> run(runs, person.id(), style);
                case Span.Link link -> {
                    ObjectNode run = run(runs, link.text(), style);
                    if (TeamsSettings.isWebAddress(link.address())) {
                        run.put("color", "Accent")
                                .put("underline", true)
                                .putObject("selectAction")
                                .put("type", "Action.OpenUrl")
                                .put("url", link.address().toString());
                    }
                }
            }
        }
        return block;
    }

    private static ObjectNode run(ArrayNode runs, String text, Style style) {
        ObjectNode run = runs.addObject().put("type", "TextRun").put("text", TeamsText.literal(text));
        switch (style) {
            case PLAIN -> {}
            case STRONG -> run.put("weight", "Bolder");
            case QUIET -> run.put("size", "Small").put("isSubtle", true);
            case CODE -> run.put("fontType", "Monospace");
        }
        return run;
    }

    /** The spans as Markdown in which nothing but our own marks is read. */
    String markdown(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            switch (span) {
                case Span.Plain plain -> text.append(TeamsText.escape(plain.text()));
                case Span.Strong strong ->
                    text.append("**").append(TeamsText.escape(strong.text())).append("**");
                case Span.Code code -> text.append(TeamsText.escape(code.text()));
                case Span.Time time -> text.append(TeamsText.escape(time.text()));
                case Span.Person person -> text.append(mention(person.id()));
                case Span.Link link -> {
                    if (TeamsSettings.isWebAddress(link.address())) {
                        String address =
                                link.address().toString().replace("(", "%28").replace(")", "%29");
                        text.append('[')
                                .append(TeamsText.escape(link.text()))
                                .append("](")
                                .append(address)
                                .append(')');
                    } else {
                        text.append(TeamsText.escape(link.text()));
                    }
                }
            }
        }
        return text.toString();
    }

    private String mention(String id) {
        String name = names.apply(id);
        if (name.isEmpty()) {
            return TeamsText.escape(id);
        }
        String mention = "<at>" + TeamsText.escape(name).replace("\\", "") + "</at>";
        mentioned.put(id, mention);
        return mention;
    }

    /** What Teams needs to know of the people that were mentioned. */
    void addMentions(ObjectNode card) {
        if (mentioned.isEmpty()) {
            return;
        }
        ArrayNode entities = card.withObject("/msteams").putArray("entities");
        mentioned.forEach((id, mention) -> entities.addObject()
                .put("type", "mention")
                .put("text", mention)
                .putObject("mentioned")
                .put("id", id)
                .put("name", names.apply(id)));
    }

    private static List<List<Span>> lines(List<Span> spans) {
        List<List<Span>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Span span : spans) {
            switch (span) {
                case Span.Plain plain -> split(lines, plain.text(), Span.Plain::new);
                case Span.Strong strong -> split(lines, strong.text(), Span.Strong::new);
                case Span.Code code -> split(lines, code.text(), Span.Code::new);
                case Span.Link link -> split(lines, link.text(), text -> new Span.Link(text, link.address()));
                case Span.Time time -> lines.getLast().add(time);
                case Span.Person person -> lines.getLast().add(person);
            }
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static void split(List<List<Span>> lines, String text, Function<String, Span> span) {
        String[] parts = text.split("\r\n|\r|\n", -1);
        for (int number = 0; number < parts.length; number++) {
            if (number > 0) {
                lines.add(new ArrayList<>());
            }
            if (!parts[number].isEmpty()) {
                lines.getLast().add(span.apply(parts[number]));
            }
        }
    }
}
