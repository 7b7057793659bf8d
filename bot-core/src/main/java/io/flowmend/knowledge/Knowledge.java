package io.flowmend.knowledge;

import io.flowmend.conversation.Guides;
import io.flowmend.conversation.Vocabulary;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Causes;
import io.flowmend.diagnosis.Remedy;
import io.flowmend.wording.PhraseBook;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** All that Flowmend knows: the causes, what people are led by, the words they address the bot with, and its own words. */
public record Knowledge(Causes causes, Guides guides, Vocabulary vocabulary, PhraseBook phrases) {

    public Knowledge {
        Objects.requireNonNull(causes);
        Objects.requireNonNull(guides);
        Objects.requireNonNull(vocabulary);
        Objects.requireNonNull(phrases);
    }

    /** What comes with Flowmend; throws {@link KnowledgeException} with every fault if it can't be read whole. */
    public static Knowledge load() {
        Causes causes = CauseReader.builtIn();
        Guidance guidance = Guidance.builtIn();
        Faults faults = new Faults();
        Vocabulary vocabulary = VocabularyReader.read(KnowledgeFiles.file("vocabulary.yml"), faults);
        faults.throwIfAny();
        Function<CauseId, Optional<Remedy>> remedies =
                id -> causes.knows(id) ? Optional.of(causes.find(id).remedy()) : Optional.empty();
        return new Knowledge(
                causes,
                new Guides(remedies, guidance.catalog(), guidance.links(), guidance.languages()),
                vocabulary,
                guidance.phrases());
    }
}
