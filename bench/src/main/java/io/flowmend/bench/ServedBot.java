package io.flowmend.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The bot as it is served for real: a process of its own, its database on disk, tokens checked. */
final class ServedBot implements AutoCloseable {

    private final Process process;
    private final int port;

    ServedBot(Path jar, Path folder, Map<String, String> settings) throws IOException {
        port = freePort();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toAbsolutePath().toString(),
                "serve"));
        builder.directory(folder.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("FLOWMEND_PORT", String.valueOf(port));
        builder.environment()
                .put("FLOWMEND_DATABASE", folder.resolve("bench.db").toString());
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("bot.log").toFile());
        process = builder.start();
    }

    URI messages() {
        return URI.create("http://127.0.0.1:" + port + "/api/messages");
    }

    boolean isRunning() {
        return process.isAlive();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
