package io.flowmend.runtime;

import io.flowmend.card.Card;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.conversation.CardView;
import io.flowmend.conversation.Conversation;

/** Draws a conversation: with its buttons where it is held, for others to read elsewhere. */
record ConversationOwner(PureParts.Drawing drawing, Conversation conversation) implements CardOwner {

    @Override
    public Card cardIn(Place place, boolean newest) {
        CardView held = isHeldIn(place) ? CardView.HOME : CardView.ELSEWHERE;
        return drawing.card(conversation, newest ? held : CardView.GOES_ON_BELOW);
    }

    @Override
    public Card cardFor(PersonRef person) {
        return drawing.card(conversation, CardView.HOME);
    }

    @Override
    public PersonRef readerIn(Place place) {
        return readerIn(place, conversation);
    }

    @Override
    public boolean isHeldIn(Place place) {
        return place.equals(conversation.home());
    }

    /** In a room, the language of the person whom the conversation is with. */
    static PersonRef readerIn(Place place, Conversation conversation) {
        return switch (place) {
            case Place.Direct direct -> direct.person();
            case Place.Room room -> conversation.person();
        };
    }
}
