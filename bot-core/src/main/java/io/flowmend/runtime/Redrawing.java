package io.flowmend.runtime;

import io.flowmend.card.ReadyCard;
import io.flowmend.channel.Channel;
import io.flowmend.channel.Place;
import io.flowmend.conversation.CardView;
import io.flowmend.conversation.Conversation;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.Placement;

/** Draws copies of a conversation's card as each should look from where it stands. */
final class Redrawing {

    private final PureParts.Drawing drawing;
    private final Readers readers;
    private final Closings closings;

    Redrawing(PureParts.Drawing drawing, Readers readers, Closings closings) {
        this.drawing = drawing;
        this.readers = readers;
        this.closings = closings;
    }

    /** How the conversation's newest copy in that place is looked at. */
    static CardView viewFrom(Place place, Conversation conversation) {
        return place.equals(conversation.home()) ? CardView.HOME : CardView.ELSEWHERE;
    }

    /** Draws the copy anew if it differs from what it should show, or {@code always}. */
    Closing redraw(OutboxRow row, Placement placement, Conversation conversation, Channel channel, boolean always) {
        CardView view = placement.live() ? viewFrom(placement.place(), conversation) : CardView.GOES_ON_BELOW;
        ReadyCard card =
                readers.ready(drawing.card(conversation, view), TurnWriter.readerIn(placement.place(), conversation));
        String digest = Readers.digest(card);
        if (!always && digest.equals(placement.shown())) {
            return closings.done(row, "shown already");
        }
        return closings.redrawn(
                row, placement.showing(digest), view == CardView.HOME, channel.replace(placement.message(), card));
    }
}
