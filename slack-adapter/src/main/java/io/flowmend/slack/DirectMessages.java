package io.flowmend.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.SendResult;
import io.flowmend.slack.SlackClient.Outcome;
import java.util.List;
import java.util.function.Function;

/** The direct messages between the bot and people, opened when first needed; their ids never change. */
final class DirectMessages {

    private static final int PEOPLE = 10_000;

    private final SlackClient client;
    private final Cache<PersonRef, String> conversations =
            Caffeine.newBuilder().maximumSize(PEOPLE).build();

    DirectMessages(SlackClient client) {
        this.client = client;
    }

    /** Does what is to be done in the person's direct message, or tells why there is none. */
    SendResult with(PersonRef person, Function<String, SendResult> send) {
        String known = conversations.getIfPresent(person);
        if (known != null) {
            return send.apply(known);
        }
        Outcome<ConversationsOpenResponse> outcome = client.call(
                "conversations.open",
                methods -> methods.conversationsOpen(request -> request.users(List.of(person.id()))));
        return switch (outcome) {
            case Outcome.Done<ConversationsOpenResponse> done -> {
                String conversation = done.response().getChannel().getId();
                conversations.put(person, conversation);
                yield send.apply(conversation);
            }
            case Outcome.Denied<ConversationsOpenResponse> denied -> refused(denied.error());
            case Outcome.Later<ConversationsOpenResponse> later ->
                new SendResult.TryLater(later.delay(), later.detail());
            // Opening twice gives the same conversation, and nothing was posted yet.
            case Outcome.Unknown<ConversationsOpenResponse> unknown ->
                new SendResult.TryLater(SlackResults.SOON, unknown.detail());
        };
    }

    private static SendResult refused(String error) {
        String detail = "conversations.open: " + error;
        return switch (SlackErrors.refusal(error)) {
            case NOT_ALLOWED -> new SendResult.Refused(SendResult.Refusal.NOT_ALLOWED, detail);
            case NO_SUCH_PLACE, NO_DIRECT_MESSAGE, MESSAGE_GONE, INVALID ->
                new SendResult.Refused(SendResult.Refusal.NO_DIRECT_MESSAGE, detail);
        };
    }
}
