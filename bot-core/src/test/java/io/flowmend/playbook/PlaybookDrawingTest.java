package io.flowmend.playbook;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaybookDrawingTest {

    @Test
    void everyKindOfStepHasItsShapeAndEveryAnswerItsArrow() {
        Playbook playbook = Planted.sound().written().playbooks().getFirst().playbook();

        assertThat(PlaybookDrawing.draw(playbook)).isEqualTo("""
                        flowchart TD
                            step-which{"which"}
                            step-repair["repair"]
                            step-tell[/"tell"/]
                            step-mended(["mended: solved"])
                            step-told(["told: handed over"])
                            step-which -- "mine" --> step-repair
                            step-which -- "other" --> step-tell
                            step-repair --> step-mended
                            step-tell --> step-told
                        """);
    }
}
