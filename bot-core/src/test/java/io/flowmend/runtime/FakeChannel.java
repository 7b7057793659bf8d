package io.flowmend.runtime;

import io.flowmend.card.ReadyBlock;
import io.flowmend.card.ReadyCard;
import io.flowmend.card.Span;
import io.flowmend.channel.Channel;
import io.flowmend.channel.ChannelTraits;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.PrivateAnswers;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.SendResult;
import io.flowmend.channel.Shown;
import io.flowmend.store.Lane;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A platform that keeps its messages in memory and answers as the test has told it to, else well. */
final class FakeChannel implements Channel {

    /** What was done, in order: {@code post}, {@code replace} or {@code private}, where, and the text. */
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    final Map<MessageRef, String> messages = Collections.synchronizedMap(new LinkedHashMap<>());

    /** The messages that were pressed and stayed as they were. */
    final List<MessageRef> left = Collections.synchronizedList(new ArrayList<>());

    private final Deque<SendResult> answers = new ArrayDeque<>();
    private int posted;
    private Duration postGap = Duration.ZERO;
    private PrivateAnswers privateAnswers = PrivateAnswers.IN_PLACE;
    private Runnable afterPost = () -> {};

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public ChannelTraits traits() {
        return new ChannelTraits(70, postGap, privateAnswers);
    }

    @Override
    public synchronized SendResult post(Place place, ReadyCard card) {
        calls.add("post " + Lane.of(place).key() + " " + text(card));
        if (!answers.isEmpty()) {
            return answers.poll();
        }
        MessageRef message = new MessageRef("chat", "contoso", Lane.of(place).key(), "m" + ++posted);
        messages.put(message, text(card));
        afterPost.run();
        return new SendResult.Delivered(new Shown.Standing(message));
    }

    @Override
    public synchronized SendResult replace(MessageRef message, ReadyCard card) {
        calls.add("replace " + message.id() + " " + text(card));
        if (!answers.isEmpty()) {
            return answers.poll();
        }
        if (!messages.containsKey(message)) {
            return new SendResult.Refused(SendResult.Refusal.MESSAGE_GONE, "message_not_found");
        }
        messages.put(message, text(card));
        return new SendResult.Delivered(new Shown.Standing(message));
    }

    @Override
    public synchronized SendResult answerPrivately(Place place, PersonRef person, ReplyAddress reply, ReadyCard card) {
        calls.add("private " + person.id() + " " + text(card));
        return answers.isEmpty() ? new SendResult.Delivered(new Shown.Privately()) : answers.poll();
    }

    /** Somebody deletes the message. */
    void delete(MessageRef message) {
        messages.remove(message);
    }

    /** The next attempts end so, one each. */
    synchronized void answers(SendResult... next) {
        answers.addAll(List.of(next));
    }

    @Override
    public void leaves(MessageRef message) {
        left.add(message);
    }

    void privateAnswers(PrivateAnswers where) {
        privateAnswers = where;
    }

    void postGap(Duration gap) {
        postGap = gap;
    }

    /** Done while the platform already has the message and the bot does not know yet. */
    void afterPost(Runnable then) {
        afterPost = then;
    }

    List<String> texts() {
        return List.copyOf(messages.values());
    }

    MessageRef message(int number) {
        return messages.keySet().stream().skip(number - 1L).findFirst().orElseThrow();
    }

    private static String text(ReadyCard card) {
        ReadyBlock.Text first = (ReadyBlock.Text) card.blocks().getFirst();
        return ((Span.Plain) first.spans().getFirst()).text();
    }
}
