package io.flowmend.app;

import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.slack.SlackCall;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bot's process is killed again and again at random instants while a person goes through the story: it goes on every
 * time, and no message stands twice except where the process died between Slack's answer and the bot's own note of it.
 */
class KillTest {

    private static final int KILLS = 20;

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    /** Within it a process that is warm gets through most of a story. */
    private static final int LONGEST_LIFE_MILLIS = 1_500;

    /** So soon after a change in the workspace the bot is about to note what it has shown. */
    private static final int IN_THE_ACT_MILLIS = 10;

    /** Slack repeats an event until the bot is up again; the real one waits longer and gives up later. */
    private static final SlackRules PERSISTENT =
            SlackRules.forTests().retrying(Collections.nCopies(400, Duration.ofMillis(250)));

    @TempDir
    private Path folder;

    private final List<Instant> kills = Collections.synchronizedList(new ArrayList<>());

    @Test
    void storyGoesOnThroughTwentyKillsAndNothingStandsTwiceUnawares() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("KillTest: kill.seed=" + seed);
        SlackSandbox slack = SlackSandbox.contoso(
                SlackStage.BOT_TOKEN, SlackStage.SIGNING_SECRET, InstantSource.system(), PERSISTENT);
        List<SlackMessage> stories = new ArrayList<>();
        String log;
        try (SandboxServer server = SandboxServer.start(0, slack);
                BotProcess bot = new BotProcess(folder, server.slackApi())) {
            slack.sendTo(bot.entry());
            CountDownLatch killed = new CountDownLatch(KILLS);
            CompletableFuture<Void> killer =
                    CompletableFuture.runAsync(() -> killing(slack, bot, new Random(seed), killed));
            PatientPerson anna = new PatientPerson(slack, bot);
            while (killed.getCount() > 0 && !killer.isCompletedExceptionally()) {
                stories.add(anna.story());
            }
            killer.join();
            stories.add(anna.story());
            System.out.println("KillTest: stories=" + stories.size() + " bot messages="
                    + (slack.workspace().messages(anna.direct()).size() - stories.size()));
            assertThat(stories).hasSizeGreaterThan(1).allSatisfy(pasted -> assertOneCopy(slack, stories, pasted));
            log = bot.log();
        }
        assertThat(log).doesNotContain(" ERROR ", SlackStage.BOT_TOKEN);
    }

    private void killing(SlackSandbox slack, BotProcess bot, Random random, CountDownLatch killed) {
        Semaphore changes = new Semaphore(0);
        slack.workspace().observe(change -> changes.release());
        try {
            while (killed.getCount() > 0) {
                waitForTheInstant(bot, random, changes);
                bot.kill();
                kills.add(Instant.now());
                bot.startAnew();
                killed.countDown();
            }
            assertThat(bot.awaitRunning(LONGEST_START)).isTrue();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** While it starts, at any time of its life, or in the act of showing something. */
    private static void waitForTheInstant(BotProcess bot, Random random, Semaphore changes) throws Exception {
        switch (random.nextInt(5)) {
            case 0 -> live(random, LONGEST_LIFE_MILLIS);
            case 1, 2 -> {
                assertThat(bot.awaitRunning(LONGEST_START)).isTrue();
                live(random, LONGEST_LIFE_MILLIS);
            }
            default -> {
                assertThat(bot.awaitRunning(LONGEST_START)).isTrue();
                changes.drainPermits();
                // Not the first change, or a process would never get beyond what it finds undone at its start.
                changes.tryAcquire(1 + random.nextInt(6), 3, TimeUnit.SECONDS);
                live(random, IN_THE_ACT_MILLIS);
            }
        }
    }

    /** Nothing ends this wait early: it is how long the process lives. */
    private static void live(Random random, int longestMillis) throws InterruptedException {
        boolean ended = new CountDownLatch(1).await(random.nextInt(longestMillis), TimeUnit.MILLISECONDS);
        assertThat(ended).isFalse();
    }

    /** What the bot said between this paste and the next. */
    private void assertOneCopy(SlackSandbox slack, List<SlackMessage> stories, SlackMessage pasted) {
        int next = stories.indexOf(pasted) + 1;
        String end = next < stories.size() ? stories.get(next).ts() : "9";
        List<SlackMessage> copies = slack.workspace().messages(pasted.channel()).stream()
                .filter(message -> !message.author().equals(pasted.author()))
                .filter(message ->
                        message.ts().compareTo(pasted.ts()) > 0 && message.ts().compareTo(end) < 0)
                .toList();
        assertThat(copies).isNotEmpty();
        copies.subList(0, copies.size() - 1)
                .forEach(copy -> assertThat(wasLastBeforeAKill(slack, copy))
                        .as("the post of %s was the last call before a kill", copy.ts())
                        .isTrue());
    }

    /** A new process takes longer than this to make its first call, and the last call of the old one is over by then. */
    private boolean wasLastBeforeAKill(SlackSandbox slack, SlackMessage copy) {
        Duration atRest = Duration.ofMillis(250);
        return kills.stream()
                .anyMatch(kill -> slack.journal().calls().stream()
                        .filter(call -> call.at().isBefore(kill.plus(atRest)))
                        .reduce((earlier, later) -> later)
                        .filter(last -> posted(last, copy))
                        .isPresent());
    }

    private static boolean posted(SlackCall call, SlackMessage copy) {
        return call.method().equals("chat.postMessage")
                && call.answer().path("ts").asText().equals(copy.ts());
    }
}
