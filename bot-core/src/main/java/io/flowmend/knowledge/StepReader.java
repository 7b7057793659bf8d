package io.flowmend.knowledge;

import io.flowmend.playbook.Outcome;
import io.flowmend.playbook.PlaybookStep;
import io.flowmend.playbook.PlaybookStep.Advise;
import io.flowmend.playbook.PlaybookStep.Answer;
import io.flowmend.playbook.PlaybookStep.Ask;
import io.flowmend.playbook.PlaybookStep.Check;
import io.flowmend.playbook.PlaybookStep.Escalate;
import io.flowmend.playbook.PlaybookStep.Finish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one step of a playbook: the field that names its kind holds its name. */
final class StepReader {

    /** Names go into the actions of buttons, which have at most 60 characters with what stands before the name. */
    private static final int LONGEST_NAME = 40;

    private static final List<String> KINDS = List.of("ask", "advise", "check", "escalate", "finish");

    private final YamlNode node;
    private final String playbook;

    private StepReader(YamlNode node, String playbook) {
        this.node = node;
        this.playbook = playbook;
    }

    static Optional<PlaybookStep> read(YamlNode node, String playbook) {
        return new StepReader(node, playbook).step();
    }

    /** A field that holds a name: small letters and digits, joined by '-'. Empty text, and a fault, if it is none. */
    static String name(YamlNode node, String field) {
        String name = node.requiredText(field);
        if (!name.isEmpty() && !isName(name)) {
            node.required(field).ifPresent(value -> value.fault(notAName(name)));
            return "";
        }
        return name;
    }

    private Optional<PlaybookStep> step() {
        if (!node.isMap()) {
            node.fault("a step has fields, of which one names its kind: " + String.join(", ", KINDS));
            return Optional.empty();
        }
        List<String> kinds =
                KINDS.stream().filter(kind -> node.optional(kind).isPresent()).toList();
        if (kinds.size() != 1) {
            node.fault("a step has exactly one of the fields " + String.join(", ", KINDS));
            return Optional.empty();
        }
        String kind = kinds.getFirst();
        String id = name(node, kind);
        if (id.equals("title")) {
            node.fault("no step is called 'title': that is where the playbook's own title stands in the words");
        }
        return switch (kind) {
            case "ask" -> ask(id);
            case "advise" -> advise(id);
            case "check" -> check(id);
            case "escalate" -> escalate(id);
            default -> finish(id);
        };
    }

    private Optional<PlaybookStep> ask(String id) {
        node.unknownFields("ask", "words", "answers");
        List<Answer> answers = new ArrayList<>();
        for (YamlNode.Entry entry :
                node.required("answers").map(YamlNode::entries).orElse(List.of())) {
            if (isName(entry.key())) {
                answers.add(new Answer(entry.key(), entry.value().text()));
            } else {
                entry.value().fault(notAName(entry.key()));
            }
        }
        return Optional.of(new Ask(id, words(id), answers));
    }

    private Optional<PlaybookStep> advise(String id) {
        node.unknownFields("advise", "words", "link", "next", "skip");
        String link = node.optionalText("link").orElse("");
        return Optional.of(new Advise(id, words(id), link, node.requiredText("next"), skippable()));
    }

    private Optional<PlaybookStep> check(String id) {
        node.unknownFields("check", "words", "probe", "mended", "broken", "unchecked");
        return Optional.of(new Check(
                id,
                words(id),
                node.requiredText("probe"),
                node.requiredText("mended"),
                node.requiredText("broken"),
                node.requiredText("unchecked")));
    }

    private Optional<PlaybookStep> escalate(String id) {
        node.unknownFields("escalate", "words", "next");
        return Optional.of(new Escalate(id, words(id), node.requiredText("next")));
    }

    private Optional<PlaybookStep> finish(String id) {
        node.unknownFields("finish", "words", "outcome");
        String text = node.requiredText("outcome");
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(value -> written(value).equals(text))
                .findFirst();
        if (outcome.isEmpty() && !text.isEmpty()) {
            String known =
                    Arrays.stream(Outcome.values()).map(StepReader::written).collect(Collectors.joining(", "));
            node.required("outcome")
                    .ifPresent(value -> value.fault("an outcome is one of " + known + ", not: " + text));
        }
        return outcome.map(value -> new Finish(id, words(id), value));
    }

    private String words(String id) {
        return node.optionalText("words").orElse("playbooks." + playbook + "." + id);
    }

    private boolean skippable() {
        String text = node.optionalText("skip").orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            node.required("skip").ifPresent(value -> value.fault("skip is true or false, not: " + text));
        }
        return text.equals("true");
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    private static String notAName(String text) {
        return "a name has small letters and digits joined by '-', at most " + LONGEST_NAME + " characters, not: "
                + text;
    }

    private static String written(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
