package io.flowmend.playbook;

import io.flowmend.playbook.PlaybookStep.Advise;
import io.flowmend.playbook.PlaybookStep.Ask;
import io.flowmend.playbook.PlaybookStep.Check;
import io.flowmend.playbook.PlaybookStep.Escalate;
import io.flowmend.playbook.PlaybookStep.Finish;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a playbook as a Mermaid flowchart, steps and answers by their names: https://mermaid.js.org/syntax/flowchart.html */
public final class PlaybookDrawing {

    private PlaybookDrawing() {}

    /** The flowchart's text, ending in a line break. */
    public static String draw(Playbook playbook) {
        Stream<String> boxes = playbook.steps().stream().map(PlaybookDrawing::box);
        Stream<String> arrows = playbook.steps().stream().flatMap(PlaybookDrawing::arrows);
        return Stream.concat(Stream.concat(Stream.of("flowchart TD"), boxes), arrows)
                .collect(Collectors.joining("\n    ", "", "\n"));
    }

    private static String box(PlaybookStep step) {
        String name = step.id();
        return switch (step) {
            case Ask ask -> node(name) + "{\"" + name + "\"}";
            case Advise advise -> node(name) + "[\"" + name + "\"]";
            case Check check -> node(name) + "{{\"" + name + "\"}}";
            case Escalate escalate -> node(name) + "[/\"" + name + "\"/]";
            case Finish finish ->
                node(name) + "([\"" + name + ": "
                        + finish.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "\"])";
        };
    }

    private static Stream<String> arrows(PlaybookStep step) {
        return switch (step) {
            case Ask ask ->
                ask.answers().stream()
                        .map(answer -> node(ask.id()) + " -- \"" + answer.name() + "\" --> " + node(answer.go()));
            case Advise advise -> Stream.of(node(advise.id()) + " --> " + node(advise.next()));
            case Check check ->
                Stream.of(
                        node(check.id()) + " -- \"mended\" --> " + node(check.mended()),
                        node(check.id()) + " -- \"broken\" --> " + node(check.broken()),
                        node(check.id()) + " -- \"unchecked\" --> " + node(check.unchecked()));
            case Escalate escalate -> Stream.of(node(escalate.id()) + " --> " + node(escalate.next()));
            case Finish finish -> Stream.of();
        };
    }

    /** Mermaid takes some bare words, "end" among them, for its own. */
    private static String node(String name) {
        return "step-" + name;
    }
}
