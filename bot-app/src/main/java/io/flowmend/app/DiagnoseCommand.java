package io.flowmend.app;

import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.conversation.ConversationCards;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.RedactedText;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.diagnosis.run.FailedRun;
import io.flowmend.diagnosis.run.RunDiagnosis;
import io.flowmend.diagnosis.run.RunDiagnostician;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.wording.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Diagnoses the text of a failure, or many. */
@Command(
        name = "diagnose",
        description = "Says why a flow failed, from the text of its error.",
        mixinStandardHelpOptions = true)
final class DiagnoseCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec specification;

    @Option(names = "--format", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of the answer: en or nb (default: ${DEFAULT-VALUE}).")
    private String locale = "en";

    @Option(
            names = "--batch",
            description = "Reads lines of {\"id\",\"text\"} from standard input, writes one line of JSON for each.")
    private boolean batch;

    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Reads a failed run with its parts, as the service returns them, from a file of JSON.")
    private Optional<Path> run = Optional.empty();

    @Option(
            names = "--explain",
            description = "Shows how the answer was come to: what counted, what did not, and why (text only).")
    private boolean explain;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The error; '-' or nothing reads standard input.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        if (explain && (batch || format == Format.JSON)) {
            throw new UserMistake("--explain: expected a single answer as text, so neither --batch nor --format json.");
        }
        Knowledge knowledge = Knowledge.load();
        Diagnostician diagnostician = new Diagnostician(knowledge.causes());
        PrintWriter out = specification.commandLine().getOut();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            if (batch) {
                new BatchDiagnosis(diagnostician, knowledge.causes()).run(in, out);
                return 0;
            }
            if (run.isPresent()) {
                print(knowledge, diagnostician, run.get(), out);
            } else {
                print(knowledge, diagnostician, text(in), out);
            }
            out.flush();
            return 0;
        }
    }

    private void print(Knowledge knowledge, Diagnostician diagnostician, String text, PrintWriter out) {
        RedactedText redacted = new Redactor().redact(text);
        Diagnosis diagnosis = diagnostician.diagnose(redacted);
        switch (format) {
            case TEXT -> out.print(report(knowledge, List.of(), diagnosis));
            case JSON -> out.println(new DiagnosisJson(knowledge.causes()).of(diagnosis));
        }
        if (explain) {
            List<Block> steps = new ArrayList<>(List.of(ExplanationBlocks.title()));
            steps.add(ExplanationBlocks.removed(redacted));
            steps.addAll(ExplanationBlocks.of(diagnostician.explain(redacted)));
            out.print("\n" + render(knowledge, steps));
        }
    }

    private void print(Knowledge knowledge, Diagnostician diagnostician, Path file, PrintWriter out) {
        FailedRun read = RunFile.read(file);
        RunDiagnosis found = new RunDiagnostician(diagnostician::diagnose).diagnose(read);
        switch (format) {
            case TEXT -> out.print(report(knowledge, RunBlocks.of(found), found.diagnosis()));
            case JSON -> out.println(new DiagnosisJson(knowledge.causes()).of(found));
        }
        if (explain) {
            out.print("\n" + render(knowledge, steps(read, found, diagnostician)));
        }
    }

    private static List<Block> steps(FailedRun run, RunDiagnosis found, Diagnostician diagnostician) {
        List<Block> steps = new ArrayList<>(List.of(ExplanationBlocks.title()));
        steps.addAll(ExplanationBlocks.of(RunDiagnostician.considered(run)));
        List<RedactedText> texts = found.isTrigger()
                ? run.trigger().said().texts()
                : run.actions().stream()
                        .filter(action -> action.name().equals(found.action()))
                        .findFirst()
                        .map(action -> action.said().texts())
                        .orElseGet(() -> run.top().texts());
        for (int number = 1; number <= texts.size(); number++) {
            RedactedText text = texts.get(number - 1);
            steps.add(ExplanationBlocks.said(number, texts.size()));
            steps.add(ExplanationBlocks.removed(text));
            steps.addAll(ExplanationBlocks.of(diagnostician.explain(text)));
        }
        return steps;
    }

    private String report(Knowledge knowledge, List<Block> where, Diagnosis diagnosis) {
        List<Block> blocks = new ArrayList<>(
                new ConversationCards(knowledge.guides()).diagnosis(diagnosis).blocks());
        blocks.addAll(Math.min(1, blocks.size()), where);
        return render(knowledge, blocks);
    }

    private String render(Knowledge knowledge, List<Block> blocks) {
        Wording wording = new Wording(knowledge.phrases());
        return PlainTextRenderer.render(wording.ready(new Card(blocks), language(knowledge), ZoneOffset.UTC));
    }

    private Locale language(Knowledge knowledge) {
        Locale asked = Locale.forLanguageTag(locale);
        if (!knowledge.phrases().speaks(asked)) {
            throw new UserMistake("--locale: expected one of "
                    + String.join(", ", knowledge.phrases().languages()) + ", not: " + locale);
        }
        return asked;
    }

    private String text(BufferedReader in) throws IOException {
        boolean fromInput = words.isEmpty() || words.equals(List.of("-"));
        String text = fromInput ? in.lines().collect(Collectors.joining("\n")) : String.join(" ", words);
        if (text.isBlank()) {
            throw new UserMistake("There is no text to diagnose: give the error as an argument, or on standard input.");
        }
        return text;
    }
}
