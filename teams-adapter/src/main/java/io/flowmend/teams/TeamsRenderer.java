package io.flowmend.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.ReadyChoice;
import io.flowmend.teams.CardWords.Style;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Draws a card as an Adaptive Card and one line for notifications; pure: the same card is always the same JSON. Elements that
 * only Teams has carry a fallback of elements that all hosts have.
 */
final class TeamsRenderer {

    /** Lengths to which texts are cut, one after the other, until the card is small enough; the longest suffer first. */
    private static final List<Integer> LENGTHS = List.of(8_000, 4_000, 2_000, 1_000, 500, 250, 100, 40);

    private static final int MOST_CHARACTERS =
            (TeamsLimits.MESSAGE_BYTES - TeamsLimits.ENVELOPE_BYTES) / Character.BYTES;

    /** A drawn card. */
    record Drawn(String summary, ObjectNode card) {
        Drawn {
            Objects.requireNonNull(summary);
            Objects.requireNonNull(card);
        }
    }

    private final int longest;
    private final CardWords words;
    private final ArrayNode body = TeamsJson.MAPPER.createArrayNode();

    private TeamsRenderer(int longest, UnaryOperator<String> names) {
        this.longest = longest;
        words = new CardWords(names);
    }

    /** Draws the card; {@code names} gives a person's name by the id, or an empty text where it is not known. */
    static Drawn draw(ReadyCard card, UnaryOperator<String> names) {
        String spoken = SpokenText.of(card, names);
        ObjectNode drawn = TeamsJson.MAPPER.createObjectNode();
        for (int length : LENGTHS) {
            drawn = new TeamsRenderer(length, names).card(card, spoken);
            if (isSmallEnough(drawn)) {
                break;
            }
        }
        dropLast(drawn);
        return new Drawn(SpokenText.summary(spoken), drawn);
    }

    private static boolean isSmallEnough(ObjectNode card) {
        return card.toString().length() <= MOST_CHARACTERS;
    }

    /** Where there is still too much, the end goes, but for buttons. */
    private static void dropLast(ObjectNode card) {
        ArrayNode body = card.withArray("/body");
        for (int last = body.size() - 1; last > 0 && !isSmallEnough(card); last--) {
            if (!body.get(last).path("type").asText().equals("ActionSet")) {
                body.remove(last);
            }
        }
    }

    private ObjectNode card(ReadyCard card, String spoken) {
        card.blocks().forEach(this::block);
        if (body.isEmpty()) {
            words.add(body, TeamsText.CUT, Style.PLAIN, longest);
        }
        ObjectNode drawn = TeamsJson.MAPPER
                .createObjectNode()
                .put("type", "AdaptiveCard")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("version", TeamsLimits.CARD_VERSION)
                .put("lang", card.language())
                .put("fallbackText", TeamsText.literal(spoken))
                // Clients may take it for speech markup.
                .put("speak", SpokenText.summary(spoken).replaceAll("[<>&]", " "));
        words.addMentions(drawn);
        drawn.set("body", body);
        return drawn;
    }

    private void block(ReadyBlock block) {
        switch (block) {
            case ReadyBlock.Heading heading -> heading(heading);
            case ReadyBlock.Text text -> words.add(body, text.spans(), Style.PLAIN, longest);
            case ReadyBlock.Note note -> words.add(body, note.spans(), Style.QUIET, longest);
            case ReadyBlock.Facts facts -> facts(facts);
            case ReadyBlock.Code code -> code(code);
            case ReadyBlock.Progress progress -> ProgressItems.add(body, progress, words);
            case ReadyBlock.Choices choices -> choices(choices.choices());
        }
    }

    private void heading(ReadyBlock.Heading heading) {
        if (!heading.text().isBlank()) {
            // Not rich text, because only this is a heading for screen readers.
            body.addObject()
                    .put("type", "TextBlock")
                    .put("style", "heading")
                    .put("text", TeamsText.escape(TeamsText.cut(heading.text(), TeamsLimits.TITLE)))
                    .put("size", "Medium")
                    .put("weight", "Bolder")
                    .put("wrap", true);
        }
    }

    private void facts(ReadyBlock.Facts facts) {
        if (facts.facts().isEmpty()) {
            return;
        }
        ArrayNode shown = body.addObject().put("type", "FactSet").putArray("facts");
        for (ReadyBlock.Fact fact : facts.facts()) {
            shown.addObject()
                    .put("title", TeamsText.escape(TeamsText.cut(fact.label(), TeamsLimits.TITLE)))
                    .put("value", words.markdown(TeamsText.cut(fact.value(), longest)));
        }
    }

    private void code(ReadyBlock.Code code) {
        String text = TeamsText.cut(code.text(), longest);
        if (text.isBlank()) {
            return;
        }
        ObjectNode fallback = body.addObject()
                .put("type", "CodeBlock")
                .put("codeSnippet", text)
                .put("language", "PlainText")
                .putObject("fallback")
                .put("type", "Container")
                .put("style", "emphasis");
        words.add(fallback.putArray("items"), text, Style.CODE, longest);
    }

    private void choices(List<ReadyChoice> choices) {
        List<ObjectNode> buttons = choices.stream()
                .map(TeamsButtons::button)
                .flatMap(Optional::stream)
                .toList();
        for (int from = 0; from < buttons.size(); from += TeamsLimits.BUTTONS_IN_ROW) {
            int to = Math.min(from + TeamsLimits.BUTTONS_IN_ROW, buttons.size());
            body.addObject().put("type", "ActionSet").putArray("actions").addAll(buttons.subList(from, to));
        }
    }
}
