package io.flowmend.wording;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Phrase;
import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.Span;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb-NO");

    private static final PhraseBook BOOK = new PhraseBook(Map.of(
            "en",
                    Map.ofEntries(
                            Map.entry("plain", "It’s {name}’s flow"),
                            Map.entry("marked", "Press **Fix {name}**, then `run {name}` or [read {name}]({page})."),
                            Map.entry("runs", "{n, plural, one {# run} other {# runs}}"),
                            Map.entry("list", "Ask {who}."),
                            Map.entry("owner", "the **owner**"),
                            Map.entry("admin", "your admin"),
                            Map.entry("broken", "2 ** 3 and [a] and ` alone"),
                            Map.entry("since", "since {when}"),
                            Map.entry("inner", "About “{what}”"),
                            Map.entry("only-english", "English only")),
            "nb",
                    Map.of(
                            "plain",
                            "Det er flyten til {name}",
                            "runs",
                            "{n, plural, one {# kjøring} other {# kjøringer}}")));

    @Test
    void dataIsNeverReadAsMarkup() {
        String name = "**<!channel>** `x` [y](https://evil.example) {name} '{";

        assertThat(spans(Phrase.of("plain", "name", new Argument.Text(name)), Locale.ENGLISH))
                .containsExactly(new Span.Plain("It’s " + name + "’s flow"));
    }

    @Test
    void markupBecomesSpansAndKeepsTheArgumentsInThem() {
        Phrase phrase = new Phrase(
                "marked",
                Map.of(
                        "name", new Argument.Text("a*b"),
                        "page", new Argument.Address(URI.create("https://example.com/p"))));

        assertThat(spans(phrase, Locale.ENGLISH))
                .containsExactly(
                        new Span.Plain("Press "),
                        new Span.Strong("Fix a*b"),
                        new Span.Plain(", then "),
                        new Span.Code("run a*b"),
                        new Span.Plain(" or "),
                        new Span.Link("read a*b", URI.create("https://example.com/p")),
                        new Span.Plain("."));
    }

    @Test
    void pluralsFollowTheLanguage() {
        assertThat(plain(Phrase.of("runs", "n", new Argument.Count(1)), Locale.ENGLISH))
                .isEqualTo("1 run");
        assertThat(plain(Phrase.of("runs", "n", new Argument.Count(1200)), Locale.ENGLISH))
                .isEqualTo("1,200 runs");
        assertThat(plain(Phrase.of("runs", "n", new Argument.Count(2)), NORWEGIAN))
                .isEqualTo("2 kjøringer");
    }

    @Test
    void listingIsJoinedAsTheLanguageListsThings() {
        Phrase phrase = Phrase.of("list", "who", new Argument.Listing(List.of(Phrase.of("owner"), Phrase.of("admin"))));

        assertThat(spans(phrase, Locale.ENGLISH))
                .containsExactly(
                        new Span.Plain("Ask the "), new Span.Strong("owner"), new Span.Plain(" and your admin."));
    }

    @Test
    void markWithoutPartnerStandsForItself() {
        assertThat(plain(Phrase.of("broken"), Locale.ENGLISH)).isEqualTo("2 ** 3 and [a] and ` alone");
    }

    @Test
    void momentIsShownInTheReadersZoneAndKeepsItsInstant() {
        Instant at = Instant.parse("2026-11-22T12:00:00Z");
        ReadyCard card = new Wording(BOOK)
                .ready(
                        Card.of(new Block.Text(Phrase.of("since", "when", new Argument.Moment(at)))),
                        Locale.ENGLISH,
                        ZoneId.of("Europe/Oslo"));

        Span.Time time =
                (Span.Time) ((ReadyBlock.Text) card.blocks().getFirst()).spans().get(1);
        assertThat(time.at()).isEqualTo(at);
        assertThat(time.text()).contains("1:00");
    }

    @Test
    void textThatALanguageLacksIsSaidInEnglish() {
        assertThat(plain(Phrase.of("only-english"), NORWEGIAN)).isEqualTo("English only");
    }

    @Test
    void norwegiansOfEveryTagAreServedInBokmalAndOthersInEnglish() {
        assertThat(BOOK.languageFor(Locale.forLanguageTag("no"))).isEqualTo("nb");
        assertThat(BOOK.languageFor(Locale.forLanguageTag("nn-NO"))).isEqualTo("nb");
        assertThat(BOOK.languageFor(NORWEGIAN)).isEqualTo("nb");
        assertThat(BOOK.languageFor(Locale.FRENCH)).isEqualTo("en");
    }

    @Test
    void phraseWithinAPhraseIsSaidInTheSameLanguage() {
        Phrase inner = Phrase.of("runs", "n", new Argument.Count(2));

        assertThat(plain(Phrase.of("inner", "what", new Argument.Words(inner)), NORWEGIAN))
                .isEqualTo("About “2 kjøringer”");
    }

    private static String plain(Phrase phrase, Locale locale) {
        return new Wording(BOOK).plain(phrase, locale, ZoneOffset.UTC);
    }

    private static List<Span> spans(Phrase phrase, Locale locale) {
        ReadyCard card = new Wording(BOOK).ready(Card.of(new Block.Text(phrase)), locale, ZoneOffset.UTC);
        return ((ReadyBlock.Text) card.blocks().getFirst()).spans();
    }
}
