package io.flowmend.app;

import io.flowmend.slack.SlackEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The bot as a process of its own, which can be killed and started anew on the same database and port. */
final class BotProcess implements AutoCloseable {

    private final Path config;
    private final Path log;
    private final int port;
    private volatile Process process;
    private volatile CompletableFuture<Boolean> running = new CompletableFuture<>();

    BotProcess(Path folder, URI slackApi) throws IOException {
        this(folder, slackApi, "");
    }

    /** The same with further settings, as lines of the settings file. */
    BotProcess(Path folder, URI slackApi, String further) throws IOException {
        port = freePort();
        log = folder.resolve("bot.log");
        config = Files.writeString(
                folder.resolve("flowmend.yaml"),
                """
                port: %d
                database: %s
                slack:
                  bot-token: %s
                  signing-secret: %s
                  api: %s
                """.formatted(
                                        port,
                                        folder.resolve("data").resolve("flowmend.db"),
                                        SlackStage.BOT_TOKEN,
                                        SlackStage.SIGNING_SECRET,
                                        slackApi)
                        + further);
        process = launch();
    }

    URI entry() {
        return URI.create("http://localhost:" + port + SlackEntry.PATH);
    }

    /** Whether it said within that time that it takes requests; false also if it was killed before. */
    boolean awaitRunning(Duration longest) {
        return running.completeOnTimeout(false, longest.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** As kill -9 does; the process is gone on return, and whoever waits for it waits for the next. */
    void kill() throws InterruptedException {
        running = new CompletableFuture<>();
        process.destroyForcibly().waitFor();
    }

    void startAnew() throws IOException {
        process = launch();
    }

    /** All that its runs logged. */
    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.flowmend.app.Main",
                "serve",
                "--config",
                config.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("FLOWMEND_") || name.startsWith("SLACK_"));
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process started = builder.start();
        CompletableFuture<Boolean> takesRequests = running;
        Thread.ofVirtual().start(() -> takesRequests.complete(hasSpoken(started)));
        return started;
    }

    /** Its first line on standard output says that it takes requests. */
    private static boolean hasSpoken(Process started) {
        try (BufferedReader out = started.inputReader()) {
            return out.readLine() != null;
        } catch (IOException | UncheckedIOException killed) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
