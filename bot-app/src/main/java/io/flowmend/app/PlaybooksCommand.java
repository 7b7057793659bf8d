package io.flowmend.app;

import io.flowmend.card.Phrase;
import io.flowmend.knowledge.Guidance;
import io.flowmend.knowledge.KnowledgeException;
import io.flowmend.playbook.Finding;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookDrawing;
import io.flowmend.wording.Wording;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks, lists and draws the playbooks. */
@Command(
        name = "playbooks",
        description = "Checks, lists and draws the playbooks.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class PlaybooksCommand implements Runnable {

    @Spec
    private CommandSpec specification;

    @Override
    public void run() {
        specification.commandLine().usage(out());
    }

    @Command(
            name = "check",
            description =
                    "Names every fault in causes, playbooks and words, with file and line; exits with 1 if there is any.")
    int check() {
        List<String> faults;
        try {
            List<Finding> findings = Guidance.builtIn().findings();
            faults = findings.stream()
                    .filter(finding -> finding.weight() == Finding.Weight.FAULT)
                    .map(Finding::toString)
                    .toList();
            findings.stream()
                    .filter(finding -> finding.weight() == Finding.Weight.REMARK)
                    .forEach(remark -> out().println("remark: " + remark));
        } catch (KnowledgeException unreadable) {
            faults = List.of(String.valueOf(unreadable.getMessage()));
        }
        faults.forEach(out()::println);
        out().println(faults.isEmpty() ? "No faults." : "There are faults.");
        out().flush();
        return faults.isEmpty() ? 0 : 1;
    }

    @Command(name = "list", description = "Lists the playbooks with their titles.")
    int list(
            @Option(names = "--locale", defaultValue = "en", description = "The language of the titles: en or nb.")
                    String locale) {
        Guidance guidance = Guidance.builtIn();
        Wording wording = new Wording(guidance.phrases());
        for (Playbook playbook : guidance.catalog().all()) {
            String title = wording.plain(Phrase.of(playbook.titleKey()), Locale.forLanguageTag(locale), ZoneOffset.UTC);
            out().printf(
                            "%-26s v%d  %2d steps  %s%n",
                            playbook.id(), playbook.version(), playbook.steps().size(), title);
        }
        out().flush();
        return 0;
    }

    @Command(name = "draw", description = "Draws a playbook as a Mermaid flowchart.")
    int draw(@Parameters(paramLabel = "PLAYBOOK", description = "The playbook's id, as 'list' shows it.") String id) {
        Playbook playbook = Guidance.builtIn()
                .catalog()
                .newest(id)
                .orElseThrow(
                        () -> new UserMistake("There is no playbook '" + id + "'; see 'flowmend playbooks list'."));
        out().print(PlaybookDrawing.draw(playbook));
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return specification.commandLine().getOut();
    }
}
