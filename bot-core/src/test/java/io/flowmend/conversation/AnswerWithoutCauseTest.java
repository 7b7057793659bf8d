package io.flowmend.conversation;

import io.flowmend.card.Block;
import io.flowmend.card.Phrase;
import io.flowmend.diagnosis.Cause;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.wording.Wording;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where no cause can be told, the answer says which text to bring and where it stands, or stays out of the way. */
class AnswerWithoutCauseTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final ConversationCards CARDS = new ConversationCards(KNOWLEDGE.guides());

    @ParameterizedTest
    @CsvSource({
        "unknown, en, 28-day run history, Outputs",
        "unknown, nb, 28-dagers kjøringshistorikk, Utdata",
        "cascade, en, red step inside it, Outputs",
        "cascade, nb, røde steget inni, Utdata"
    })
    void whatToCopyNextAndWhereItStandsIsSaid(String cause, String language, String where, String what) {
        assertThat(texts(new CauseId(cause)))
                .map(phrase ->
                        new Wording(KNOWLEDGE.phrases()).plain(phrase, Locale.forLanguageTag(language), ZoneOffset.UTC))
                .anySatisfy(text -> assertThat(text).contains(where, what, "body"));
    }

    @Test
    void whereTheCauseIsKnownNothingElseIsAskedFor() {
        assertThat(KNOWLEDGE.causes().all())
                .map(Cause::id)
                .filteredOn(cause -> !cause.equals(CauseId.UNKNOWN) && !cause.equals(CauseId.CASCADE))
                .isNotEmpty()
                .allSatisfy(cause ->
                        assertThat(texts(cause)).map(Phrase::key).noneMatch(key -> key.startsWith("bot.copy-next.")));
    }

    @Test
    void whatIsNoFailureGetsOneSentenceAndNoButton() {
        assertThat(CARDS.diagnosis(diagnosis(CauseId.NOT_A_FAILURE)).blocks())
                .containsExactly(new Block.Text(Phrase.of("bot.not-a-failure")));
    }

    private static List<Phrase> texts(CauseId cause) {
        return CARDS.diagnosis(diagnosis(cause)).blocks().stream()
                .filter(Block.Text.class::isInstance)
                .map(block -> ((Block.Text) block).text())
                .toList();
    }

    private static Diagnosis diagnosis(CauseId cause) {
        return new Diagnosis(cause, 0.9, List.of(), List.of(), List.of());
    }
}
