package io.flowmend.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.flowmend.card.FixtureCards;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.Inbound;
import io.flowmend.sandbox.slack.SlackFault;
import io.flowmend.sandbox.slack.SlackFaults;
import io.flowmend.sandbox.slack.SlackForgery;
import io.flowmend.sandbox.slack.SlackRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What the log holds, with our own and Slack's loggers as loud as they go. */
class SlackLogTest {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SandboxFixture slack = SandboxFixture.start();

    @BeforeEach
    void listen() {
        lines.start();
        loggers().forEach(logger -> {
            logger.setLevel(Level.TRACE);
            logger.addAppender(lines);
        });
    }

    @AfterEach
    void stop() {
        loggers().forEach(logger -> {
            logger.setLevel(Level.OFF);
            logger.detachAppender(lines);
        });
        slack.close();
    }

    @Test
    void neitherTextsNorSecretsNorReplyAddressesAreLogged() {
        slack.sandbox
                .people()
                .say("U0ANNA", "D0ANNA", "my-own-words")
                .delivery()
                .join();
        slack.sandbox
                .people()
                .command("U0ANNA", "C0ALERTS", "/flowmend", "my-own-words")
                .join();
        Inbound command = slack.sink.inbounds().getLast();
        slack.sandbox.faults().next(1, SlackFaults.ANY_METHOD, new SlackFault.AnswerLost());
        for (int times = 0; times < 2; times++) {
            slack.channel().post(SandboxFixture.ROOM, FixtureCards.diagnosis());
            slack.channel()
                    .answerPrivately(command.place(), command.person(), command.reply(), FixtureCards.diagnosis());
        }
        slack.sandbox.people().press("U0ANNA", slack.last("C0ALERTS"), "Mute").join();
        for (SlackForgery forgery : SlackForgery.values()) {
            slack.sandbox
                    .people()
                    .send(SlackRequest.form(Map.of("text", "my-own-words")), forgery)
                    .join();
        }

        String log = log();
        assertThat(log).isNotEmpty();
        assertThat(log)
                .doesNotContain(
                        "my-own-words",
                        "signed in",
                        SandboxFixture.TOKEN,
                        SandboxFixture.SECRET,
                        "/response/",
                        "response_url\"");
    }

    @Test
    void aFailureInsideIsLoggedOnceWithItsReference() {
        slack.sink.answer(inbound -> {
            if (slack.sink.inbounds().size() == 1) {
                throw new IllegalStateException("a bug");
            }
            return Acceptance.STORED;
        });

        slack.sandbox
                .people()
                .say("U0ANNA", "D0ANNA", "my-own-words")
                .delivery()
                .join();

        List<ILoggingEvent> errors = List.copyOf(lines.list).stream()
                .filter(line -> line.getLevel() == Level.ERROR)
                .toList();
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().getFormattedMessage()).contains("error reference", "slack:event:");
    }

    private String log() {
        StringBuilder log = new StringBuilder();
        for (ILoggingEvent line : List.copyOf(lines.list)) {
            log.append(line.getFormattedMessage()).append('\n');
            if (line.getThrowableProxy() != null) {
                log.append(ThrowableProxyUtil.asString(line.getThrowableProxy()));
            }
        }
        return log.toString();
    }

    private static Stream<Logger> loggers() {
        return Stream.of("io.flowmend.slack", "com.slack").map(name -> (Logger) LoggerFactory.getLogger(name));
    }
}
