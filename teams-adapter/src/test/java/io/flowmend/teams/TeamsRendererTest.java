package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.FixtureCards;
import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.Span;
import io.flowmend.teams.TeamsRenderer.Drawn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class TeamsRendererTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** What every host of Adaptive Cards 1.5 draws. */
    private static final Set<String> IN_ALL_HOSTS = Set.of(
            "TextBlock",
            "RichTextBlock",
            "FactSet",
            "ActionSet",
            "Container",
            "ColumnSet",
            "Column",
            "TextRun",
            "AdaptiveCard",
            "Input.ChoiceSet",
            "Data.Query");

    static Collection<String> cards() {
        return FixtureCards.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void cardIsDrawnAsItsGoldenFileSays(String name) throws IOException {
        Path file = GOLDEN.resolve(name + ".json");
        String drawn = pretty(draw(name));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, drawn);
        }

        assertThat(drawn).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyCardStaysWithinTeamsLimits(String name) {
        Drawn drawn = draw(name);

        assertThat(drawn.card().toString().length() * 2).isLessThan(TeamsLimits.MESSAGE_BYTES);
        assertThat(drawn.summary().length()).isBetween(1, TeamsLimits.SUMMARY);
        assertThat(drawn.card().path("version").asText()).isEqualTo("1.5");
        each(drawn.card(), node -> {
            if (node.path("type").asText().equals("ActionSet")) {
                assertThat(node.path("actions").size()).isBetween(1, TeamsLimits.BUTTONS_IN_ROW);
            }
            if (node.path("type").asText().startsWith("Action.") && node.has("title")) {
                assertThat(node.path("title").asText().length()).isBetween(1, TeamsLimits.LABEL);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cards")
    void whatOnlyTeamsDrawsHasAFallback(String name) {
        each(draw(name).card().path("body"), node -> {
            String type = node.path("type").asText();
            if (!type.isEmpty() && !type.startsWith("Action.") && !IN_ALL_HOSTS.contains(type)) {
                assertThat(IN_ALL_HOSTS).contains(node.at("/fallback/type").asText());
            }
            if (type.equals("Action.Execute")) {
                assertThat(node.at("/fallback/type").asText()).isEqualTo("Action.Submit");
                assertThat(node.at("/fallback/data")).isEqualTo(node.path("data"));
            }
        });
    }

    @Test
    void noButtonIsLostHoweverLongTheTexts() {
        assertThat(actions(draw("many"))).hasSize(27);
        assertThat(actions(draw("long"))).hasSize(1);
        List<ReadyBlock> blocks = new ArrayList<>(FixtureCards.many().blocks());
        blocks.addAll(Collections.nCopies(2_000, new ReadyBlock.Text(List.of(new Span.Plain("😀".repeat(500))))));
        blocks.addAll(FixtureCards.diagnosis().blocks());
        ReadyCard huge = new ReadyCard("en", blocks);

        Drawn drawn = TeamsRenderer.draw(huge, id -> "");

        assertThat(actions(drawn)).hasSize(29);
        assertThat(drawn.card().toString().length() * 2).isLessThan(TeamsLimits.MESSAGE_BYTES);
    }

    @Test
    void aCutTextEndsInAnEllipsisAndNeverInHalfACharacter() {
        Drawn drawn = draw("long");

        assertThat(drawn.card().findValuesAsText("text").stream().filter(text -> text.endsWith("…")))
                .hasSizeGreaterThan(3);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(drawn.card().toString()))
                .isTrue();
    }

    @Test
    void dataIsNeverMarkup() {
        Drawn drawn = draw("hostile");

        List<JsonNode> markdown = new ArrayList<>();
        each(drawn.card().path("body"), node -> {
            if (node.path("type").asText().equals("TextBlock")) {
                markdown.add(node.path("text"));
            }
            node.path("facts").forEach(fact -> {
                markdown.add(fact.path("title"));
                markdown.add(fact.path("value"));
            });
        });
        assertThat(markdown)
                .hasSizeGreaterThan(2)
                .allSatisfy(text -> assertThat(text.asText())
                        .doesNotContain("<", ">")
                        .doesNotContainPattern("(?<!\\\\)[*_`~\\[\\]]"));
        assertThat(drawn.card().findValuesAsText("text")).contains(FixtureCards.HOSTILE);
        assertThat(drawn.card().at("/body").findValuesAsText("codeSnippet").getFirst())
                .startsWith(FixtureCards.HOSTILE);
    }

    @Test
    void aPersonWhoseNameIsKnownIsMentioned() {
        Drawn drawn = TeamsRenderer.draw(FixtureCards.peopleAndTimes(), id -> id.equals("U0ANNA") ? "Anna <Berg>" : "");

        JsonNode entity = drawn.card().at("/msteams/entities/0");
        assertThat(entity.path("text").asText()).isEqualTo("<at>Anna &lt;Berg&gt;</at>");
        assertThat(entity.at("/mentioned/id").asText()).isEqualTo("U0ANNA");
        assertThat(entity.at("/mentioned/name").asText()).isEqualTo("Anna <Berg>");
        assertThat(drawn.card().at("/body/0/text").asText()).startsWith("<at>Anna &lt;Berg&gt;</at> took this over");
        assertThat(drawn.card().at("/msteams/entities")).hasSize(1);
        assertThat(drawn.summary()).startsWith("Anna <Berg> took this over");
    }

    private static List<JsonNode> actions(Drawn drawn) {
        List<JsonNode> actions = new ArrayList<>();
        drawn.card().path("body").forEach(element -> element.path("actions").forEach(actions::add));
        return actions;
    }

    private static void each(JsonNode node, Consumer<JsonNode> what) {
        what.accept(node);
        node.forEach(child -> each(child, what));
    }

    private static Drawn draw(String name) {
        return TeamsRenderer.draw(FixtureCards.all().getOrDefault(name, FixtureCards.emptyWords()), id -> "");
    }

    private static String pretty(Drawn drawn) {
        ObjectNode message = TeamsJson.MAPPER.createObjectNode().put("summary", drawn.summary());
        message.set("card", drawn.card());
        return message.toPrettyString() + "\n";
    }
}
