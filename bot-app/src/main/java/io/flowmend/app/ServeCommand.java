package io.flowmend.app;

import io.flowmend.knowledge.Knowledge;
import io.flowmend.knowledge.KnowledgeText;
import io.flowmend.store.StoreUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the bot for real. */
@Command(name = "serve", description = "Runs the bot.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final Path USUAL = Path.of("flowmend.yaml");

    @Spec
    private CommandSpec specification;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The settings (default: flowmend.yaml, if there is one).")
    private @Nullable Path config;

    @Override
    public Integer call() throws Exception {
        Settings settings = SettingsReader.read(file(), System.getenv());
        WebServer server = new WebServer(new InetSocketAddress("0.0.0.0", settings.port()));
        server.bind();
        Bot bot = wire(settings);
        server.mount(bot::mount);
        Shutdown.atExit(server, bot);
        bot.start();
        server.start();
        PrintWriter out = specification.commandLine().getOut();
        out.println("Flowmend is running on port " + server.address().getPort()
                + "; Slack reaches it at /slack/events, Teams at /api/messages.");
        out.flush();
        server.join();
        return 0;
    }

    private static Bot wire(Settings settings) {
        try {
            return Wiring.wire(settings, Knowledge.load(), InstantSource.system());
        } catch (StoreUnavailable unavailable) {
            throw new UserMistake(
                    SettingKey.DATABASE.path() + " should be " + SettingKey.DATABASE.expected() + ": "
                            + unavailable.getMessage(),
                    unavailable);
        }
    }

    private Optional<KnowledgeText> file() throws IOException {
        if (config == null && Files.notExists(USUAL)) {
            return Optional.empty();
        }
        Path file = config == null ? USUAL : config;
        if (!Files.isReadable(file)) {
            throw new UserMistake("The settings file " + file + " can't be read.");
        }
        return Optional.of(new KnowledgeText(file.toString(), Files.readString(file)));
    }
}
