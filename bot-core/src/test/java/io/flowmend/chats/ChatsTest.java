package io.flowmend.chats;

import io.flowmend.card.Card;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.playbook.Playbook;
import io.flowmend.wording.Wording;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays every chat with all that is shipped, in every language. */
class ChatsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @TestFactory
    Stream<DynamicTest> chats() throws IOException {
        return ChatReader.all().stream()
                .flatMap(chat -> KNOWLEDGE.guides().languages().stream()
                        .map(language -> DynamicTest.dynamicTest(
                                chat.name() + " (" + language + ")", () -> play(chat, language, new TreeSet<>()))));
    }

    @Test
    void everyStepOfEveryPlaybookIsVisitedBySomeChat() throws IOException {
        Set<String> visited = new TreeSet<>();
        for (Chat chat : ChatReader.all()) {
            play(chat, "en", visited);
        }

        List<String> steps = new ArrayList<>();
        for (Playbook playbook : KNOWLEDGE.guides().playbooks().all()) {
            playbook.steps().forEach(step -> steps.add(playbook.id() + "/" + step.id()));
        }
        assertThat(steps).isNotEmpty().allMatch(visited::contains, "is visited by some chat");
    }

    private static void play(Chat chat, String language, Set<String> visited) {
        ChatStage stage = new ChatStage(KNOWLEDGE);
        for (Chat.Line line : chat.lines()) {
            switch (line) {
                case Chat.Says says -> stage.says(says.text());
                case Chat.Presses presses -> stage.presses(presses.action(), presses.at());
                case Chat.Shows shows -> assertThat(stage.what()).as(shows.at()).isEqualTo(shows.what());
            }
            stage.step().ifPresent(visited::add);
        }
        Wording wording = new Wording(KNOWLEDGE.phrases());
        for (Card card : stage.shown()) {
            assertThat(wording.ready(card, Locale.forLanguageTag(language), ZoneOffset.UTC)
                            .language())
                    .isEqualTo(language);
        }
    }
}
