package io.flowmend.slack;

import io.flowmend.card.FixtureCards;
import io.flowmend.channel.ChannelTraits;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.PrivateAnswers;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.channel.Shown;
import io.flowmend.sandbox.slack.SlackFault;
import io.flowmend.sandbox.slack.SlackMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlackChannelTest {

    private final SandboxFixture slack = SandboxFixture.start();
    private final SlackChannel channel = slack.channel();

    @AfterEach
    void stop() {
        slack.close();
    }

    static Iterable<String> cards() {
        return FixtureCards.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void slackTakesEveryCardFirstAndAgain(String name) {
        MessageRef message = standing(
                channel.post(SandboxFixture.ROOM, FixtureCards.all().getOrDefault(name, FixtureCards.emptyWords())));

        assertThat(channel.replace(message, FixtureCards.all().getOrDefault(name, FixtureCards.emptyWords())))
                .isEqualTo(new SendResult.Delivered(new Shown.Standing(message)));
    }

    @Test
    void aCardInARoomStandsThere() {
        MessageRef message = standing(channel.post(SandboxFixture.ROOM, FixtureCards.diagnosis()));

        SlackMessage shown = slack.at(message);
        assertThat(message).isEqualTo(new MessageRef("slack", SandboxFixture.TEAM, "C0ALERTS", shown.ts()));
        assertThat(shown.text()).startsWith("The connection is no longer signed in");
        assertThat(slack.sandbox
                        .journal()
                        .calls("chat.postMessage")
                        .getFirst()
                        .arguments()
                        .toString())
                .contains("\"unfurl_links\":\"0\"", "\"unfurl_media\":\"0\"", "\"mrkdwn\":\"0\"");
    }

    @Test
    void aCardInAThreadIsAReply() {
        String thread = standing(channel.post(SandboxFixture.ROOM, FixtureCards.diagnosis()))
                .id();
        Place inThread = new Place.Room("slack", SandboxFixture.TEAM, "C0ALERTS", thread);

        MessageRef reply = standing(channel.post(inThread, FixtureCards.walkThrough()));

        assertThat(slack.at(reply).threadTs()).isEqualTo(thread);
    }

    @Test
    void aDirectMessageIsOpenedOnce() {
        channel.post(SandboxFixture.DIRECT, FixtureCards.diagnosis());
        MessageRef second = standing(channel.post(SandboxFixture.DIRECT, FixtureCards.walkThrough()));

        assertThat(second.room()).isEqualTo("D0ANNA");
        assertThat(slack.sandbox.journal().calls("conversations.open")).hasSize(1);
    }

    @Test
    void aPrivateAnswerInARoomIsSeenByOnePerson() {
        assertThat(answer(SandboxFixture.ROOM)).isEqualTo(new SendResult.Delivered(new Shown.Privately()));
        assertThat(slack.last("C0ALERTS").visibleTo()).isEqualTo("U0ANNA");
    }

    @Test
    void aPrivateAnswerInADirectMessageIsAnOrdinaryMessage() {
        MessageRef message = standing(answer(SandboxFixture.DIRECT));

        assertThat(slack.at(message).ephemeral()).isFalse();
    }

    @Test
    void slackSaysWhenToComeBack() {
        slack.sandbox.faults().next(1, "chat.postMessage", new SlackFault.Limited(17));

        assertThat(post()).isEqualTo(new SendResult.TryLater(Duration.ofSeconds(17), "chat.postMessage: HTTP 429"));
    }

    @Test
    void anOutageIsTriedLater() {
        slack.sandbox.faults().next(1, "chat.postMessage", new SlackFault.Down(503));

        assertThat(post()).isInstanceOf(SendResult.TryLater.class);
        assertThat(post()).isInstanceOf(SendResult.Delivered.class);
    }

    @Test
    void aSlackThatCannotBeReachedIsTriedLater() {
        slack.close();

        assertThat(post()).isInstanceOf(SendResult.TryLater.class);
        assertThat(channel.post(SandboxFixture.DIRECT, FixtureCards.diagnosis()))
                .isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void aLostAnswerLeavesAPostUnsureAndARedrawToBeDoneAgain() {
        MessageRef message = standing(post());
        slack.sandbox.faults().next(1, "chat.postMessage", new SlackFault.AnswerLost());
        slack.sandbox.faults().next(1, "chat.update", new SlackFault.AnswerLost());

        assertThat(post()).isInstanceOf(SendResult.Unsure.class);
        assertThat(slack.sandbox.workspace().messages("C0ALERTS")).hasSize(2);
        assertThat(channel.replace(message, FixtureCards.walkThrough())).isInstanceOf(SendResult.TryLater.class);
    }

    @Test
    void anAnswerThatTakesTooLongLeavesAPostUnsure() {
        slack.sandbox.faults().next(1, "chat.postMessage", new SlackFault.Slow(Duration.ofSeconds(3)));

        assertThat(post()).isInstanceOf(SendResult.Unsure.class);
    }

    @ParameterizedTest
    @CsvSource({
        "not_in_channel, NO_SUCH_PLACE",
        "channel_not_found, NO_SUCH_PLACE",
        "is_archived, NO_SUCH_PLACE",
        "invalid_auth, NOT_ALLOWED",
        "token_revoked, NOT_ALLOWED",
        "account_inactive, NOT_ALLOWED",
        "missing_scope, NOT_ALLOWED",
        "msg_too_long, INVALID",
        "no_text, INVALID",
        "invalid_blocks, INVALID",
        "something_new, INVALID"
    })
    void whatWouldFailAgainIsRefused(String error, Refusal why) {
        slack.sandbox.faults().next(1, "chat.postMessage", new SlackFault.Refuse(error));

        assertThat(post()).isEqualTo(new SendResult.Refused(why, "chat.postMessage: " + error));
    }

    @ParameterizedTest
    @CsvSource({"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"})
    void whatWillPassIsTriedLater(String error) {
        slack.sandbox.faults().next(1, "chat.postMessage", new SlackFault.Refuse(error));

        assertThat(post()).isInstanceOf(SendResult.TryLater.class);
    }

    @ParameterizedTest
    @CsvSource({"message_not_found", "cant_update_message", "edit_window_closed"})
    void aMessageThatCannotBeRedrawnIsGone(String error) {
        MessageRef message = standing(post());
        slack.sandbox.faults().next(1, "chat.update", new SlackFault.Refuse(error));

        assertThat(channel.replace(message, FixtureCards.walkThrough()))
                .isEqualTo(new SendResult.Refused(Refusal.MESSAGE_GONE, "chat.update: " + error));
    }

    @ParameterizedTest
    @CsvSource({
        "cannot_dm_bot, NO_DIRECT_MESSAGE",
        "user_disabled, NO_DIRECT_MESSAGE",
        "user_not_found, NO_DIRECT_MESSAGE",
        "missing_scope, NOT_ALLOWED"
    })
    void aPersonWhoTakesNoDirectMessageIsTold(String error, Refusal why) {
        slack.sandbox.faults().next(1, "conversations.open", new SlackFault.Refuse(error));

        assertThat(channel.post(SandboxFixture.DIRECT, FixtureCards.diagnosis()))
                .isEqualTo(new SendResult.Refused(why, "conversations.open: " + error));
    }

    @Test
    void nobodyIsMetInARoomThatDoesNotExist() {
        Place nowhere = new Place.Room("slack", SandboxFixture.TEAM, "C0NOWHERE", "");

        assertThat(channel.post(nowhere, FixtureCards.diagnosis()))
                .isEqualTo(new SendResult.Refused(Refusal.NO_SUCH_PLACE, "chat.postMessage: channel_not_found"));
        assertThat(channel.post(
                        new Place.Direct(new PersonRef("slack", SandboxFixture.TEAM, "U0NOBODY")),
                        FixtureCards.diagnosis()))
                .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.NO_DIRECT_MESSAGE));
    }

    @Test
    void traitsAreSlacks() {
        assertThat(channel.name()).isEqualTo("slack");
        assertThat(channel.traits()).isEqualTo(new ChannelTraits(75, Duration.ofSeconds(1), PrivateAnswers.IN_PLACE));
    }

    private SendResult post() {
        return channel.post(SandboxFixture.ROOM, FixtureCards.diagnosis());
    }

    private SendResult answer(Place place) {
        return channel.answerPrivately(place, SandboxFixture.ANNA, ReplyAddress.NONE, FixtureCards.diagnosis());
    }

    private static MessageRef standing(SendResult result) {
        assertThat(result).isInstanceOf(SendResult.Delivered.class);
        Shown shown = ((SendResult.Delivered) result).shown();
        assertThat(shown).isInstanceOf(Shown.Standing.class);
        return ((Shown.Standing) shown).message();
    }
}
