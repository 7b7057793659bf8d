package io.flowmend.knowledge;

import io.flowmend.playbook.WrittenCause;
import java.util.ArrayList;
import java.util.List;

/** Reads of each cause only where it stands and which playbook it names; all else of it is {@link CauseReader}'s. */
final class WrittenCauseReader {

    private WrittenCauseReader() {}

    static List<WrittenCause> read(List<KnowledgeText> files, Faults faults) {
        List<WrittenCause> causes = new ArrayList<>();
        for (KnowledgeText file : files) {
            YamlDocument.parse(file, faults)
                    .ifPresent(root -> root.items("causes").forEach(node -> causes.add(cause(file, node))));
        }
        return causes;
    }

    private static WrittenCause cause(KnowledgeText file, YamlNode node) {
        String playbook = node.optional("remedy")
                .flatMap(remedy -> remedy.optionalText("playbook"))
                .orElse("");
        return new WrittenCause(
                node.optionalText("id").orElse(""),
                playbook.equals(RemedyReader.NO_PLAYBOOK) ? "" : playbook,
                file.name(),
                node.line());
    }
}
