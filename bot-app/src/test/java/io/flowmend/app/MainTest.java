package io.flowmend.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class MainTest {

    @Test
    void withoutCommandPrintsUsage() {
        StringWriter out = new StringWriter();

        int exitCode = new CommandLine(new Main()).setOut(new PrintWriter(out)).execute();

        assertThat(exitCode).isZero();
        assertThat(out.toString()).startsWith("Usage: flowmend");
    }

    @Test
    void versionNamesTheProgram() {
        StringWriter out = new StringWriter();

        int exitCode = new CommandLine(new Main()).setOut(new PrintWriter(out)).execute("--version");

        assertThat(exitCode).isZero();
        assertThat(out.toString()).startsWith("flowmend ");
    }
}
