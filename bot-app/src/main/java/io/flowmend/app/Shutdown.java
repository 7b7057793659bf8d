package io.flowmend.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends things in order when the process is asked to end. */
final class Shutdown {

    private static final Logger log = LoggerFactory.getLogger(Shutdown.class);

    private Shutdown() {}

    /** Closes each part when the process ends, the first first. */
    static void atExit(AutoCloseable... parts) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(parts), "shutdown"));
    }

    private static void close(AutoCloseable... parts) {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception failure) {
                log.warn("{} did not close in order", part.getClass().getSimpleName(), failure);
            }
        }
    }
}
