package io.flowmend.runtime;

import io.flowmend.card.Card;
import io.flowmend.card.ReadyCard;
import io.flowmend.channel.Directory;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Profile;
import io.flowmend.store.Store;

/** Puts cards into the words of those who read them: the language they chose, else the platform's. */
final class Readers {

    private final Store store;
    private final Directory directory;
    private final PureParts.Speech speech;

    Readers(Store store, Directory directory, PureParts.Speech speech) {
        this.store = store;
        this.directory = directory;
        this.speech = speech;
    }

    /** May wait for the platform's answer. */
    ReadyCard ready(Card card, PersonRef reader) {
        Profile profile = directory.profile(reader);
        return speech.ready(
                card,
                store.read(transaction -> transaction.people().language(reader)).orElse(profile.language()),
                profile.zone());
    }

    /** What a copy shows, short: two that differ never have the same, and the same card always has. */
    static String digest(ReadyCard card) {
        return StableHash.of(card.toString());
    }
}
