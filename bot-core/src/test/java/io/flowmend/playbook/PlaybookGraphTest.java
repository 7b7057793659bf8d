package io.flowmend.playbook;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One planted fault for each rule of how steps are joined. */
class PlaybookGraphTest {

    @Test
    void soundKnowledgeHasNoFinding() {
        assertThat(Planted.sound().findings()).isEmpty();
    }

    @Test
    void stepThatIsNotThereIsNamed() {
        assertThat(Planted.sound()
                        .inPlaybook("mine: repair, other", "mine: repare, other")
                        .findings())
                .contains("mend.yml:4: the step 'which' leads to 'repare', which is not there");
    }

    @Test
    void stepThatNothingLeadsToIsNamed() {
        assertThat(Planted.sound().inPlaybook("other: tell", "other: told").findings())
                .contains("mend.yml:9: nothing leads to the step 'tell'");
    }

    @Test
    void questionWithoutAnswersIsADeadEnd() {
        assertThat(Planted.sound()
                        .inPlaybook("{ mine: repair, other: tell }", "{}")
                        .findings())
                .contains("mend.yml:4: the step 'which' is a dead end");
    }

    @Test
    void questionWithOneAnswerIsNoQuestion() {
        assertThat(Planted.sound().inPlaybook("mine: repair, ", "").findings())
                .contains("mend.yml:4: the question 'which' has only one answer");
    }

    @Test
    void loopWithoutAQuestionCanNotBeLeft() {
        assertThat(Planted.sound()
                        .inPlaybook("next: mended", "next: tell")
                        .inPlaybook("next: told", "next: repair")
                        .findings())
                .contains("mend.yml:6: a loop without a question: repair > tell > repair")
                .doesNotContain("mend.yml:9: a loop without a question: tell > repair > tell");
    }

    @Test
    void loopWithAQuestionIsAllowed() {
        assertThat(Planted.sound().inPlaybook("next: told", "next: which").findings())
                .containsExactly("mend.yml:13: nothing leads to the step 'told'");
    }

    @Test
    void stepFromWhichNoFinishIsReachedIsNamed() {
        assertThat(Planted.sound().inPlaybook("next: mended", "next: repair").findings())
                .contains("mend.yml:6: no way leads from the step 'repair' to a finish");
    }

    @Test
    void playbookNeedsAWayToAPerson() {
        assertThat(Planted.sound().inPlaybook("other: tell", "other: mended").findings())
                .contains(
                        "mend.yml:1: the playbook has no way to a person: no escalate and no unsolved finish is reached");
    }

    @Test
    void unsolvedFinishIsAWayToAPerson() {
        assertThat(Planted.sound()
                        .inPlaybook("other: tell", "other: told")
                        .inPlaybook("handed_over", "unsolved")
                        .findings())
                .noneMatch(finding -> finding.contains("way to a person"));
    }

    @Test
    void linkThatIsNotThereIsNamed() {
        assertThat(Planted.sound().inPlaybook("link: page", "link: pgae").findings())
                .containsExactly("mend.yml:6: no link is called 'pgae'");
    }

    @Test
    void playbookThatIsNotThereIsNamedWithItsCause() {
        assertThat(Planted.sound()
                        .withCauses(new WrittenCause("broken", "mned", "causes.yml", 7))
                        .findings())
                .containsExactly(
                        "causes.yml:7: the cause 'broken' names the playbook 'mned', which is not there",
                        "mend.yml:1: no cause leads to the playbook 'mend'");
    }

    @Test
    void causeMayLeadToNoPlaybook() {
        assertThat(Planted.sound()
                        .withCauses(
                                new WrittenCause("broken", "mend", "causes.yml", 7),
                                new WrittenCause("broken", "", "causes.yml", 9))
                        .findings())
                .isEmpty();
    }

    private static Planted checked(String probe, String mended, String broken, String unchecked) {
        String check = String.join(
                "\n",
                "  - check: took",
                "    words: playbooks.mend.which",
                "    probe: " + probe,
                "    mended: " + mended,
                "    broken: " + broken,
                "    unchecked: " + unchecked,
                "  - escalate: tell");
        return Planted.sound().inPlaybook("next: mended", "next: took").inPlaybook("  - escalate: tell", check);
    }

    @Test
    void checkThatLeadsOnIsSound() {
        assertThat(checked("repair", "mended", "repair", "mended").findings()).isEmpty();
    }

    @Test
    void probeThatIsNotThereIsNamed() {
        assertThat(checked("repare", "mended", "repair", "mended").findings())
                .containsExactly("mend.yml:9: no probe is called 'repare'");
    }

    @Test
    void checkLeadsToASolvedFinishAndToAdviceAndPastItself() {
        assertThat(checked("repair", "told", "tell", "took").findings())
                .contains(
                        "mend.yml:9: the check 'took' leads to 'told' where it is mended, which is no solved finish",
                        "mend.yml:9: the check 'took' leads to 'tell' where it is broken, which advises nothing",
                        "mend.yml:9: the check 'took' is passed through to a check");
    }
}
