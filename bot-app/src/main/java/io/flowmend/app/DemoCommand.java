package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackRules;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole bot on a simulated Slack workspace, with a page to watch and click; nothing leaves the machine. */
@Command(
        name = "demo",
        description = "Shows Flowmend on a simulated Slack workspace and Teams tenant; needs nothing configured.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec specification;

    @Option(names = "--port", defaultValue = "3978", description = "The port of the page (default: ${DEFAULT-VALUE}).")
    private int port = Settings.DEFAULT_PORT;

    @Option(
            names = "--playground",
            description = "Opens the Teams endpoint to Microsoft's Agents Playground on this machine, without tokens,"
                    + " in place of the simulated tenant.")
    private boolean playground;

    @Override
    public Integer call() throws Exception {
        DemoFolder folder = DemoFolder.make();
        Demo demo = start(folder);
        Shutdown.atExit(demo, folder);
        announce(demo.address());
        demo.join();
        return 0;
    }

    private Demo start(DemoFolder folder) throws Exception {
        try {
            return playground
                    ? Demo.startForPlayground(port, folder.database(), SlackRules.forDemo())
                    : Demo.start(port, folder.database(), SlackRules.forDemo());
        } catch (Exception notStarted) {
            folder.close();
            throw notStarted;
        }
    }

    private void announce(URI address) {
        PrintWriter out = specification.commandLine().getOut();
        out.println();
        out.println("  Flowmend is running, joined to simulated chat platforms. Open this page:");
        out.println();
        out.println("      " + address + "/");
        out.println();
        out.println("  Nothing leaves this machine. Press Ctrl+C to end it.");
        out.println();
        out.flush();
    }
}
