package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackAttempt;
import io.flowmend.sandbox.slack.SlackForgery;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackRequest;
import io.flowmend.sandbox.slack.SlackSender;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are not what they should be, or too much of it: each gets its plain answer, and nothing else happens. */
class BadInputTest {

    private static final String ERROR = "AADSTS50173: The provided grant has expired";
    private static final String CAUSE = "auth.password_changed";

    @TempDir
    private Path folder;

    private SlackStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = SlackStage.open(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRUE")
    void requestNotTrulySignedIsRefusedAndNothingHappens(SlackForgery forgery) {
        SlackRequest request = undelivered(stage.anna(), ERROR);

        SlackAttempt attempt = send(request, forgery);

        assertThat(attempt.status()).isEqualTo(401);
        assertPlain(attempt);
        // Whatever the refused request had set going would have come before this answer.
        stage.bjorn().tells("hi");
        stage.bjorn().sees(stage.bjorn().direct(), stage.bjorn().says().text("bot.hello"));
        assertThat(stage.botMessages()).hasSize(1);
        assertThat(stage.slack().journal().calls())
                .noneMatch(call -> call.toString().contains(stage.anna().id()));
    }

    @Test
    void oldRequestIsRefusedAlsoAfterItWasTakenOnce() {
        SlackRequest request = undelivered(stage.anna(), ERROR);

        assertThat(send(request, SlackForgery.TRUE).status()).isEqualTo(200);
        assertThat(send(request, SlackForgery.OLD).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"event_callback\",",
                "{\"no\": \"type\"}",
                "{\"type\": \"event_callback\"}",
                "{\"type\": \"url_verification\"}",
                "[1, 2, 3]",
                "a=b",
                "payload=nonsense",
                "payload=%7B%22type%22%3A%22block_actions%22%7D",
                "command=%2Fflowmend",
                "command=%",
                ""
            })
    void bodyOfAWrongFormIsToldWhatWasExpected(String body) {
        String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";

        SlackAttempt attempt = send(new SlackRequest(type, body), SlackForgery.TRUE);

        assertThat(attempt.status()).isEqualTo(400);
        assertThat(attempt.body()).contains("should");
        assertPlain(attempt);
        assertThat(stage.slack().journal().calls()).isEmpty();
    }

    @Test
    void moreThanAMegabyteIsRefused() {
        SlackAttempt attempt = send(
                SlackRequest.form(Map.of("command", "/flowmend", "text", "x".repeat(1_100_000))), SlackForgery.TRUE);

        assertThat(attempt.status()).isEqualTo(413);
        assertPlain(attempt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0ANNA", "U0BJORN"})
    void overlongPasteIsAnsweredWithAWordAboutTheCut(String id) {
        Member person = stage.member(id);

        person.tells(ERROR + "\n" + "and so on \uD83D\uDE00 ".repeat(15_000));

        SlackMessage card = person.sees(person.direct(), person.says().cause(CAUSE));
        assertThat(Reading.hasLine(card, person.says().text("bot.diagnosis.cut")))
                .isTrue();
    }

    @Test
    void sameEventFourTimesAtOnceIsAnsweredOnce() {
        Member anna = stage.anna();
        stage.disconnect();
        SlackSender.Said said = stage.slack().people().say(anna.id(), anna.direct(), ERROR);
        String event = said.delivery().join().id();
        stage.connect();

        List<CompletableFuture<Void>> deliveries = IntStream.range(0, 4)
                .mapToObj(time -> stage.slack()
                        .people()
                        .redeliver(event)
                        .thenAccept(
                                delivery -> assertThat(delivery.acknowledged()).isTrue()))
                .toList();
        deliveries.forEach(CompletableFuture::join);

        anna.tells("hi");
        anna.sees(anna.direct(), anna.says().text("bot.hello"));
        assertThat(stage.botMessages()).hasSize(2);
    }

    @Test
    void samePressTwiceMovesOnce() {
        Member anna = stage.anna();
        anna.tells(ERROR);
        SlackMessage card = anna.sees(anna.direct(), anna.says().cause(CAUSE));
        Walk walk = Walk.begin(anna, "fix-connection", card).at("open-connections");
        SlackMessage first = walk.now();

        walk.press("bot.choice.done").at("find-connection");
        int edits = walk.now().edits();
        anna.pressesOld(first, "bot.choice.done");

        anna.seesIn(card, edits + 1, walk.word("find-connection", "title"));
    }

    /** What Slack would have sent of it, if it had met anybody. */
    private SlackRequest undelivered(Member person, String text) {
        stage.disconnect();
        SlackSender.Said said = stage.slack().people().say(person.id(), person.direct(), text);
        String event = said.delivery().join().id();
        stage.connect();
        return stage.slack().people().sent(event).orElseThrow();
    }

    private SlackAttempt send(SlackRequest request, SlackForgery forgery) {
        return stage.slack().people().send(request, forgery).join();
    }

    private static void assertPlain(SlackAttempt attempt) {
        assertThat(attempt.body()).doesNotContain("Exception", "at io.", "Jetty", "<html");
    }
}
