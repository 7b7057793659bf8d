package io.flowmend.chats;

import io.flowmend.card.ReadyCard;
import io.flowmend.diagnosis.Cause;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.Remedy;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookStep;
import io.flowmend.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays every chat with all that is shipped, in every language. */
class ChatsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(KNOWLEDGE.causes());
    private static final Wording WORDING = new Wording(KNOWLEDGE.phrases());

    @TestFactory
    Stream<DynamicTest> chats() throws IOException {
        return ChatReader.all().stream().map(chat -> DynamicTest.dynamicTest(chat.name(), () -> play(chat)));
    }

    @TestFactory
    Stream<DynamicTest> everyCardIsInWordsAndShowsNoKey() throws IOException {
        return inEveryLanguage((card, language) -> {
            ReadyCard ready = card.ready(WORDING, language);

            assertThat(ready.language()).isEqualTo(language);
            assertThat(SeenCard.words(ready)).as(card.what()).doesNotContain(card.keys());
        });
    }

    @TestFactory
    Stream<DynamicTest> onlyWhereItHelpsTheBotSpeaksOfVerifyingThePassword() throws IOException {
        return inEveryLanguage((card, language) -> {
            if (!mayVerifyPassword(card)) {
                assertThat(SeenCard.words(card.ready(WORDING, language)))
                        .as(card.what())
                        .doesNotContainIgnoringCase("Verify password")
                        .doesNotContainIgnoringCase("Bekreft passord");
            }
        });
    }

    @Test
    void everyStepOfEveryPlaybookIsVisitedBySomeChat() throws IOException {
        List<String> steps = new ArrayList<>();
        for (Playbook playbook : KNOWLEDGE.guides().playbooks().all()) {
            playbook.steps().forEach(step -> steps.add(playbook.id() + "/" + step.id()));
        }

        assertThat(steps).isNotEmpty().isSubsetOf(inAllChats(PlayedChat::visited));
    }

    @Test
    void everyAnswerOfEveryPlaybookIsPressedInSomeChat() throws IOException {
        List<String> answers = new ArrayList<>();
        for (Playbook playbook : KNOWLEDGE.guides().playbooks().all()) {
            for (PlaybookStep step : playbook.steps()) {
                if (step instanceof PlaybookStep.Ask ask) {
                    String at = playbook.id() + "/" + step.id();
                    ask.answers().forEach(answer -> answers.add(at + " answer-" + answer.name()));
                }
            }
        }

        assertThat(answers).isNotEmpty().isSubsetOf(inAllChats(PlayedChat::pressed));
    }

    @Test
    void everyCauseIsShownBySomeChat() throws IOException {
        List<String> diagnoses = KNOWLEDGE.causes().all().stream()
                .map(Cause::id)
                .filter(cause -> !cause.equals(CauseId.NOT_A_FAILURE))
                .map(cause -> "diagnosis " + cause)
                .toList();

        assertThat(diagnoses).isNotEmpty().isSubsetOf(inAllChats(PlayedChat::shown));
    }

    /** Only where the sign-in is the cause, and signing in again repairs it, be it after something else. */
    private static boolean mayVerifyPassword(SeenCard card) {
        return card.about().map(KNOWLEDGE.causes()::find).stream()
                .allMatch(cause ->
                        cause.id().family().equals("auth") && cause.remedy().reconnect() != Remedy.Reconnect.NO);
    }

    @FunctionalInterface
    private interface CardRule {
        void holds(SeenCard card, String language);
    }

    private static Stream<DynamicTest> inEveryLanguage(CardRule rule) throws IOException {
        return ChatReader.all().stream()
                .flatMap(chat -> KNOWLEDGE.guides().languages().stream()
                        .map(language -> DynamicTest.dynamicTest(
                                chat.name() + " (" + language + ")",
                                () -> play(chat).seen().forEach(card -> rule.holds(card, language)))));
    }

    private static Set<String> inAllChats(Function<PlayedChat, Set<String>> what) throws IOException {
        Set<String> all = new TreeSet<>();
        for (Chat chat : ChatReader.all()) {
            all.addAll(what.apply(play(chat)));
        }
        return all;
    }

    private static PlayedChat play(Chat chat) {
        return PlayedChat.play(chat, KNOWLEDGE, DIAGNOSTICIAN);
    }
}
