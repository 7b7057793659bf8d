package io.flowmend.conversation;

import io.flowmend.conversation.Stage.Diagnosed;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import java.util.Optional;

/** The question which of two causes it is, where both fit about as well and are mended in different ways. */
final class CauseQuestion {

    private final Guides guides;

    CauseQuestion(Guides guides) {
        this.guides = guides;
    }

    /** Whether it has to be asked. */
    boolean isOpen(Diagnosis diagnosis) {
        return guides.rival(diagnosis).isPresent();
    }

    /** What is diagnosed after that answer; empty if it answers nothing that was asked. */
    Optional<Diagnosed> answered(Diagnosed stage, String action) {
        Diagnosis asked = stage.diagnosis();
        Optional<CauseId> cause = guides.rival(asked).flatMap(rival -> switch (action) {
            case Actions.FITS_FIRST -> Optional.of(asked.cause());
            case Actions.FITS_SECOND -> Optional.of(rival);
            case Actions.FITS_NEITHER -> Optional.of(CauseId.UNKNOWN);
            default -> Optional.empty();
        });
        return cause.map(told -> new Diagnosed(asked.settledOn(told), stage.cut(), stage.interrupted()));
    }
}
