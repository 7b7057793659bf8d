package io.flowmend.app;

import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.powerplatform.ContosoFlows;
import io.flowmend.sandbox.powerplatform.PowerPlatformSandbox;
import io.flowmend.sandbox.powerplatform.PowerRules;
import io.flowmend.sandbox.powerplatform.PowerTenant;
import io.flowmend.sandbox.slack.SlackButton;
import io.flowmend.sandbox.slack.SlackDelivery;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.slack.SlackWorkspace;
import io.flowmend.sandbox.teams.TeamsRules;
import io.flowmend.sandbox.teams.TeamsSandbox;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.flowmend.app.IncidentStage.en;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bot's process is killed at random instants while flows fail, are mended and resubmitted: by the tenant's own books no
 * failure is lost and no run is resubmitted twice.
 */
class IncidentKillTest {

    private static final int KILLS = Integer.getInteger("incident.kills", 12);
    private static final String ANNA = "U0ANNA";
    private static final String APP = "00000000-0000-4000-8000-00000000f10f";
    private static final String SECRET = "kill-test-power-secret";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final int MOST_PRESSES = 200;

    /** What leads on, the furthest first. */
    private static final List<String> WAYS = List.of(
            en("bot.choice.incident.send-again"),
            "Run 2 again",
            en("bot.choice.incident.try"),
            en("bot.choice.check"),
            en("bot.choice.incident.fix"));

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    /** A life is long enough to get on, and short enough to be cut in the middle of something. */
    private static final int LONGEST_LIFE_MILLIS = 6_000;

    private static final SlackRules PERSISTENT =
            SlackRules.forTests().retrying(Collections.nCopies(400, Duration.ofMillis(250)));

    @TempDir
    private Path folder;

    private final SlackSandbox slack =
            SlackSandbox.contoso(SlackStage.BOT_TOKEN, SlackStage.SIGNING_SECRET, InstantSource.system(), PERSISTENT);
    private final PowerPlatformSandbox power =
            PowerPlatformSandbox.contoso(APP, SECRET, InstantSource.system(), PowerRules.live());
    private SandboxServer server;
    private BotProcess bot;

    @BeforeEach
    void start() throws Exception {
        TeamsSandbox teams = TeamsSandbox.contoso(APP, SECRET, InstantSource.system(), TeamsRules.asTeams());
        server = SandboxServer.start(0, slack, teams, power);
        bot = new BotProcess(folder, server.slackApi(), settings(server.powerBase()));
        slack.sendTo(bot.entry());
    }

    @AfterEach
    void stop() throws Exception {
        bot.close();
        server.close();
    }

    @Test
    void noFailureIsLostAndNoRunIsResubmittedTwice() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("IncidentKillTest: kill.seed=" + seed + " kills=" + KILLS);
        int rounds = 1;
        CountDownLatch killed = new CountDownLatch(KILLS);
        CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> killing(new Random(seed), killed));
        while (killed.getCount() > 0 && !killer.isCompletedExceptionally()) {
            round();
            rounds++;
        }
        killer.join();
        round();
        System.out.println("IncidentKillTest: rounds=" + rounds + " resubmitted="
                + power.tenant().books().resubmits().size());
        assertThat(power.tenant().books().resubmits().values()).allMatch(times -> times == 1);
        assertThat(bot.log()).doesNotContain(" ERROR ", SECRET);
    }

    /** Two flows fail three times in all, and everything is mended, resubmitted, and green again. */
    private void round() {
        long before = power.tenant().books().resubmits().size();
        power.control().changePassword(Contoso.ANNA.objectId());
        power.control().run(ContosoFlows.INVOICE_INTAKE, 2);
        power.control().run(ContosoFlows.OVERDUE_REMINDERS, 1);
        assertThat(await(message -> isAlert(message, "🔴"), LONGEST))
                .withFailMessage(() -> notSeen().getMessage())
                .isPresent();
        power.control().signInAll(Contoso.ANNA.objectId());
        mend();
        assertThat(power.tenant().books().resubmits()).hasSize((int) before + 3);
    }

    /**
     * Anna presses what takes her furthest, on the newest message that offers it, until the alert is green: a kill may have
     * swallowed an answer, or left her with a copy that is out of date.
     */
    private void mend() {
        for (int presses = 0; presses < MOST_PRESSES; presses++) {
            if (await(message -> isAlert(message, "🟢"), A_MOMENT).isPresent()) {
                return;
            }
            WAYS.stream()
                    .flatMap(label -> newestWith(label).map(message -> (Runnable) () -> press(message, label)).stream())
                    .findFirst()
                    .ifPresent(Runnable::run);
        }
        throw notSeen();
    }

    private Optional<SlackMessage> newestWith(String label) {
        return slack.workspace().messages().reversed().stream()
                .filter(message -> isToAnna(message) || message.channel().equals(SlackWorkspace.FLOW_ALERTS))
                .filter(message -> SlackButton.labelled(message, label).isPresent())
                .findFirst();
    }

    private Optional<SlackMessage> await(Predicate<SlackMessage> when, Duration longest) {
        return slack.workspace().await(when, longest);
    }

    private static boolean isToAnna(SlackMessage message) {
        return message.channel().equals(SlackWorkspace.directId(ANNA));
    }

    private static boolean isAlert(SlackMessage message, String sign) {
        return message.channel().equals(SlackWorkspace.FLOW_ALERTS)
                && Reading.text(message).contains(sign)
                && Reading.text(message).contains("3 runs");
    }

    private AssertionError notSeen() {
        return new AssertionError(Reading.everything(slack.workspace().messages()));
    }

    /** A press that Slack marks as failed is made again; one that was taken nevertheless changes nothing then. */
    private void press(SlackMessage message, String label) {
        SlackButton button = SlackButton.labelled(message, label).orElseThrow();
        SlackDelivery delivery = slack.people().press(ANNA, message, button).join();
        for (int again = 0; !delivery.acknowledged() && again < 200; again++) {
            bot.awaitRunning(LONGEST_START);
            delivery = slack.people().press(ANNA, message, button).join();
        }
        assertThat(delivery.acknowledged()).isTrue();
    }

    private void killing(Random random, CountDownLatch killed) {
        try {
            while (killed.getCount() > 0) {
                boolean running = bot.awaitRunning(LONGEST_START);
                // Nothing ends this wait early: it is how long the process lives.
                boolean ended = new CountDownLatch(1).await(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
                assertThat(ended).isFalse();
                bot.kill();
                bot.startAnew();
                killed.countDown();
                assertThat(running).isTrue();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String settings(URI base) {
        return String.join(
                "\n",
                List.of(
                        "power-platform:",
                        "  tenant-id: " + Contoso.TENANT,
                        "  client-id: " + APP,
                        "  client-secret: " + SECRET,
                        "  refresh-token: " + power.caretakerSignsIn(),
                        "  environments: " + PowerTenant.ENVIRONMENT,
                        "  login: " + PowerPlatformSandbox.loginUrl(base),
                        "  flow-api: " + PowerPlatformSandbox.flowUrl(base),
                        "  power-apps-api: " + PowerPlatformSandbox.powerAppsUrl(base),
                        "  graph: " + PowerPlatformSandbox.graphUrl(base),
                        "  requests-a-second: 100",
                        "  polling-seconds: 1",
                        "alerts:",
                        "  slack: " + slack.workspace().team().teamId() + "/" + SlackWorkspace.FLOW_ALERTS,
                        ""));
    }
}
