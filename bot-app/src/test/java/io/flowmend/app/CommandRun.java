package io.flowmend.app;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** One call of the command line, and what came of it. */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(String... arguments) {
        return reading("", arguments);
    }

    /** With this on standard input. */
    static CommandRun reading(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int exitCode = Main.commandLine()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments);
            return new CommandRun(exitCode, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }
}
