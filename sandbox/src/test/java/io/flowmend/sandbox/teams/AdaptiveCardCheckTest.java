package io.flowmend.sandbox.teams;

import io.flowmend.sandbox.wire.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class AdaptiveCardCheckTest {
    private static final String WHOLE = """
            {"type": "AdaptiveCard", "version": "1.5", "lang": "en", "fallbackText": "x", "speak": "x",
             "msteams": {"width": "Full", "entities": [
               {"type": "mention", "text": "<at>Anna</at>", "mentioned": {"id": "29:1", "name": "Anna"}}]},
             "body": [
               {"type": "TextBlock", "style": "heading", "text": "Title", "size": "Medium", "weight": "Bolder"},
               {"type": "TextBlock", "text": "Ask <at>Anna</at>", "wrap": true, "spacing": "None"},
               {"type": "RichTextBlock", "inlines": ["plain", {"type": "TextRun", "text": "link", "color": "Accent",
                 "selectAction": {"type": "Action.OpenUrl", "url": "https://make.powerautomate.com/"}}]},
               {"type": "FactSet", "facts": [{"title": "Flow", "value": "Invoices"}]},
               {"type": "Container", "style": "emphasis", "items": [{"type": "TextBlock", "text": "In a box"}]},
               {"type": "ColumnSet", "columns": [
                 {"type": "Column", "width": "auto", "items": [{"type": "TextBlock", "text": "Left"}]}]},
               {"type": "CodeBlock", "codeSnippet": "401", "language": "PlainText",
                "fallback": {"type": "TextBlock", "text": "401", "fontType": "Monospace"}},
               {"type": "ProgressBar", "value": 1, "max": 3, "color": "Accent", "fallback": "drop"},
               {"type": "Chart.Donut", "fallback": {"type": "TextBlock", "text": "2 of 3"}},
               {"type": "ActionSet", "actions": [
                 {"type": "Action.Execute", "title": "Done", "verb": "go", "style": "positive", "data": {},
                  "fallback": {"type": "Action.Submit", "title": "Done", "data": {}}},
                 {"type": "Action.OpenUrl", "title": "Open", "url": "https://example.com/?a=b"}]}]}
            """;

    @Test
    void wholeCardIsTaken() {
        assertThat(check(WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": \"1.5\" | \"version\": \"1.6\" | /version",
                "\"type\": \"AdaptiveCard\" | \"type\": \"HeroCard\" | AdaptiveCard",
                "\"text\": \"Title\" | \"text\": \"\" | /body/0",
                "\"size\": \"Medium\" | \"size\": \"Huge\" | /body/0",
                "\"wrap\": true | \"wrap\": \"yes\" | /body/1",
                "Ask <at>Anna</at> | Ask Anna | /msteams/entities/0",
                "\"id\": \"29:1\" | \"id\": \"\" | /msteams/entities/0/mentioned",
                "\"TextRun\" | \"TextBlock\" | /body/2/inlines/1",
                "https://make.powerautomate.com/ | javascript:alert(1) | /body/2/inlines/1/selectAction",
                "\"value\": \"Invoices\" | \"value\": 7 | /body/3/facts/0",
                "\"style\": \"emphasis\" | \"style\": \"loud\" | /body/4",
                "\"text\": \"In a box\" | \"txt\": \"In a box\" | /body/4/items/0",
                "\"text\": \"Left\" | \"text\": 1 | /body/5/columns/0/items/0",
                "\"codeSnippet\" | \"code\" | /body/6",
                "\"fontType\": \"Monospace\" | \"fontType\": \"Courier\" | /body/6/fallback",
                "\"max\": 3 | \"max\": 0 | /body/7",
                "\"fallback\": \"drop\" | \"fallback\": \"hide\" | /body/7",
                "\"type\": \"TextBlock\", \"text\": \"2 of 3\" | \"type\": \"Nothing\" | /body/8/fallback",
                "\"verb\": \"go\" | \"word\": \"go\" | /body/9/actions/0",
                "\"style\": \"positive\" | \"style\": \"green\" | /body/9/actions/0",
                "\"Action.Submit\" | \"Action.OpenUrl\" | /body/9/actions/0",
                "https://example.com/?a=b | /relative | /body/9/actions/1",
                "\"title\": \"Open\" | \"title\": \"\" | /body/9/actions/1",
                "\"Action.OpenUrl\", \"title\" | \"Action.ShowCard\", \"title\" | /body/9/actions/1"
            })
    void oneFaultIsNamedWithItsPlace(String right, String wrong, String place) {
        assertThat(WHOLE).contains(right);

        List<String> findings = check(WHOLE.replace(right, wrong));

        assertThat(findings).anySatisfy(finding -> assertThat(finding).contains(place));
    }

    @Test
    void seventhButtonWouldNotShow() {
        String button = "{\"type\": \"Action.OpenUrl\", \"title\": \"Open\", \"url\": \"https://example.com\"}";
        String card = "{\"type\": \"AdaptiveCard\", \"version\": \"1.5\", \"actions\": [%s]}";

        assertThat(check(card.formatted(String.join(",", List.of(button, button, button, button, button, button)))))
                .isEmpty();
        assertThat(check(card.formatted(
                        String.join(",", List.of(button, button, button, button, button, button, button)))))
                .singleElement()
                .asString()
                .contains("6 actions");
    }

    @Test
    void sameIdTwiceIsAFault() {
        String card = """
                {"type": "AdaptiveCard", "version": "1.5", "body": [
                  {"type": "TextBlock", "id": "a", "text": "x"}, {"type": "TextBlock", "id": "a", "text": "y"}]}
                """;

        assertThat(check(card)).singleElement().asString().contains("/body/1");
    }

    @Test
    void whatIsNoCardIsAFault() {
        assertThat(check("[]")).hasSize(1);
        assertThat(check("{\"type\": \"AdaptiveCard\", \"version\": \"1.5\"}")).hasSize(1);
    }

    private static List<String> check(String card) {
        return AdaptiveCardCheck.check(Json.parse(card).orElseThrow());
    }
}
