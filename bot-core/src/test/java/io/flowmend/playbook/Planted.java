package io.flowmend.playbook;

import io.flowmend.knowledge.Faults;
import io.flowmend.knowledge.KnowledgeText;
import io.flowmend.knowledge.PlaybookReader;
import io.flowmend.knowledge.WordReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small knowledge without fault, into which tests plant one. */
record Planted(String playbook, Map<String, String> words, List<WrittenCause> causes) {

    private static final String PLAYBOOK = """
            id: mend
            version: 1
            steps:
              - ask: which
                answers: { mine: repair, other: tell }
              - advise: repair
                link: page
                next: mended
              - escalate: tell
                next: told
              - finish: mended
                outcome: solved
              - finish: told
                outcome: handed_over
            """;

    private static final String WORDS = """
            title: Mend it
            which:
              title: Say whose it is
              text: Is it yours?
              help: Look at its **owner**.
              answers:
                mine: Yes
                other: No
            repair:
              title: Repair it
              text: Open it because of {cause}.
              help: Look at `it`.
              different: Look elsewhere.
              link: Open it
            tell:
              title: Tell its owner
              text: Send this.
              help: See [the page](https://example.com/owners).
              message: Please repair it.
            mended:
              title: It works
              text: Well done.
            told:
              title: They know
              text: Now wait.
            """;

    private static final String CAUSES = """
            broken:
              name: It is broken
              seen: One sees it.
              why: Nobody knows.
            """;

    static Planted sound() {
        return new Planted(
                PLAYBOOK,
                Map.of("en", WORDS, "nb", WORDS),
                List.of(new WrittenCause("broken", "mend", "causes.yml", 7)));
    }

    Planted inPlaybook(String sound, String fault) {
        return new Planted(replaced(playbook, sound, fault), words, causes);
    }

    Planted inWords(String language, String sound, String fault) {
        Map<String, String> changed = new HashMap<>(words);
        changed.put(language, replaced(words.getOrDefault(language, WORDS), sound, fault));
        return new Planted(playbook, changed, causes);
    }

    Planted withCauses(WrittenCause... others) {
        return new Planted(playbook, words, List.of(others));
    }

    /** What the checker finds, as it would be shown. */
    List<String> findings() {
        return PlaybookChecker.check(written()).stream().map(Finding::toString).toList();
    }

    Written written() {
        Faults faults = new Faults();
        Map<String, Map<String, WrittenText>> texts = new HashMap<>();
        words.forEach((language, content) -> texts.put(
                language,
                WordReader.read(
                        language,
                        List.of(
                                new KnowledgeText("words/" + language + "/playbooks/mend.yml", content),
                                new KnowledgeText("words/" + language + "/causes.yml", CAUSES)),
                        faults)));
        Written written = new Written(
                PlaybookReader.read(List.of(new KnowledgeText("mend.yml", playbook)), faults),
                causes,
                Set.of("page"),
                texts);
        faults.throwIfAny();
        return written;
    }

    private static String replaced(String text, String sound, String fault) {
        if (!text.contains(sound)) {
            throw new IllegalArgumentException("nothing to replace: " + sound);
        }
        return text.replace(sound, fault);
    }
}
