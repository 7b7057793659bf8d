package io.flowmend.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.FixtureCards;
import io.flowmend.slack.SlackRenderer.Drawn;
import io.flowmend.slack.SlackRenderer.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlackRendererTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Collection<String> cards() {
        return FixtureCards.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void cardIsDrawnAsItsGoldenFileSays(String name) throws IOException {
        for (Form form : Form.values()) {
            Path file = GOLDEN.resolve(name + "." + form.name().toLowerCase(Locale.ROOT) + ".json");
            String drawn = pretty(draw(name, form));
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, drawn);
            }

            assertThat(drawn).isEqualTo(Files.readString(file));
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyCardStaysWithinSlacksLimits(String name) {
        for (Form form : Form.values()) {
            Drawn drawn = draw(name, form);

            assertThat(drawn.blocks().size()).isLessThanOrEqualTo(SlackLimits.BLOCKS);
            assertThat(drawn.text().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, SlackLimits.FALLBACK_BYTES);
            assertThat(drawn.blocks().toString().length()).isLessThan(16_000);
            assertThat(drawn.blocks().findValuesAsText("block_id")).doesNotHaveDuplicates();
            assertThat(drawn.blocks().findValuesAsText("action_id")).doesNotHaveDuplicates();
            for (JsonNode block : drawn.blocks()) {
                assertThat(block.path("text").path("text").asText().length()).isLessThanOrEqualTo(SlackLimits.HEADER);
                buttons(block)
                        .forEach(button -> assertThat(button.path("text")
                                        .path("text")
                                        .asText()
                                        .length())
                                .isBetween(1, SlackLimits.LABEL));
            }
        }
    }

    @Test
    void onlyChangedBlocksGetANewId() {
        List<String> first = draw("walk-through", Form.NEWEST).blocks().findValuesAsText("block_id");
        List<String> again = draw("walk-through", Form.NEWEST).blocks().findValuesAsText("block_id");
        List<String> plain = draw("walk-through", Form.PLAIN).blocks().findValuesAsText("block_id");

        assertThat(again).isEqualTo(first);
        assertThat(plain.getFirst()).isEqualTo(first.getFirst());
        assertThat(plain.get(1)).isNotEqualTo(first.get(1));
    }

    @Test
    void aCutTextEndsInAnEllipsisAndNeverInHalfACharacter() {
        Drawn drawn = draw("long", Form.PLAIN);

        assertThat(drawn.text()).endsWith("…");
        assertThat(drawn.blocks().findValuesAsText("text").stream().filter(text -> text.endsWith("…")))
                .hasSizeGreaterThan(3);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(drawn.blocks().toString()))
                .isTrue();
    }

    @Test
    void dataIsNeverMarkup() {
        Drawn drawn = draw("hostile", Form.PLAIN);

        // Text objects and the top-level text are read for <...>; rich text is not read at all.
        assertThat(drawn.text()).doesNotContain("<!channel>", "<https://evil").contains("&lt;!channel&gt;", "&amp;lt;");
        assertThat(drawn.blocks().findValuesAsText("type")).doesNotContain("mrkdwn");
        assertThat(drawn.blocks().get(0).path("text").path("text").asText())
                .startsWith("&lt;!channel&gt; &amp; *bold*");
        assertThat(drawn.blocks().get(1).findValuesAsText("text")).contains(FixtureCards.HOSTILE);
    }

    private static Drawn draw(String name, Form form) {
        return SlackRenderer.draw(FixtureCards.all().getOrDefault(name, FixtureCards.emptyWords()), form);
    }

    private static Stream<JsonNode> buttons(JsonNode block) {
        return StreamSupport.stream(block.path("elements").spliterator(), false)
                .filter(element -> element.path("type").asText().equals("button"));
    }

    private static String pretty(Drawn drawn) {
        ObjectNode message = SlackJson.MAPPER.createObjectNode().put("text", drawn.text());
        message.set("blocks", drawn.blocks());
        return message.toPrettyString() + "\n";
    }
}
