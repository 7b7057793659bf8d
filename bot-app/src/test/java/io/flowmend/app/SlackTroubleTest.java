package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackCall;
import io.flowmend.sandbox.slack.SlackDelivery;
import io.flowmend.sandbox.slack.SlackFault;
import io.flowmend.sandbox.slack.SlackFaults;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Slack is slow, down, or refuses: nothing is lost, nothing stands twice, and Slack has its answer within 3 s. */
class SlackTroubleTest {

    private static final String ERROR = "AADSTS50173: The provided grant has expired";
    private static final String CAUSE = "auth.password_changed";
    private static final String PLAYBOOK = "fix-connection";
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";

    /** Slack's own patience, so every acknowledged delivery was acknowledged within 3 s. */
    private static final SlackRules PATIENT_AS_SLACK = SlackRules.forTests().retrying(List.of());

    @TempDir
    private Path folder;

    /** Keeps what is expected to be logged out of the build's own output. */
    private final LogCapture log = new LogCapture();

    private SlackStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = SlackStage.open(folder, PATIENT_AS_SLACK);
    }

    @AfterEach
    void close() {
        stage.close();
        log.close();
    }

    @Test
    void slowSlackIsAcknowledgedInTimeAndGetsTheMessageOnce() throws Exception {
        Member anna = stage.anna();
        stage.slack().faults().next(1, POST, new SlackFault.Slow(Duration.ofSeconds(5)));

        anna.tells(ERROR);

        SlackMessage card = anna.sees(anna.direct(), anna.says().cause(CAUSE));
        Walk.begin(anna, PLAYBOOK, card).at("open-connections");
        assertThat(stage.botMessages()).hasSize(1);
    }

    @Test
    void commandIsAcknowledgedInTimeWhenSlackIsTooSlowForAnAnswerInTheResponse() throws Exception {
        Member anna = stage.anna();
        stage.slack().faults().next(1, "users.info", new SlackFault.Slow(Duration.ofSeconds(4)));

        SlackDelivery delivery = anna.commands("C0GENERAL", "help");

        assertThat(delivery.acknowledged()).isTrue();
        assertThat(delivery.last().body()).isEmpty();
        anna.sees("C0GENERAL", anna.says().text("bot.help.heading"));
        assertThat(stage.botMessages()).hasSize(1);
    }

    @Test
    void whatSlackDidNotTakeWhileItWasDownComesOnceItIsUp() throws Exception {
        Member anna = stage.anna();
        anna.tells("hi");
        anna.sees(anna.direct(), anna.says().text("bot.hello"));
        stage.slack().faults().next(1, SlackFaults.ANY_METHOD, new SlackFault.Down(503));

        anna.tells(ERROR);

        anna.sees(anna.direct(), anna.says().cause(CAUSE));
        assertThat(stage.botMessages()).hasSize(2);
        assertThat(calls(POST).filter(call -> call.status() == 503)).hasSize(1);
    }

    @Test
    void whatSlackDidNotTakeForLongComesAfterARestartInTheOrderItWasSaid() throws Exception {
        Member anna = stage.anna();
        stage.slack().faults().next(20, SlackFaults.ANY_METHOD, new SlackFault.Down(503));
        anna.tells(ERROR);
        anna.tells("hi");
        stage.bjorn().tells(ERROR);
        stage.slack().faults().clear();

        stage.later(Duration.ofMinutes(10));
        stage.restart();

        SlackMessage card = anna.sees(anna.direct(), anna.says().cause(CAUSE));
        anna.seesAfter(card, anna.direct(), anna.says().text("bot.hello"));
        stage.bjorn().sees(stage.bjorn().direct(), stage.bjorn().says().cause(CAUSE));
        assertThat(stage.botMessages()).hasSize(3);
    }

    @Test
    void afterTooManyRequestsItWaitsAsLongAsSlackAsks() throws Exception {
        Member anna = stage.anna();
        stage.slack().faults().next(1, POST, new SlackFault.Limited(3));

        anna.tells(ERROR);

        SlackMessage card = anna.sees(anna.direct(), anna.says().cause(CAUSE));
        assertThat(stage.botMessages()).hasSize(1);
        Instant refused = calls(POST)
                .filter(call -> call.status() == 429)
                .findFirst()
                .orElseThrow()
                .at();
        Instant posted = Instant.ofEpochSecond(
                Long.parseLong(card.ts().substring(0, card.ts().indexOf('.'))));
        assertThat(posted).isAfterOrEqualTo(refused.plusSeconds(3).truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void postWithoutAnAnswerIsMadeAgainOnceAndTheLaterCopyGoesOn() throws Exception {
        Member anna = stage.anna();
        stage.slack().faults().next(1, POST, new SlackFault.AnswerLost());

        anna.tells(ERROR);

        SlackMessage first = anna.sees(anna.direct(), anna.says().cause(CAUSE));
        SlackMessage second = anna.seesAfter(first, anna.direct(), anna.says().cause(CAUSE));
        Walk.begin(anna, PLAYBOOK, second).at("open-connections");
        assertThat(stage.botMessages()).hasSize(2);
    }

    @Test
    void redrawingWithoutAnAnswerLeavesOneMessageThatGoesOn() throws Exception {
        Member anna = stage.anna();
        anna.tells(ERROR);
        SlackMessage card = anna.sees(anna.direct(), anna.says().cause(CAUSE));
        stage.slack().faults().next(1, UPDATE, new SlackFault.AnswerLost());

        anna.presses(card, "bot.choice.walk");
        SlackMessage walking = anna.seesIn(card, anna.says().step(PLAYBOOK, "open-connections", "title"));
        anna.presses(walking, "bot.choice.done");

        anna.seesIn(card, anna.says().step(PLAYBOOK, "find-connection", "title"));
        assertThat(stage.botMessages()).hasSize(1);
    }

    @Test
    void workspaceWithoutTheNewerBlocksGetsPlainOnesAndThatIsRemembered() throws Exception {
        stage.close();
        stage = SlackStage.open(folder, PATIENT_AS_SLACK.without("plan", "task_card"));
        Member anna = stage.anna();
        anna.tells(ERROR);
        SlackMessage card = anna.sees(anna.direct(), anna.says().cause(CAUSE));

        Walk walk = Walk.begin(anna, PLAYBOOK, card).at("open-connections");
        walk.press("bot.choice.done").at("find-connection");
        stage.restart();
        walk.press("bot.choice.back").at("open-connections");

        assertThat(calls(UPDATE).filter(call -> !call.ok())).hasSize(1);
        assertThat(stage.botMessages()).hasSize(1);
    }

    @Test
    void whoCannotBeWrittenToDirectlyIsLedWhereItBegan() throws Exception {
        Member anna = stage.anna();
        anna.says("C0ALERTS", "@Flowmend " + ERROR);
        SlackMessage card = anna.sees("C0ALERTS", anna.says().cause(CAUSE));
        stage.slack().faults().next(1, "conversations.open", new SlackFault.Refuse("user_disabled"));

        anna.presses(card, "bot.choice.walk");

        String title = anna.says().step(PLAYBOOK, "open-connections", "title");
        SlackMessage walking = anna.sees("C0ALERTS", title);
        assertThat(walking.threadTs()).isEqualTo(card.threadTs());
        anna.presses(walking, "bot.choice.done");
        anna.sees("C0ALERTS", anna.says().step(PLAYBOOK, "find-connection", "title"));
    }

    @Test
    void messageThatSomebodyDeletedComesAnew() throws Exception {
        Member anna = stage.anna();
        anna.tells(ERROR);
        Walk walk = Walk.begin(
                        anna, PLAYBOOK, anna.sees(anna.direct(), anna.says().cause(CAUSE)))
                .at("open-connections");
        SlackMessage shown = walk.now();
        stage.slack().workspace().delete(shown.channel(), shown.ts());

        anna.pressesOld(shown, "bot.choice.done");

        anna.seesAfter(shown, anna.direct(), anna.says().step(PLAYBOOK, "find-connection", "title"));
    }

    private Stream<SlackCall> calls(String method) {
        return stage.slack().journal().calls(method).stream();
    }
}
