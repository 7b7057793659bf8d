package io.flowmend.playbook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds every fault in playbooks and their words at once, so that no person is ever led into one. */
public final class PlaybookChecker {

    /** The languages in which nothing may be missing; the first is what others are measured by and fall back to. */
    public static final List<String> COMPLETE_LANGUAGES = List.of("en", "nb");

    private PlaybookChecker() {}

    /** All that is to be said of the given knowledge, by file and line; nothing when it is fit for use. */
    public static List<Finding> check(Written written) {
        Findings findings = new Findings();
        written.playbooks().forEach(playbook -> new GraphCheck(playbook, findings).check());
        links(written, findings);
        causes(written, findings);
        new WordsCheck(Need.all(written), written.words(), findings).check();
        return findings.all();
    }

    private static void links(Written written, Findings findings) {
        for (WrittenPlaybook playbook : written.playbooks()) {
            for (PlaybookStep step : playbook.playbook().steps()) {
                if (step instanceof PlaybookStep.Advise advise
                        && !advise.link().isEmpty()
                        && !written.links().contains(advise.link())) {
                    findings.fault(playbook, step.id(), "no link is called '" + advise.link() + "'");
                }
            }
        }
    }

    private static void causes(Written written, Findings findings) {
        Set<String> known = written.playbooks().stream()
                .map(playbook -> playbook.playbook().id())
                .collect(Collectors.toSet());
        written.causes().stream()
                .filter(cause -> !cause.playbook().isEmpty() && !known.contains(cause.playbook()))
                .forEach(cause -> findings.fault(
                        cause.file(),
                        cause.line(),
                        "the cause '" + cause.id() + "' names the playbook '" + cause.playbook()
                                + "', which is not there"));
        Set<String> used = written.causes().stream().map(WrittenCause::playbook).collect(Collectors.toSet());
        written.playbooks().stream()
                .filter(playbook -> !used.contains(playbook.playbook().id()))
                .forEach(playbook -> findings.fault(
                        playbook.file(),
                        1,
                        "no cause leads to the playbook '" + playbook.playbook().id() + "'"));
    }
}
