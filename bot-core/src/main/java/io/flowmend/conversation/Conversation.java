package io.flowmend.conversation;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import java.time.Instant;
import java.util.Objects;

/**
 * What the bot and one person are about, concerning one matter. {@code origin} is where it began, {@code home} where it is
 * held now. {@code revision} counts from 1 and changes only when the choices offered, or their meaning, change;
 * {@code touched} is when the person last moved it.
 */
public record Conversation(
        AggregateId id,
        PersonRef person,
        Place origin,
        Place home,
        long revision,
        Instant touched,
        Stage stage,
        Matter matter) {

    public Conversation {
        Objects.requireNonNull(id);
        Objects.requireNonNull(person);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(home);
        Objects.requireNonNull(touched);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(matter);
    }

    /** A conversation in which nothing has been said yet. */
    public static Conversation blank(AggregateId id, PersonRef person, Place origin, Instant at) {
        return new Conversation(id, person, origin, origin, 1, at, new Stage.Blank(), new Matter.Pasted());
    }

    /** Whether there is anything to remember of it. */
    public boolean isBlank() {
        return stage instanceof Stage.Blank;
    }

    /** Whether the person is on the way through a playbook. */
    public boolean isWalking() {
        return stage instanceof Stage.Walking;
    }

    Conversation at(Stage next, Instant when) {
        return new Conversation(id, person, origin, home, revision + 1, when, next, matter);
    }

    Conversation heldIn(Place place) {
        return new Conversation(id, person, origin, place, revision, touched, stage, matter);
    }

    Conversation about(Matter other) {
        return new Conversation(id, person, origin, home, revision, touched, stage, other);
    }
}
