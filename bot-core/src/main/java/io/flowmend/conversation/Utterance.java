package io.flowmend.conversation;

import io.flowmend.card.Card;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.diagnosis.RedactedText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Something that the person said, by message or by command, and how it is answered. */
record Utterance(
        Instant at,
        RedactedText text,
        boolean cut,
        List<OpenWalk> waiting,
        boolean isPrivate,
        ReplyAddress reply,
        Function<Card, Effect> answering) {

    Utterance {
        Objects.requireNonNull(at);
        Objects.requireNonNull(text);
        waiting = List.copyOf(waiting);
        Objects.requireNonNull(reply);
        Objects.requireNonNull(answering);
    }

    /** What is said in a room is answered before all who read there, to whom a person's walk-throughs are no business. */
    static Utterance of(Conversation state, BotEvent.Said said) {
        return new Utterance(
                said.at(),
                said.text(),
                said.cut(),
                state.origin() instanceof Place.Room ? List.of() : said.waiting(),
                false,
                ReplyAddress.NONE,
                card -> new Effect.Say(state.origin(), card));
    }

    /** A command in a room is answered to the person alone; in the direct message nobody else reads along. */
    static Utterance of(Conversation state, BotEvent.Commanded said) {
        boolean isPrivate = state.origin() instanceof Place.Room;
        return new Utterance(
                said.at(),
                said.text(),
                said.cut(),
                said.waiting(),
                isPrivate,
                said.reply(),
                card -> isPrivate
                        ? new Effect.AnswerPrivately(state.origin(), state.person(), said.reply(), card)
                        : new Effect.Say(state.origin(), card));
    }

    Effect answer(Card card) {
        return answering.apply(card);
    }
}
