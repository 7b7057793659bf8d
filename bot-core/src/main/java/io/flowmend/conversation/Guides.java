package io.flowmend.conversation;

import io.flowmend.conversation.Stage.Finished;
import io.flowmend.conversation.Stage.Walking;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Remedy;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookCatalog;
import io.flowmend.playbook.PlaybookStep;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that the engine leads by: what helps against a cause (empty for one it does not know), the playbooks, the pages that
 * steps open by name, and the languages offered (BCP 47 tags, in the order they are offered).
 */
public record Guides(
        Function<CauseId, Optional<Remedy>> remedies,
        PlaybookCatalog playbooks,
        Map<String, URI> links,
        List<String> languages) {

    public Guides {
        links = Map.copyOf(links);
        languages = List.copyOf(languages);
    }

    /** Another cause that fits about as well and is mended in another way, so that it has to be asked which it is. */
    Optional<CauseId> rival(Diagnosis diagnosis) {
        return diagnosis.rival().filter(rival -> !playbookOf(rival).equals(playbookOf(diagnosis.cause())));
    }

    private Optional<String> playbookOf(CauseId cause) {
        return remedies.apply(cause).map(Remedy::playbook);
    }

    Optional<WalkThrough> guide(CauseId cause, Matter matter) {
        return remedies.apply(cause)
                .flatMap(remedy -> playbooks.newest(remedy.playbook()))
                .map(playbook -> new WalkThrough(playbook, matter));
    }

    Optional<WalkThrough> find(Walking walking, Matter matter) {
        return playbooks.find(walking.playbook(), walking.version()).map(playbook -> new WalkThrough(playbook, matter));
    }

    Optional<WalkThrough> find(Finished finished, Matter matter) {
        return playbooks
                .find(finished.playbook(), finished.version())
                .map(playbook -> new WalkThrough(playbook, matter));
    }

    Optional<PlaybookStep> step(String playbook, int version, String step) {
        return playbooks.find(playbook, version).flatMap(found -> found.step(step));
    }

    Optional<Playbook> playbook(String playbook, int version) {
        return playbooks.find(playbook, version);
    }

    /** The page of that name; the checker sees to it that every name used has one. */
    URI link(String name) {
        return Objects.requireNonNull(links.get(name), name);
    }
}
