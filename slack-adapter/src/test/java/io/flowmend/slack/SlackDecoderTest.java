package io.flowmend.slack;

import io.flowmend.channel.EventId;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.UserAction;
import io.flowmend.slack.SlackDecoder.Decoded;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlackDecoderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final PersonRef ANNA = new PersonRef("slack", "T1", "U1");

    @Test
    void aDirectMessageIsSaidToTheBot() {
        Inbound inbound = handedIn("""
                {"type": "message", "channel": "D1", "channel_type": "im", "user": "U1",
                 "text": "it says <https://x.example|x.example> &amp; Unauthorized", "ts": "1700000000.000100"}
                """);

        assertThat(inbound)
                .isEqualTo(new Inbound(
                        new EventId("slack:event:Ev1"),
                        new Place.Direct(ANNA),
                        ANNA,
                        Instant.parse("2023-11-14T22:13:20.000100Z"),
                        ReplyAddress.NONE,
                        new UserAction.Said("it says x.example & Unauthorized")));
    }

    @Test
    void aMentionIsAnsweredInAThreadOnIt() {
        Inbound inbound = handedIn("""
                {"type": "app_mention", "channel": "C1", "user": "U1", "text": "<@U0BOT> help", "ts": "1700000000.000100"}
                """);

        assertThat(inbound.place()).isEqualTo(new Place.Room("slack", "T1", "C1", "1700000000.000100"));
        assertThat(inbound.action()).isEqualTo(new UserAction.Said("help"));
    }

    @Test
    void aMentionInAThreadIsAnsweredInThatThread() {
        Inbound inbound = handedIn("""
                {"type": "app_mention", "channel": "C1", "user": "U1", "text": "<@U0BOT>", "ts": "1700000009.000100",
                 "thread_ts": "1700000000.000100"}
                """);

        assertThat(inbound.place()).isEqualTo(new Place.Room("slack", "T1", "C1", "1700000000.000100"));
        assertThat(inbound.action()).isEqualTo(new UserAction.Said(""));
    }

    @Test
    void theTextBesideAFileCounts() {
        assertThat(handedIn("""
                                {"type": "message", "subtype": "file_share", "channel": "D1", "user": "U1",
                                 "text": "see this", "ts": "1700000000.000100", "files": [{"id": "F1"}]}
                                """).action()).isEqualTo(new UserAction.Said("see this"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'message', 'channel': 'C1', 'channel_type': 'channel', 'user': 'U1', 'text': 'hi', 'ts': '1.1'}",
                "{'type': 'message', 'channel': 'C1', 'user': 'U1', 'text': 'hi', 'ts': '1.1', 'thread_ts': '1.0'}",
                "{'type': 'message', 'channel': 'D1', 'user': 'U0BOT', 'text': 'hi', 'ts': '1.1'}",
                "{'type': 'message', 'channel': 'D1', 'user': 'U9', 'bot_id': 'B9', 'text': 'hi', 'ts': '1.1'}",
                "{'type': 'message', 'subtype': 'bot_message', 'channel': 'D1', 'bot_id': 'B9', 'text': 'hi', 'ts': '1.1'}",
                "{'type': 'message', 'subtype': 'message_changed', 'channel': 'D1', 'message': {'user': 'U1'}, 'ts': '1.1'}",
                "{'type': 'message', 'subtype': 'message_deleted', 'channel': 'D1', 'deleted_ts': '1.0', 'ts': '1.1'}",
                "{'type': 'message', 'channel': 'D1', 'user': 'U1', 'text': 'hi', 'edited': {'user': 'U1'}, 'ts': '1.1'}",
                "{'type': 'app_mention', 'channel': 'D1', 'user': 'U1', 'text': '<@U0BOT> hi', 'ts': '1.1'}",
                "{'type': 'reaction_added', 'user': 'U1', 'item': {}}"
            })
    void whatNobodySaysToTheBotIsIgnored(String event) {
        assertThat(decode(event.replace('\'', '"'))).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void anUnreadableTimeIsTheTimeOfReceipt() {
        assertThat(handedIn(
                                "{\"type\": \"message\", \"channel\": \"D1\", \"user\": \"U1\", \"text\": \"hi\", \"ts\": \"soon\"}")
                        .at())
                .isEqualTo(NOW);
    }

    @Test
    void aCommandCarriesItsReplyAddress() {
        Inbound inbound = command("C1");

        assertThat(inbound.id()).isEqualTo(new EventId("slack:command:1.2.3"));
        assertThat(inbound.place()).isEqualTo(new Place.Room("slack", "T1", "C1", ""));
        assertThat(inbound.action()).isEqualTo(new UserAction.Commanded("diagnose a & b"));
        assertThat(inbound.at()).isEqualTo(NOW);
        assertThat(SlackReply.read(inbound.reply()))
                .contains(new SlackReply(inbound.id(), NOW, "https://hooks.slack.com/commands/T1/1/x"));
        assertThat(inbound.reply().toString()).doesNotContain("hooks");
    }

    @Test
    void aCommandInADirectMessageBelongsToThePerson() {
        assertThat(command("D1").place()).isEqualTo(new Place.Direct(ANNA));
    }

    private static Inbound command(String channel) {
        String form = "token=x&team_id=T1&channel_id=" + channel
                + "&user_id=U1&command=%2Fflowmend&text=diagnose+a+%26amp%3B+b"
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1%2F1%2Fx&trigger_id=1.2.3";
        assertThat(SlackBody.read(form)).isInstanceOf(SlackBody.Command.class);
        return inbound(SlackDecoder.command((SlackBody.Command) SlackBody.read(form), NOW));
    }

    private static Inbound handedIn(String event) {
        return inbound(decode(event));
    }

    private static Decoded decode(String event) {
        SlackBody body = SlackBody.read("""
                {"type": "event_callback", "event_id": "Ev1", "event_time": 1700000000, "team_id": "T1", "event": %s,
                 "authorizations": [{"team_id": "T1", "user_id": "U0BOT", "is_bot": true}]}
                """.formatted(event));
        assertThat(body).isInstanceOf(SlackBody.Event.class);
        return SlackDecoder.event((SlackBody.Event) body, NOW);
    }

    private static Inbound inbound(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Decoded.HandIn.class);
        return ((Decoded.HandIn) decoded).inbound();
    }
}
