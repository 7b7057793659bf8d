package io.flowmend.slack;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import io.flowmend.slack.SlackDecoder.Decoded;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlackPressDecoderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final AggregateId CONVERSATION = new AggregateId(AggregateId.Kind.CONVERSATION, "abc");

    @Test
    void aPressedButtonIsAChoiceOnAStandingMessage() {
        Inbound inbound = pressed("D1", false, "");

        assertThat(inbound.id().value()).isEqualTo("slack:action:1700000009.5:choose.done.1:D1:1700000000.000100:U1");
        assertThat(inbound.place()).isEqualTo(new Place.Direct(new PersonRef("slack", "T1", "U1")));
        assertThat(inbound.at()).isEqualTo(Instant.parse("2023-11-14T22:13:29.500Z"));
        assertThat(inbound.action())
                .isEqualTo(new UserAction.Chose(
                        CONVERSATION,
                        12,
                        "done",
                        new Shown.Standing(new MessageRef("slack", "T1", "D1", "1700000000.000100"))));
        assertThat(SlackReply.read(inbound.reply()).orElseThrow().responseUrl())
                .isEqualTo("https://hooks.slack.com/actions/T1/1/x");
    }

    @Test
    void aButtonOnAPrivateAnswerWasShownPrivately() {
        assertThat(pressed("C1", true, "").action())
                .isEqualTo(new UserAction.Chose(CONVERSATION, 12, "done", new Shown.Privately()));
    }

    @Test
    void aButtonInAThreadIsAnsweredThere() {
        assertThat(pressed("C1", false, ", \"thread_ts\": \"1699999999.000100\"")
                        .place())
                .isEqualTo(new Place.Room("slack", "T1", "C1", "1699999999.000100"));
    }

    @ParameterizedTest
    @CsvSource({
        "choose.done.1, conversation/abc",
        "choose.done.1, conversation/abc -1",
        "choose.done.1, conversation/abc x",
        "choose.done.1, nothing/abc 1",
        "choose.done.1, conversation/a$c 1",
        "choose.done.1, conversation/abc 9999999999999999999999",
        "choose.DONE.1, conversation/abc 1",
        "choose.done, conversation/abc 1",
        "somebody-elses, conversation/abc 1",
        "'', ''"
    })
    void foreignAndDamagedButtonsAreIgnored(String actionId, String value) {
        assertThat(decode(actionId, value, "C1", false, "")).isInstanceOf(Decoded.Foreign.class);
    }

    @Test
    void aPersonPickedFromAListIsNamedByTheWorkspaceAndTheId() {
        Decoded decoded = decode(
                "\"type\": \"users_select\", \"action_id\": \"pick.assign.3 incident/abc 12\", \"selected_user\": \"U2\"",
                "C1",
                false,
                "");

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.HandIn.class,
                        handIn -> assertThat(handIn.inbound().action())
                                .isEqualTo(new UserAction.Picked(
                                        new AggregateId(AggregateId.Kind.INCIDENT, "abc"),
                                        12,
                                        "assign",
                                        new PersonRef("slack", "T1", "U2"),
                                        new Shown.Standing(new MessageRef("slack", "T1", "C1", "1700000000.000100")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pick.assign.3 incident/abc",
                "pick.assign.3",
                "pick.ASSIGN.3 incident/abc 12",
                "pick.assign.3 nothing/abc 12",
                "choose.assign.3",
                "somebody-elses"
            })
    void foreignAndDamagedListsAreIgnored(String actionId) {
        String action =
                "\"type\": \"users_select\", \"action_id\": \"%s\", \"selected_user\": \"U2\"".formatted(actionId);
        assertThat(decode(action, "C1", false, "")).isInstanceOf(Decoded.Foreign.class);
    }

    @Test
    void aButtonThatOnlyOpensAnAddressIsNothingForTheBot() {
        assertThat(decode("open.1", "", "C1", false, "")).isInstanceOf(Decoded.Ignored.class);
    }

    private static Inbound pressed(String channel, boolean ephemeral, String thread) {
        Decoded decoded = decode("choose.done.1", "conversation/abc 12", channel, ephemeral, thread);
        assertThat(decoded).isInstanceOf(Decoded.HandIn.class);
        return ((Decoded.HandIn) decoded).inbound();
    }

    private static Decoded decode(String actionId, String value, String channel, boolean ephemeral, String thread) {
        return decode(
                "\"type\": \"button\", \"action_id\": \"%s\", \"value\": \"%s\"".formatted(actionId, value),
                channel,
                ephemeral,
                thread);
    }

    private static Decoded decode(String action, String channel, boolean ephemeral, String thread) {
        String payload = """
                {"type": "block_actions", "user": {"id": "U1", "team_id": "T1"}, "team": {"id": "T1"},
                 "container": {"type": "message", "message_ts": "1700000000.000100", "channel_id": "%s",
                               "is_ephemeral": %s%s},
                 "channel": {"id": "%1$s", "name": "directmessage"}, "trigger_id": "1.2.3",
                 "response_url": "https://hooks.slack.com/actions/T1/1/x",
                 "actions": [{"block_id": "b", %s, "action_ts": "1700000009.5"}]}
                """.formatted(channel, ephemeral, thread, action);
        SlackBody body = SlackBody.read("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
        assertThat(body).isInstanceOf(SlackBody.Actions.class);
        return SlackPressDecoder.actions((SlackBody.Actions) body, NOW);
    }
}
