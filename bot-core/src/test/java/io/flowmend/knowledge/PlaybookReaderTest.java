package io.flowmend.knowledge;

import io.flowmend.playbook.Outcome;
import io.flowmend.playbook.PlaybookStep;
import io.flowmend.playbook.PlaybookStep.Answer;
import io.flowmend.playbook.WrittenPlaybook;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlaybookReaderTest {

    private static final String SOUND = """
            id: mend
            version: 3
            steps:
              - advise: look
                words: steps.look
                link: page
                skip: true
                next: which
              - ask: which
                answers: { works: mended, still-fails: tell }
              - escalate: tell
                next: mended
              - finish: mended
                outcome: solved
            """;

    private final Faults faults = new Faults();

    @Test
    void everyKindOfStepIsReadWithItsLine() {
        WrittenPlaybook written = read(SOUND).getFirst();

        assertThat(faults.all()).isEmpty();
        assertThat(written.playbook().id()).isEqualTo("mend");
        assertThat(written.playbook().version()).isEqualTo(3);
        assertThat(written.playbook().steps())
                .containsExactly(
                        new PlaybookStep.Advise("look", "steps.look", "page", "which", true),
                        new PlaybookStep.Ask(
                                "which",
                                "playbooks.mend.which",
                                List.of(new Answer("works", "mended"), new Answer("still-fails", "tell"))),
                        new PlaybookStep.Escalate("tell", "playbooks.mend.tell", "mended"),
                        new PlaybookStep.Finish("mended", "playbooks.mend.mended", Outcome.SOLVED));
        assertThat(written.lines()).containsEntry("look", 4).containsEntry("mended", 13);
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirLines() {
        read("""
                id: Mend It
                version: 1.5
                colour: red
                steps:
                  - advise: look
                    next: which
                    skip: maybe
                  - ask: which
                    outcome: solved
                  - finish: mended
                    outcome: done
                  - advise: look
                    next: which
                  - wait: long
                  - ask: both
                    finish: both
                  - escalate: title
                """);

        assertThat(faults.all())
                .map(Fault::toString)
                .containsExactly(
                        "mend.yml:1: a name has small letters and digits joined by '-', at most 40 characters, not: Mend It",
                        "mend.yml:2: a version is a whole number from 1, not: 1.5",
                        "mend.yml:3: unknown field 'colour'; known here: id, version, steps",
                        "mend.yml:7: skip is true or false, not: maybe",
                        "mend.yml:8: the field 'answers' is missing",
                        "mend.yml:9: unknown field 'outcome'; known here: ask, words, answers",
                        "mend.yml:11: an outcome is one of solved, handed_over, unsolved, not: done",
                        "mend.yml:12: the step 'look' stands already in line 5",
                        "mend.yml:14: a step has exactly one of the fields ask, advise, check, escalate, finish",
                        "mend.yml:15: a step has exactly one of the fields ask, advise, check, escalate, finish",
                        "mend.yml:17: no step is called 'title': that is where the playbook's own title stands in the words",
                        "mend.yml:17: the field 'next' is missing");
    }

    @Test
    void samePlaybookInTheSameVersionTwiceIsAFault() {
        read(SOUND, SOUND);

        assertThat(faults.all())
                .map(Fault::message)
                .containsExactly("version 3 of the playbook 'mend' stands also in mend.yml");
    }

    @Test
    void olderVersionMayStandBesideTheNewer() {
        assertThat(read(SOUND, SOUND.replace("version: 3", "version: 4"))).hasSize(2);
        assertThat(faults.none()).isTrue();
    }

    @Test
    void playbookWithoutStepsIsAFault() {
        assertThat(read("id: mend\nversion: 1\nsteps: []\n")).isEmpty();
        assertThat(faults.all()).map(Fault::toString).containsExactly("mend.yml:1: a playbook has at least one step");
    }

    private List<WrittenPlaybook> read(String... contents) {
        return PlaybookReader.read(
                Arrays.stream(contents)
                        .map(content -> new KnowledgeText("mend.yml", content))
                        .toList(),
                faults);
    }
}
