package io.flowmend.playbook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that playbooks are made of, as its authors wrote it: the playbooks, the causes that lead to them, the names of the
 * pages that steps may open, and by language (a BCP 47 tag) the texts by their keys.
 */
public record Written(
        List<WrittenPlaybook> playbooks,
        List<WrittenCause> causes,
        Set<String> links,
        Map<String, Map<String, WrittenText>> words) {

    public Written {
        playbooks = List.copyOf(playbooks);
        causes = List.copyOf(causes);
        links = Set.copyOf(links);
        words = Map.copyOf(words);
    }
}
