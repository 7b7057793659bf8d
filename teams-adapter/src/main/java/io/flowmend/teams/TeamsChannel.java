package io.flowmend.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.ConversationParameters;
import io.flowmend.card.ReadyCard;
import io.flowmend.channel.Channel;
import io.flowmend.channel.ChannelTraits;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.PrivateAnswers;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.channel.Shown;
import io.flowmend.teams.Connector.Outcome;
import io.flowmend.teams.TeamsMemory.Conversation;
import io.flowmend.teams.TeamsMemory.Person;
import io.flowmend.teams.TeamsRenderer.Drawn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows cards in Teams, where something was heard from before; private answers are direct messages. */
public final class TeamsChannel implements Channel {

    private static final ChannelTraits TRAITS = new ChannelTraits(
            TeamsLimits.LABEL,
            Duration.ofSeconds(1).dividedBy(TeamsLimits.MESSAGES_IN_SECOND),
            PrivateAnswers.IN_DIRECT_MESSAGE);

    private final Connector connector;
    private final TeamsMemory memory;
    private final WaitingClicks clicks;
    private final TypingHints typing;

    TeamsChannel(Connector connector, TeamsMemory memory, WaitingClicks clicks, Later later) {
        this.connector = connector;
        this.memory = memory;
        this.clicks = clicks;
        typing = new TypingHints(later, this::showTyping);
    }

    TypingHints typing() {
        return typing;
    }

    @Override
    public String name() {
        return TeamsDecoder.CHANNEL;
    }

    @Override
    public ChannelTraits traits() {
        return TRAITS;
    }

    @Override
    public SendResult post(Place place, ReadyCard card) {
        return switch (place) {
            case Place.Direct direct -> postDirect(direct.person(), card);
            case Place.Room room ->
                memory.conversation(room.workspace(), room.id())
                        .map(known -> post(
                                known, new TeamsChat(room.workspace(), room.id(), room.thread(), known.kind()), card))
                        .orElseGet(() -> unheard(Refusal.NO_SUCH_PLACE));
        };
    }

    private SendResult postDirect(PersonRef person, ReadyCard card) {
        Optional<String> open = memory.direct(person);
        if (open.isPresent()) {
            return postDirect(person, open.get(), card);
        }
        Optional<Person> known = memory.person(person);
        if (known.isEmpty()) {
            return unheard(Refusal.NO_DIRECT_MESSAGE);
        }
        return switch (connector.create(known.get().serviceUrl(), directChat(person, known.get()))) {
            case Outcome.Done done -> {
                memory.directOpened(person, known.get(), done.id());
                yield postDirect(person, done.id(), card);
            }
            // Asked twice, Teams gives the same chat, so an unclear answer can simply be asked for again.
            case Outcome.Unknown unknown -> new SendResult.TryLater(ConnectorErrors.SOON, "open: " + unknown.detail());
            case Outcome.Later later -> new SendResult.TryLater(later.delay(), "open: " + later.detail());
            case Outcome.Denied denied -> refused("open", denied, true);
        };
    }

    private SendResult postDirect(PersonRef person, String room, ReadyCard card) {
        return memory.conversation(person.workspace(), room)
                .map(known -> post(known, TeamsChat.of(person.workspace(), room, known.kind()), card))
                .orElseGet(() -> unheard(Refusal.NO_DIRECT_MESSAGE));
    }

    private SendResult post(Conversation known, TeamsChat chat, ReadyCard card) {
        typing.settle(chat);
        Drawn drawn = draw(chat.tenant(), card);
        Activity activity = message(known, chat, card, drawn);
        return switch (connector.send(known.serviceUrl(), chat.conversationId(), activity)) {
            case Outcome.Done done -> new SendResult.Delivered(new Shown.Standing(chat.message(done.id())));
            case Outcome.Later later -> new SendResult.TryLater(later.delay(), "post: " + later.detail());
            case Outcome.Unknown unknown -> new SendResult.Unsure("post: " + unknown.detail());
            case Outcome.Denied denied -> refused("post", denied, chat.kind() == TeamsChat.Kind.PERSONAL);
        };
    }

    @Override
    public SendResult replace(MessageRef message, ReadyCard card) {
        Drawn drawn = draw(message.workspace(), card);
        // Whoever pressed sees it at once; all others by the change of the message.
        clicks.show(message, drawn.card());
        TeamsChat anyKind = TeamsChat.of(message.workspace(), message.room(), TeamsChat.Kind.PERSONAL);
        Optional<Conversation> known = memory.conversation(message.workspace(), anyKind.room());
        if (known.isEmpty()) {
            return unheard(Refusal.MESSAGE_GONE);
        }
        TeamsChat chat =
                TeamsChat.of(message.workspace(), message.room(), known.get().kind());
        typing.settle(chat);
        Activity activity = message(known.get(), chat, card, drawn);
        activity.setId(message.id());
        return switch (connector.update(known.get().serviceUrl(), message.room(), message.id(), activity)) {
            case Outcome.Done done -> new SendResult.Delivered(new Shown.Standing(message));
            case Outcome.Later later -> new SendResult.TryLater(later.delay(), "replace: " + later.detail());
            // Drawing the same twice does no harm, so what may have happened can simply be done again.
            case Outcome.Unknown unknown ->
                new SendResult.TryLater(ConnectorErrors.SOON, "replace: " + unknown.detail());
            case Outcome.Denied denied
            when denied.status() == 404 && !denied.code().equals("ConversationNotFound") ->
                new SendResult.Refused(Refusal.MESSAGE_GONE, "replace: " + denied.code());
            case Outcome.Denied denied -> refused("replace", denied, chat.kind() == TeamsChat.Kind.PERSONAL);
        };
    }

    @Override
    public SendResult answerPrivately(Place place, PersonRef person, ReplyAddress reply, ReadyCard card) {
        return post(new Place.Direct(person), card);
    }

    @Override
    public void leaves(MessageRef message) {
        clicks.release(message);
    }

    private void showTyping(TeamsChat chat) {
        memory.conversation(chat.tenant(), chat.room()).ifPresent(known -> {
            Activity activity = addressed(new Activity(ActivityTypes.TYPING), known, chat);
            // Only a hint: whether it arrived is of no interest.
            Outcome ignored = connector.send(known.serviceUrl(), chat.conversationId(), activity);
        });
    }

    private Drawn draw(String tenant, ReadyCard card) {
        return TeamsRenderer.draw(
                card,
                id -> memory.person(new PersonRef(name(), tenant, id))
                        .map(Person::name)
                        .orElse(""));
    }

    private static Activity message(Conversation known, TeamsChat chat, ReadyCard card, Drawn drawn) {
        Activity activity = addressed(new Activity(ActivityTypes.MESSAGE), known, chat);
        Attachment attachment = new Attachment();
        attachment.setContentType(TeamsLimits.CARD_TYPE);
        attachment.setContent(drawn.card());
        activity.setAttachments(List.of(attachment));
        activity.setSummary(drawn.summary());
        activity.setLocale(card.language());
        return activity;
    }

    private static Activity addressed(Activity activity, Conversation known, TeamsChat chat) {
        activity.setChannelId(TeamsActivity.TEAMS);
        activity.setServiceUrl(known.serviceUrl());
        activity.setFrom(new ChannelAccount(known.botId()));
        activity.setConversation(new ConversationAccount(chat.conversationId()));
        // The SDK writes the fraction of its own time wrongly; Teams gives messages their times itself.
        activity.setTimestamp(null);
        return activity;
    }

    private static ConversationParameters directChat(PersonRef person, Person known) {
        ConversationParameters parameters = new ConversationParameters();
        parameters.setIsGroup(false);
        parameters.setBot(new ChannelAccount(known.botId()));
        parameters.setMembers(List.of(new ChannelAccount(known.userId())));
        parameters.setTenantId(person.workspace());
        var channelData = TeamsJson.MAPPER.createObjectNode();
        channelData.putObject("tenant").put("id", person.workspace());
        parameters.setChannelData(channelData);
        return parameters;
    }

    private static SendResult refused(String name, Outcome.Denied denied, boolean direct) {
        return new SendResult.Refused(
                ConnectorErrors.refusal(denied, direct), name + ": HTTP " + denied.status() + " " + denied.code());
    }

    private static SendResult unheard(Refusal why) {
        return new SendResult.Refused(why, "nothing was ever heard from there");
    }
}
