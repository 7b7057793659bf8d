package io.flowmend.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.Emphasis;
import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.ReadyChoice;
import io.flowmend.card.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Draws a card as Slack's blocks and a complete text beside them; pure: the same card is always the same JSON. */
final class SlackRenderer {

    /** Which blocks may be used. */
    enum Form {
        /** Also those that a workspace may not have yet. */
        NEWEST,
        /** Only those that every workspace has. */
        PLAIN
    }

    /** A drawn card. */
    record Drawn(String text, ArrayNode blocks) {
        Drawn {
            Objects.requireNonNull(text);
            Objects.requireNonNull(blocks);
        }
    }

    private final Form form;
    private final ArrayNode blocks = SlackJson.MAPPER.createArrayNode();
    private final RichText words = new RichText();
    private int number;

    private SlackRenderer(Form form) {
        this.form = form;
    }

    /** Draws the card. */
    static Drawn draw(ReadyCard card, Form form) {
        SlackRenderer renderer = new SlackRenderer(form);
        card.blocks().forEach(renderer::block);
        return new Drawn(FallbackText.of(card), renderer.finish());
    }

    /** Whether the two forms of the card differ at all. */
    static boolean hasNewerForm(ReadyCard card) {
        return card.blocks().stream().anyMatch(block -> block instanceof ReadyBlock.Progress);
    }

    private void block(ReadyBlock block) {
        switch (block) {
            case ReadyBlock.Heading heading -> heading(heading);
            case ReadyBlock.Text text -> paragraph(text.spans());
            case ReadyBlock.Note note -> note(note.spans());
            case ReadyBlock.Facts facts -> facts(facts);
            case ReadyBlock.Code code -> code(code);
            case ReadyBlock.Progress progress -> progress(progress);
            case ReadyBlock.Choices choices -> choices(choices.choices());
        }
    }

    private void heading(ReadyBlock.Heading heading) {
        if (!heading.text().isBlank()) {
            blocks.addObject().put("type", "header").set("text", plainText(heading.text(), SlackLimits.HEADER));
        }
    }

    private void paragraph(List<Span> spans) {
        ObjectNode block = richText("rich_text_section");
        words.add(elements(block), spans);
        addUnlessEmpty(block);
    }

    /** Small and grey where it is only words; in that form Slack would read links and people only as markup. */
    private void note(List<Span> spans) {
        StringBuilder small = new StringBuilder();
        for (Span span : spans) {
            switch (span) {
                case Span.Plain plain -> small.append(plain.text());
                case Span.Strong strong -> small.append(strong.text());
                case Span.Code code -> small.append(code.text());
                case Span.Time time -> small.append(time.text());
                case Span.Link link -> {
                    paragraph(spans);
                    return;
                }
                case Span.Person person -> {
                    paragraph(spans);
                    return;
                }
            }
        }
        if (!small.toString().isBlank()) {
            ObjectNode block = blocks.addObject().put("type", "context");
            block.putArray("elements").add(plainText(small.toString(), SlackLimits.NOTE));
        }
    }

    private void facts(ReadyBlock.Facts facts) {
        ObjectNode block = richText("rich_text_section");
        ArrayNode elements = elements(block);
        for (ReadyBlock.Fact fact : facts.facts()) {
            String lineBreak = elements.isEmpty() ? "" : "\n";
            words.text(elements, lineBreak + fact.label() + ": ", RichText.Style.BOLD, SlackLimits.PARAGRAPH);
            words.add(elements, fact.value());
        }
        addUnlessEmpty(block);
    }

    private void code(ReadyBlock.Code code) {
        ObjectNode block = richText("rich_text_preformatted");
        words.text(elements(block), code.text(), RichText.Style.PLAIN, SlackLimits.PARAGRAPH);
        addUnlessEmpty(block);
    }

    private void progress(ReadyBlock.Progress progress) {
        if (!progress.steps().isEmpty()) {
            blocks.add(
                    switch (form) {
                        case NEWEST -> ProgressBlocks.plan(progress);
                        case PLAIN -> ProgressBlocks.list(progress, words);
                    });
        }
    }

    private void choices(List<ReadyChoice> choices) {
        ArrayNode row = SlackJson.MAPPER.createArrayNode();
        for (ReadyChoice choice : choices) {
            if (row.size() == SlackLimits.BUTTONS_IN_ROW) {
                addRow(row);
                row = SlackJson.MAPPER.createArrayNode();
            }
            choice(row, choice);
        }
        addRow(row);
    }

    private void addRow(ArrayNode row) {
        if (!row.isEmpty()) {
            blocks.addObject().put("type", "actions").set("elements", row);
        }
    }

    private void choice(ArrayNode row, ReadyChoice choice) {
        switch (choice) {
            case ReadyChoice.Press press -> {
                ObjectNode button = row.addObject().put("type", "button");
                button.set("text", plainText(press.label(), SlackLimits.LABEL));
                button.put("action_id", PressedChoice.actionId(press, number));
                button.put("value", PressedChoice.value(press));
                if (press.emphasis() != Emphasis.PLAIN) {
                    button.put("style", press.emphasis().name().toLowerCase(Locale.ROOT));
                }
            }
            case ReadyChoice.Pick pick -> {
                ObjectNode list = row.addObject().put("type", "users_select");
                list.set("placeholder", plainText(pick.label(), SlackLimits.PLACEHOLDER));
                list.put("action_id", PressedChoice.actionId(pick, number));
            }
            case ReadyChoice.Open open -> {
                // With an address that Slack does not take, it would refuse the whole message.
                if (RichText.isWebAddress(open.address())) {
                    ObjectNode button = row.addObject().put("type", "button");
                    button.set("text", plainText(open.label(), SlackLimits.LABEL));
                    button.put("action_id", PressedChoice.openingId(number));
                    button.put("url", open.address().toString());
                }
            }
        }
        number++;
    }

    private static ObjectNode plainText(String words, int limit) {
        return SlackJson.MAPPER
                .createObjectNode()
                .put("type", "plain_text")
                .put("text", SlackText.escapeWithin(words.isBlank() ? SlackText.CUT : words, limit))
                .put("emoji", false);
    }

    private static ObjectNode richText(String part) {
        ObjectNode block = SlackJson.MAPPER.createObjectNode().put("type", "rich_text");
        block.putArray("elements").addObject().put("type", part).putArray("elements");
        return block;
    }

    private static ArrayNode elements(ObjectNode richText) {
        JsonNode elements = richText.path("elements").path(0).path("elements");
        return (ArrayNode) elements;
    }

    private void addUnlessEmpty(ObjectNode richText) {
        if (!elements(richText).isEmpty()) {
            blocks.add(richText);
        }
    }

    private ArrayNode finish() {
        boolean tooMany = blocks.size() > SlackLimits.BLOCKS;
        while (blocks.size() > SlackLimits.BLOCKS - 1 && tooMany) {
            blocks.remove(blocks.size() - 1);
        }
        if (tooMany) {
            ObjectNode rest = richText("rich_text_section");
            elements(rest).addObject().put("type", "text").put("text", SlackText.CUT);
            blocks.add(rest);
        }
        for (int number = 0; number < blocks.size(); number++) {
            // Slack wants a new id for a block that changed: docs.slack.dev/reference/block-kit/blocks/plan-block.
            JsonNode block = blocks.get(number);
            String id = "block-%d-%08x".formatted(number, block.toString().hashCode());
            ((ObjectNode) block).put("block_id", id);
        }
        return blocks;
    }
}
