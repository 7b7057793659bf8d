package io.flowmend.knowledge;

import io.flowmend.playbook.WrittenText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordReaderTest {

    private final Faults faults = new Faults();

    @Test
    void keyIsThePathOfTheFileAndTheFields() {
        Map<String, WrittenText> words = read("words/nb/playbooks/mend.yml", """
                title: Fiks det
                look:
                  text: >-
                    Se på
                    det.
                """);

        assertThat(words)
                .containsEntry("playbooks.mend.title", new WrittenText("Fiks det", "words/nb/playbooks/mend.yml", 1))
                .containsEntry(
                        "playbooks.mend.look.text", new WrittenText("Se på det.", "words/nb/playbooks/mend.yml", 3))
                .hasSize(2);
        assertThat(faults.none()).isTrue();
    }

    @Test
    void dottedFieldThatMeetsAnotherTextIsAFault() {
        read("words/nb/mend.yml", "a.b: one\na:\n  b: two\n");

        assertThat(faults.all())
                .map(Fault::toString)
                .containsExactly("words/nb/mend.yml:3: the text of 'mend.a.b' stands also in words/nb/mend.yml:1");
    }

    @Test
    void emptyTextListAndForeignFileAreFaults() {
        read("words/nb/mend.yml", "a: ''\nb: [one]\n");
        read("words/en/mend.yml", "a: one\n");

        assertThat(faults.all())
                .map(Fault::toString)
                .containsExactly(
                        "words/en/mend.yml:1: a file of words is called words/nb/....yml",
                        "words/nb/mend.yml:1: the text of 'mend.a' is empty",
                        "words/nb/mend.yml:2: expected fields, found a list");
    }

    private Map<String, WrittenText> read(String name, String content) {
        return WordReader.read("nb", List.of(new KnowledgeText(name, content)), faults);
    }
}
