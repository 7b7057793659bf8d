package io.flowmend.runtime;

import io.flowmend.card.ReadyCard;
import io.flowmend.channel.Channel;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.Placement;

/** Draws copies of a card as each should look from where it stands. */
final class Redrawing {

    private final Readers readers;
    private final Closings closings;

    Redrawing(Readers readers, Closings closings) {
        this.readers = readers;
        this.closings = closings;
    }

    /** Draws the copy anew if it differs from what it should show, or {@code always}. */
    Closing redraw(OutboxRow row, Placement placement, CardOwner owner, Channel channel, boolean always) {
        ReadyCard card =
                readers.ready(owner.cardIn(placement.place(), placement.live()), owner.readerIn(placement.place()));
        String digest = Readers.digest(card);
        if (!always && digest.equals(placement.shown())) {
            return closings.done(row, "shown already");
        }
        return closings.redrawn(
                row,
                placement.showing(digest),
                placement.live() && owner.isHeldIn(placement.place()),
                channel.replace(placement.message(), card));
    }
}
