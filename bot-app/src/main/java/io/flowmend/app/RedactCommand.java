package io.flowmend.app;

import io.flowmend.diagnosis.StreamRedactor;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what Flowmend would keep of a text: everything but the secrets. */
@Command(
        name = "redact",
        description = "Writes a text to standard output, every secret replaced by [removed: KIND].",
        mixinStandardHelpOptions = true)
final class RedactCommand implements Callable<Integer> {

    private static final int PIECE = 1 << 13;

    @Spec
    private CommandSpec specification;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The text; '-' or nothing reads standard input.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = specification.commandLine().getOut();
        boolean fromInput = words.isEmpty() || words.equals(List.of("-"));
        if (fromInput) {
            copy(new InputStreamReader(System.in, StandardCharsets.UTF_8), out);
        } else {
            copy(new StringReader(String.join(" ", words)), out);
            out.println();
        }
        out.flush();
        return 0;
    }

    /** Copies piece by piece, so that a text of any length needs little memory. */
    private static void copy(Reader source, PrintWriter out) throws IOException {
        StreamRedactor redactor = new StreamRedactor();
        char[] piece = new char[PIECE];
        try (Reader in = source) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(redactor.next(new String(piece, 0, read)));
            }
        }
        out.write(redactor.rest());
    }
}
