package io.flowmend.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import io.flowmend.card.ReadyCard;
import io.flowmend.channel.Channel;
import io.flowmend.channel.ChannelTraits;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.PrivateAnswers;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult;
import io.flowmend.channel.Shown;
import io.flowmend.slack.SlackClient.Outcome;
import io.flowmend.slack.SlackRenderer.Drawn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Shows cards in Slack. */
public final class SlackChannel implements Channel {

    /** Slack takes about one new message a second in a room. Source: docs.slack.dev/apis/web-api/rate-limits. */
    private static final ChannelTraits TRAITS =
            new ChannelTraits(SlackLimits.LABEL, Duration.ofSeconds(1), PrivateAnswers.IN_PLACE);

    private final SlackClient client;
    private final DirectMessages directMessages;
    private final BlockForms forms;
    private final ResponseUrls responseUrls;
    private final WaitingRequests waiting;
    private final InstantSource clock;

    SlackChannel(
            SlackClient client,
            DirectMessages directMessages,
            BlockForms forms,
            ResponseUrls responseUrls,
            WaitingRequests waiting,
            InstantSource clock) {
        this.client = client;
        this.directMessages = directMessages;
        this.forms = forms;
        this.responseUrls = responseUrls;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SlackDecoder.CHANNEL;
    }

    @Override
    public ChannelTraits traits() {
        return TRAITS;
    }

    @Override
    public SendResult post(Place place, ReadyCard card) {
        return switch (place) {
            case Place.Room room -> post(room.workspace(), room.id(), room.thread(), card);
            case Place.Direct direct ->
                directMessages.with(direct.person(), conversation -> post(direct.workspace(), conversation, "", card));
        };
    }

    private SendResult post(String workspace, String conversation, String thread, ReadyCard card) {
        Function<Drawn, Outcome<ChatPostMessageResponse>> send = drawn -> client.call(
                "chat.postMessage",
                methods -> methods.chatPostMessage(request -> {
                    if (!thread.isEmpty()) {
                        request.threadTs(thread);
                    }
                    return request.channel(conversation)
                            .text(drawn.text())
                            .mrkdwn(false)
                            .blocksAsString(drawn.blocks().toString())
                            .unfurlLinks(false)
                            .unfurlMedia(false);
                }));
        return SlackResults.of(
                "chat.postMessage",
                forms.send(workspace, card, send),
                posted -> new Shown.Standing(new MessageRef(name(), workspace, posted.getChannel(), posted.getTs())));
    }

    @Override
    public SendResult replace(MessageRef message, ReadyCard card) {
        Function<Drawn, Outcome<ChatUpdateResponse>> send = drawn -> client.call(
                "chat.update",
                methods -> methods.chatUpdate(request -> request.channel(message.room())
                        .ts(message.id())
                        .text(drawn.text())
                        .blocksAsString(drawn.blocks().toString())));
        SendResult result = SlackResults.of(
                "chat.update", forms.send(message.workspace(), card, send), updated -> new Shown.Standing(message));
        // Drawing the same twice does no harm, so what may have happened can simply be done again.
        return result instanceof SendResult.Unsure unsure
                ? new SendResult.TryLater(SlackResults.SOON, unsure.detail())
                : result;
    }

    @Override
    public SendResult answerPrivately(Place place, PersonRef person, ReplyAddress reply, ReadyCard card) {
        Optional<SlackReply> known = SlackReply.read(reply);
        if (known.isEmpty()) {
            return answerAnew(place, person, card);
        }
        String body = responseBody(place, card);
        if (waiting.answer(known.get().event(), body)) {
            return new SendResult.Delivered(new Shown.Privately());
        }
        if (!known.get().isOpen(clock.instant())) {
            return answerAnew(place, person, card);
        }
        Outcome<String> outcome = responseUrls.send(known.get().responseUrl(), body);
        return outcome instanceof Outcome.Denied<String>
                ? answerAnew(place, person, card)
                : SlackResults.of("response_url", outcome, done -> new Shown.Privately());
    }

    /** Without a reply address, or where it is used up. */
    private SendResult answerAnew(Place place, PersonRef person, ReadyCard card) {
        return switch (place) {
            // In a direct message nobody else reads along.
            case Place.Direct direct -> post(direct, card);
            case Place.Room room ->
                SlackResults.of(
                        "chat.postEphemeral",
                        forms.send(room.workspace(), card, drawn -> showOnly(person, room, drawn)),
                        done -> new Shown.Privately());
        };
    }

    private Outcome<ChatPostEphemeralResponse> showOnly(PersonRef person, Place.Room room, Drawn drawn) {
        return client.call(
                "chat.postEphemeral",
                methods -> methods.chatPostEphemeral(request -> {
                    if (!room.thread().isEmpty()) {
                        request.threadTs(room.thread());
                    }
                    return request.channel(room.id())
                            .user(person.id())
                            .text(drawn.text())
                            .blocksAsString(drawn.blocks().toString());
                }));
    }

    /** In the form that every workspace takes, because a response cannot be sent a second time. */
    private static String responseBody(Place place, ReadyCard card) {
        Drawn drawn = SlackRenderer.draw(card, SlackRenderer.Form.PLAIN);
        ObjectNode body = SlackJson.MAPPER
                .createObjectNode()
                .put("response_type", "ephemeral")
                .put("replace_original", false)
                .put("mrkdwn", false)
                .put("text", drawn.text());
        if (place instanceof Place.Room room && !room.thread().isEmpty()) {
            body.put("thread_ts", room.thread());
        }
        body.set("blocks", drawn.blocks());
        return body.toString();
    }
}
