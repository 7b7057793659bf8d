package io.flowmend.playbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All playbooks, of which several versions may be kept while conversations still use them. */
public final class PlaybookCatalog {

    private final List<Playbook> playbooks;

    /** A catalog of the given playbooks, in any order. */
    public PlaybookCatalog(Collection<Playbook> playbooks) {
        this.playbooks = playbooks.stream()
                .sorted(Comparator.comparing(Playbook::id).thenComparingInt(Playbook::version))
                .toList();
    }

    /** Every playbook in every version, by id and version. */
    public List<Playbook> all() {
        return playbooks;
    }

    /** The newest version of a playbook. */
    public Optional<Playbook> newest(String id) {
        return playbooks.stream().filter(playbook -> playbook.id().equals(id)).reduce((older, newer) -> newer);
    }

    /** Exactly that version of a playbook. */
    public Optional<Playbook> find(String id, int version) {
        return playbooks.stream()
                .filter(playbook -> playbook.id().equals(id) && playbook.version() == version)
                .findFirst();
    }
}
