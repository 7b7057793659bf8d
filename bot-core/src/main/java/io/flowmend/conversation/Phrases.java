package io.flowmend.conversation;

import io.flowmend.card.Argument;
import io.flowmend.card.Phrase;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Evidence;
import io.flowmend.playbook.PlaybookStep;
import java.util.Map;

/** The keys under which the words of causes and steps stand, with the arguments that they all take. */
final class Phrases {

    private Phrases() {}

    static Phrase causeName(CauseId cause) {
        return Phrase.of("causes." + cause + ".name");
    }

    static Phrase causeExplained(CauseId cause) {
        return Phrase.of("causes." + cause + ".why");
    }

    /** A text of a step in one of its roles; every such text may name the {@code cause} and quote the {@code evidence}. */
    static Phrase step(PlaybookStep step, String role, Diagnosis diagnosis) {
        String quote =
                diagnosis.evidence().stream().findFirst().map(Evidence::quote).orElse("…");
        return new Phrase(
                step.words() + "." + role,
                Map.of(
                        "cause", new Argument.Words(causeName(diagnosis.cause())),
                        "evidence", new Argument.Text(quote)));
    }
}
