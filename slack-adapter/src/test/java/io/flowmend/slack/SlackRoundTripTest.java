package io.flowmend.slack;

import io.flowmend.card.AggregateId;
import io.flowmend.card.FixtureCards;
import io.flowmend.channel.EventId;
import io.flowmend.channel.EventSink.Acceptance;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import io.flowmend.sandbox.slack.SlackDelivery;
import io.flowmend.sandbox.slack.SlackForgery;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackPress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do in a simulated workspace, through the real entry, and back through the real channel. */
class SlackRoundTripTest {

    private final SandboxFixture slack = SandboxFixture.start();

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void aDirectMessageComesIn() {
        SlackDelivery delivery = slack.sandbox
                .people()
                .say("U0ANNA", "D0ANNA", "401 <b> & Unauthorized")
                .delivery()
                .join();

        assertThat(delivery.acknowledged()).isTrue();
        Inbound inbound = slack.sink.inbounds().getFirst();
        assertThat(inbound.place()).isEqualTo(SandboxFixture.DIRECT);
        assertThat(inbound.action()).isEqualTo(new UserAction.Said("401 <b> & Unauthorized"));
    }

    @Test
    void aMentionComesInWithItsThread() {
        var said = slack.sandbox.people().say("U0BJORN", "C0ALERTS", "@Flowmend what is wrong?");
        said.delivery().join();

        Inbound inbound = slack.sink.inbounds().getFirst();
        assertThat(inbound.person()).isEqualTo(SandboxFixture.BJORN);
        assertThat(inbound.place())
                .isEqualTo(new Place.Room(
                        "slack", SandboxFixture.TEAM, "C0ALERTS", said.message().ts()));
        assertThat(inbound.action()).isEqualTo(new UserAction.Said("what is wrong?"));
    }

    @Test
    void whatTheBotItselfPostsDoesNotComeBack() {
        slack.channel().post(SandboxFixture.DIRECT, FixtureCards.diagnosis());
        slack.sandbox.people().say("U0ANNA", "D0ANNA", "hi").delivery().join();

        assertThat(slack.sink.inbounds()).extracting(Inbound::action).containsExactly(new UserAction.Said("hi"));
    }

    @Test
    void anEventThatIsNotStoredComesAgain() {
        slack.sink.answer(inbound -> slack.sink.inbounds().size() < 3 ? Acceptance.NOT_STORED : Acceptance.STORED);

        SlackDelivery delivery =
                slack.sandbox.people().say("U0ANNA", "D0ANNA", "hi").delivery().join();

        assertThat(delivery.attempts()).extracting(attempt -> attempt.status()).containsExactly(503, 503, 200);
        assertThat(slack.sink.inbounds())
                .extracting(Inbound::id)
                .hasSize(3)
                .containsOnly(slack.sink.inbounds().getFirst().id());
    }

    @Test
    void aPressedButtonComesInAndTheCardIsRedrawn() {
        SendResult posted = slack.channel().post(SandboxFixture.DIRECT, FixtureCards.walkThrough());
        MessageRef message = ((Shown.Standing) ((SendResult.Delivered) posted).shown()).message();

        slack.sandbox.people().press("U0ANNA", slack.at(message), "Ferdig").join();

        assertThat(slack.sink.inbounds().getFirst().action())
                .isEqualTo(new UserAction.Chose(
                        new AggregateId(AggregateId.Kind.CONVERSATION, "k7Zb3Q"),
                        12,
                        "done",
                        new Shown.Standing(message)));
        slack.channel().replace(message, FixtureCards.diagnosis());
        assertThat(slack.at(message).edits()).isEqualTo(1);
    }

    @Test
    void aClickThatIsNotStoredIsMarkedBySlack() {
        slack.sink.answer(inbound -> Acceptance.NOT_STORED);
        slack.channel().post(SandboxFixture.DIRECT, FixtureCards.walkThrough());

        slack.sandbox.people().press("U0ANNA", slack.last("D0ANNA"), "Ferdig").join();

        assertThat(slack.sandbox.workspace().presses())
                .extracting(SlackPress::state)
                .containsExactly(SlackPress.State.FAILED);
    }

    @Test
    void aCommandIsAnsweredByItsOwnResponse() {
        slack.sink.answer(inbound -> {
            answer(inbound);
            return Acceptance.STORED;
        });

        slack.sandbox
                .people()
                .command("U0ANNA", "C0ALERTS", "/flowmend", "help")
                .join();

        answeredPrivately("C0ALERTS");
        assertThat(slack.sandbox.journal().calls()).isEmpty();
    }

    @Test
    void anAnswerThatComesLaterGoesThroughTheResponseUrl() {
        slack.sandbox
                .people()
                .command("U0ANNA", "C0ALERTS", "/flowmend", "help")
                .join();

        assertThat(answer(slack.sink.inbounds().getFirst())).isEqualTo(new SendResult.Delivered(new Shown.Privately()));

        answeredPrivately("C0ALERTS");
        assertThat(slack.sandbox.journal().calls()).isEmpty();
    }

    @Test
    void whenTheResponseUrlIsUsedUpTheAnswerGoesTheOrdinaryWay() {
        slack.sandbox
                .people()
                .command("U0ANNA", "C0ALERTS", "/flowmend", "help")
                .join();
        Inbound inbound = slack.sink.inbounds().getFirst();
        for (int use = 0; use < 6; use++) {
            assertThat(answer(inbound)).isEqualTo(new SendResult.Delivered(new Shown.Privately()));
        }

        assertThat(slack.sandbox.workspace().messages("C0ALERTS")).hasSize(6);
        assertThat(slack.sandbox.journal().calls("chat.postEphemeral")).hasSize(1);
    }

    @Test
    void whenTheResponseUrlIsTooOldTheAnswerGoesTheOrdinaryWay() {
        slack.sandbox
                .people()
                .command("U0ANNA", "C0ALERTS", "/flowmend", "help")
                .join();
        slack.now.updateAndGet(now -> now.plus(Duration.ofMinutes(31)));

        assertThat(answer(slack.sink.inbounds().getFirst())).isEqualTo(new SendResult.Delivered(new Shown.Privately()));

        assertThat(slack.sandbox.journal().calls("chat.postEphemeral")).hasSize(1);
    }

    @Test
    void aResponseUrlThatIsNotSlacksIsNeverCalled() {
        try (EntryServer bystander = EntryServer.start(slack.adapter.entry(slack.sink, language -> ""))) {
            ReplyAddress forged = new SlackReply(
                            new EventId("slack:command:1"),
                            slack.now.get(),
                            bystander.address().toString())
                    .address();

            SendResult result = slack.channel()
                    .answerPrivately(SandboxFixture.ROOM, SandboxFixture.ANNA, forged, FixtureCards.diagnosis());

            assertThat(result).isEqualTo(new SendResult.Delivered(new Shown.Privately()));
            assertThat(slack.sandbox.journal().calls("chat.postEphemeral")).hasSize(1);
        }
    }

    @Test
    void aCommandThatIsNotStoredIsAnsweredInThePersonsLanguage() {
        slack.adapter.directory().profile(SandboxFixture.BJORN);
        slack.sink.answer(inbound -> Acceptance.NOT_STORED);

        slack.sandbox
                .people()
                .command("U0BJORN", "C0ALERTS", "/flowmend", "help")
                .join();

        SlackMessage answer = slack.last("C0ALERTS");
        assertThat(answer.text()).isEqualTo("try again in nb_NO");
        assertThat(answer.visibleTo()).isEqualTo("U0BJORN");
    }

    @ParameterizedTest
    @EnumSource(value = SlackForgery.class, mode = EnumSource.Mode.EXCLUDE, names = "TRUE")
    void forgedRequestsDoNothing(SlackForgery forgery) {
        SlackDelivery delivery =
                slack.sandbox.people().say("U0ANNA", "D0ANNA", "hi").delivery().join();

        int status = slack.sandbox
                .people()
                .send(slack.sandbox.people().sent(delivery.id()).orElseThrow(), forgery)
                .join()
                .status();

        assertThat(status).isEqualTo(401);
        assertThat(slack.sink.inbounds()).hasSize(1);
    }

    private SendResult answer(Inbound inbound) {
        return slack.channel()
                .answerPrivately(inbound.place(), inbound.person(), inbound.reply(), FixtureCards.diagnosis());
    }

    private void answeredPrivately(String conversation) {
        SlackMessage answer = slack.last(conversation);
        assertThat(answer.visibleTo()).isEqualTo("U0ANNA");
        assertThat(answer.text()).startsWith("The connection is no longer signed in");
        assertThat(answer.blocks()).isNotEmpty();
    }
}
