package io.flowmend.app;

import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.conversation.ConversationCards;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.Redactor;
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

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The error; '-' or nothing reads standard input.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
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
                print(knowledge, diagnostician.diagnose(new Redactor().redact(text(in))), out);
            }
            out.flush();
            return 0;
        }
    }

    private void print(Knowledge knowledge, Diagnosis diagnosis, PrintWriter out) {
        switch (format) {
            case TEXT -> out.print(report(knowledge, List.of(), diagnosis));
            case JSON -> out.println(new DiagnosisJson(knowledge.causes()).of(diagnosis));
        }
    }

    private void print(Knowledge knowledge, Diagnostician diagnostician, Path file, PrintWriter out) {
        RunDiagnosis found = new RunDiagnostician(diagnostician::diagnose).diagnose(RunFile.read(file));
        switch (format) {
            case TEXT -> out.print(report(knowledge, RunBlocks.of(found), found.diagnosis()));
            case JSON -> out.println(new DiagnosisJson(knowledge.causes()).of(found));
        }
    }

    private String report(Knowledge knowledge, List<Block> where, Diagnosis diagnosis) {
        List<Block> blocks = new ArrayList<>(
                new ConversationCards(knowledge.guides()).diagnosis(diagnosis).blocks());
        blocks.addAll(Math.min(1, blocks.size()), where);
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
