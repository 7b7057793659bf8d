package io.flowmend.bench;

import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.teams.TeamsRules;
import io.flowmend.sandbox.teams.TeamsSandbox;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many replies a second the served bot sustains in Teams while the connector takes 100 ms for each: many people, each in
 * a chat of their own, each saying the next thing as soon as the reply has come. The same load on the simplest responder,
 * in the same run, gives the ratio.
 */
public final class TeamsLoad {

    static final String APP_ID = "00000000-0000-4000-8000-00000000b37c";

    /** The simulated tenant's, which the served bot takes for its own. */
    static final String TENANT = TeamsSandbox.contoso(APP_ID, "", InstantSource.system(), TeamsRules.asTeams())
            .tenant()
            .bot()
            .tenantId();

    private static final String PASSWORD = "bench-only-app-password";
    private static final Duration DELAY = Duration.ofMillis(100);

    private TeamsLoad() {}

    /** Arguments: people (default 200), seconds of warm-up (10), seconds measured (30). */
    public static void main(String[] arguments) throws Exception {
        int people = number(arguments, 0, 200);
        Duration warmUp = Duration.ofSeconds(number(arguments, 1, 10));
        Duration measured = Duration.ofSeconds(number(arguments, 2, 30));
        Signing signing = new Signing();
        try (SlowConnector connector = new SlowConnector(DELAY, signing);
                SimplestResponder simplest = new SimplestResponder(signing)) {
            String token = signing.token(APP_ID, connector.serviceUrl());
            System.out.println("The simplest responder:");
            double peer = run(people, connector, simplest.address(), token, warmUp, measured);
            System.out.println("Flowmend, served:");
            double bot = withBot(bench -> run(people, connector, bench.messages(), token, warmUp, measured), connector);
            System.out.printf("Ratio: %.2f of the simplest responder's replies a second%n", bot / peer);
        }
        System.exit(0);
    }

    private interface Load {
        double on(ServedBot bot) throws Exception;
    }

    private static double withBot(Load load, SlowConnector connector) throws Exception {
        InstantSource clock = InstantSource.system();
        SlackSandbox slack = SlackSandbox.contoso("xoxb-bench-only-token-0123", "bench", clock, SlackRules.forDemo());
        TeamsSandbox teams = TeamsSandbox.contoso(APP_ID, PASSWORD, clock, TeamsRules.asTeams());
        Path folder = Files.createTempDirectory("flowmend-bench");
        try (SandboxServer login = SandboxServer.start(0, slack, teams);
                ServedBot bot = new ServedBot(
                        Path.of("bot-app", "target", "flowmend.jar"),
                        folder,
                        Map.of(
                                "MicrosoftAppId",
                                APP_ID,
                                "MicrosoftAppPassword",
                                PASSWORD,
                                "MicrosoftAppTenantId",
                                teams.tenant().bot().tenantId(),
                                "FLOWMEND_TEAMS_LOGIN",
                                TeamsSandbox.loginUrl(login.teamsBase()).toString(),
                                "FLOWMEND_TEAMS_OPENID_METADATA",
                                connector.address() + "/metadata"))) {
            awaitStart(bot, folder);
            return load.on(bot);
        }
    }

    private static void awaitStart(ServedBot bot, Path folder) throws Exception {
        for (int attempt = 0; bot.isRunning() && attempt < 300; attempt++) {
            if (Files.readString(folder.resolve("bot.log")).contains("is running")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new ConnectException("the bot did not start:\n" + Files.readString(folder.resolve("bot.log")));
    }

    private static double run(
            int people, SlowConnector connector, URI bot, String token, Duration warmUp, Duration measured)
            throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger failures = new AtomicInteger();
        List<Future<?>> talking = new ArrayList<>();
        long start = System.nanoTime();
        long from = start + warmUp.toNanos();
        long end = from + measured.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < people; number++) {
                Person person = new Person(number, connector, client, bot, token);
                talking.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        Optional<Long> took = person.says("hi");
                        long now = System.nanoTime();
                        if (took.isEmpty()) {
                            failures.incrementAndGet();
                        } else if (now >= from && now < end) {
                            times.add(took.get());
                        }
                    }
                    return null;
                }));
            }
            progress(times, from, end);
            for (Future<?> person : talking) {
                person.get();
            }
        }
        double rate = times.size() / (measured.toMillis() / 1000.0);
        List<Long> sorted = times.stream().sorted().toList();
        System.out.printf(
                "  %d people: %.0f replies a second over %d s; to the connector p50 %d ms, p95 %d ms, p99 %d ms;"
                        + " %d without a reply%n",
                people,
                rate,
                measured.toSeconds(),
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                failures.get());
        return rate;
    }

    private static void progress(List<Long> times, long from, long end) throws InterruptedException {
        while (System.nanoTime() < end) {
            Thread.sleep(1_000);
            String phase = System.nanoTime() < from ? "warming up" : times.size() + " replies";
            System.err.print("\r  " + phase + "          ");
        }
        System.err.print("\r");
    }

    private static long at(List<Long> sorted, double part) {
        return sorted.isEmpty()
                ? 0
                : Duration.ofNanos(sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * part))))
                        .toMillis();
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
