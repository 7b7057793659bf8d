package io.flowmend.app;

import io.flowmend.diagnosis.StreamRedactor;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what Flowmend would keep of a text: everything but the secrets. */
@Command(
        name = "redact",
        description = "Copies standard input to standard output, every secret replaced by [removed: KIND].",
        mixinStandardHelpOptions = true)
final class RedactCommand implements Callable<Integer> {

    private static final int PIECE = 1 << 13;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = specification.commandLine().getOut();
        StreamRedactor redactor = new StreamRedactor();
        char[] piece = new char[PIECE];
        try (Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(redactor.next(new String(piece, 0, read)));
            }
        }
        out.write(redactor.rest());
        out.flush();
        return 0;
    }
}
