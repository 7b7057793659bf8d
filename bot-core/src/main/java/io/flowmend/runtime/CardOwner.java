package io.flowmend.runtime;

import io.flowmend.card.Card;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;

/** What a card is drawn from, as it is now: a conversation or an incident. */
interface CardOwner {

    /** The card as it looks from there; of several copies in one place only the {@code newest} shows more than a pointer. */
    Card cardIn(Place place, boolean newest);

    /** The card for somebody who pressed a button where no copy can be redrawn. */
    Card cardFor(PersonRef person);

    /** Whose language is spoken there. */
    PersonRef readerIn(Place place);

    /** Whether the copy there holds the buttons, so that without it the matter would be lost. */
    boolean isHeldIn(Place place);
}
