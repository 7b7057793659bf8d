package io.flowmend.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts Flowmend; called without a command, it prints what it can do. */
@Command(
        name = "flowmend",
        description = "Mends failed Power Automate flows from inside Slack and Microsoft Teams.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            DiagnoseCommand.class,
            RedactCommand.class,
            PlaybooksCommand.class,
            ManifestCommand.class
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec specification;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line; a mistake of the user's is told in one line, and exits with 2. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof UserMistake mistake) {
                        command.getErr().println(mistake.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                });
    }

    @Override
    public void run() {
        specification.commandLine().usage(specification.commandLine().getOut());
    }
}
