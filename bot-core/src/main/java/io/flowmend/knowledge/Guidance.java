package io.flowmend.knowledge;

import io.flowmend.playbook.Finding;
import io.flowmend.playbook.PlaybookCatalog;
import io.flowmend.playbook.PlaybookChecker;
import io.flowmend.playbook.Written;
import io.flowmend.playbook.WrittenPlaybook;
import io.flowmend.playbook.WrittenText;
import io.flowmend.wording.PhraseBook;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All by which people are led, as its authors wrote it, with the pages that steps open and the languages (BCP 47 tags) in
 * the order they are offered.
 */
public record Guidance(Written written, Map<String, URI> links, List<String> languages) {

    public Guidance {
        links = Map.copyOf(links);
        languages = List.copyOf(languages);
    }

    /** What comes with Flowmend; throws {@link KnowledgeException} with every fault if it can't be read whole. */
    public static Guidance builtIn() {
        Faults faults = new Faults();
        Map<String, URI> links = LinkReader.read(KnowledgeFiles.file("links.yml"), faults);
        List<String> languages = KnowledgeFiles.names("words");
        Map<String, Map<String, WrittenText>> words = new LinkedHashMap<>();
        for (String language : languages) {
            words.put(language, WordReader.read(language, KnowledgeFiles.in("words/" + language), faults));
        }
        Written written = new Written(
                PlaybookReader.read(KnowledgeFiles.in("playbooks"), faults),
                WrittenCauseReader.read(KnowledgeFiles.in("causes"), faults),
                links.keySet(),
                words);
        faults.throwIfAny();
        return new Guidance(written, links, languages);
    }

    /** All that the checker has to say of it, by file and line. */
    public List<Finding> findings() {
        return PlaybookChecker.check(written);
    }

    /** Its playbooks. */
    public PlaybookCatalog catalog() {
        return new PlaybookCatalog(
                written.playbooks().stream().map(WrittenPlaybook::playbook).toList());
    }

    /** Its texts. */
    public PhraseBook phrases() {
        return new PhraseBook(written.words().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        language -> language.getValue().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        text -> text.getValue().text())))));
    }
}
