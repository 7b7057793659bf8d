package io.flowmend.runtime;

import io.flowmend.card.Argument;
import io.flowmend.card.Card;
import io.flowmend.card.Phrase;
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
                profile.zone(),
                member -> named(member, reader));
    }

    /** A person of the reader's own platform is named as that platform does; of any other only the name is known. */
    private Argument named(Argument.Member member, PersonRef reader) {
        if (member.channel().equals(reader.channel()) && member.workspace().equals(reader.workspace())) {
            return new Argument.Person(member.id());
        }
        String name = directory
                .profile(new PersonRef(member.channel(), member.workspace(), member.id()))
                .name();
        return name.isEmpty() ? new Argument.Words(Phrase.of("bot.somebody")) : new Argument.Text(name);
    }

    /** What a copy shows, short: two that differ never have the same, and the same card always has. */
    static String digest(ReadyCard card) {
        return StableHash.of(card.toString());
    }
}
