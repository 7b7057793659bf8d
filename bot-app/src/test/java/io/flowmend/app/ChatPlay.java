package io.flowmend.app;

import io.flowmend.chats.Chat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays one chat over one platform, in the words that the person reads there. */
final class ChatPlay {

    /** Stands in for what a step's words quote, which a chat does not say. */
    private static final String QUOTED = "§§§";

    private final ChatPane pane;
    private final List<List<Offer>> offered = new ArrayList<>();
    private String language;

    private ChatPlay(ChatPane pane, String locale) {
        this.pane = pane;
        this.language = Locale.forLanguageTag(locale).getLanguage();
    }

    /** Plays it to its end, and tells what was offered after each deed; fails at the first line that does not come true. */
    static List<List<Offer>> play(Chat chat, ChatPane pane, String locale) {
        ChatPlay play = new ChatPlay(pane, locale);
        chat.lines().forEach(play::play);
        return List.copyOf(play.offered);
    }

    private void play(Chat.Line line) {
        switch (line) {
            case Chat.Says says -> {
                pane.says(says.text());
                offered.add(anywhere());
            }
            case Chat.Presses presses -> {
                pane.presses(presses.action(), answer(presses.action()));
                offered.add(anywhere());
            }
            case Chat.Shows shows -> shows(shows);
            case Chat.Guided guided -> throw new IllegalArgumentException(guided.at() + ": an incident's part");
            case Chat.Checked checked -> throw new IllegalArgumentException(checked.at() + ": an incident's part");
            case Chat.Speaks speaks -> {
                language = speaks.language();
                Says says = Says.in(language);
                assertThat(List.of(says.text("bot.language.spoken"), says.text("bot.language.which")))
                        .as(speaks.at())
                        .anyMatch(this::reads);
            }
        }
    }

    private List<Offer> anywhere() {
        return pane.offers().stream().map(Offer::anywhere).toList();
    }

    private ChatPane.Answer answer(String action) {
        if (action.equals("resume")) {
            return ChatPane.Answer.BELOW;
        }
        return action.equals("speak-" + language) ? ChatPane.Answer.NOTHING : ChatPane.Answer.REDRAWN;
    }

    /** Not every chat says so where the bot takes another language. */
    private void shows(Chat.Shows shows) {
        Optional<String> read = Stream.concat(Stream.of(language), Says.KNOWLEDGE.guides().languages().stream())
                .filter(each -> shows(shows.what(), Says.in(each)))
                .findFirst();
        assertThat(read)
                .as("%s: %s should be shown, but:%n%s", shows.at(), shows.what(), pane.text())
                .isPresent();
        language = read.orElseThrow();
    }

    private boolean shows(String what, Says says) {
        String[] words = what.split(" ", -1);
        return switch (words[0]) {
            case "diagnosis" -> readsLine(says.cause(words[1]));
            case "question" ->
                reads(says.text("bot.question.text")) && reads(says.cause(words[1])) && reads(says.cause(words[3]));
            case "answer" -> reads(says.text(words[1]));
            case "cancelled" -> reads(says.text("bot.cancelled"));
            case "languages" -> reads(says.text("bot.language.which"));
            default -> {
                String[] step = words[0].split("/", -1);
                boolean opened =
                        pane.offers().stream().anyMatch(offer -> offer.label().equals(says.text("bot.choice.less")));
                yield readsLine(step(says, step, "title"))
                        && opened == words.length > 1
                        && (words.length == 1 || reads(step(says, step, words[1])));
            }
        };
    }

    private static String step(Says says, String[] step, String role) {
        return says.step(step[0], step[1], role, Map.of("cause", QUOTED, "evidence", QUOTED));
    }

    private boolean reads(String words) {
        String text = plain(pane.text());
        return Arrays.stream(words.split(QUOTED, -1)).map(ChatPlay::plain).allMatch(text::contains);
    }

    private boolean readsLine(String words) {
        return pane.text().lines().map(ChatPlay::plain).anyMatch(plain(words)::equals);
    }

    private static String plain(String text) {
        return text.replaceAll("[*_`~\\\\]", "").replaceAll("\\s+", " ").strip();
    }
}
