package io.flowmend.runtime;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.EventId;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import io.flowmend.conversation.BotEvent;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.ConversationCards;
import io.flowmend.conversation.OpenWalk;
import io.flowmend.conversation.Stage;
import io.flowmend.incident.Failure;
import io.flowmend.incident.Incident;
import io.flowmend.incident.IncidentEvent;
import io.flowmend.store.OutboxRow;
import io.flowmend.store.Placement;
import io.flowmend.store.Placements;
import io.flowmend.store.Sending;
import io.flowmend.store.StoreUnavailable;
import io.flowmend.store.StoredConversation;
import io.flowmend.store.StoredIncident;
import io.flowmend.store.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is done inside the transaction of one event: seen before, whose is it, step, write, and what if that fails. */
final class Turns {

    /** More walk-throughs than this are no help to somebody who is asked which to go on with. */
    private static final int MOST_WAITING = 3;

    private final PureParts parts;
    private final Faults faults;
    private final InstantSource clock;

    Turns(PureParts parts, Faults faults, InstantSource clock) {
        this.parts = parts;
        this.faults = faults;
        this.clock = clock;
    }

    /** The turn of what a person did. If it fails, the person is told so, and the event counts as handled. */
    Turned inbound(Transaction transaction, Inbound inbound, Intake.Taken taken) {
        return once(
                transaction,
                inbound.id(),
                pressed(inbound),
                turn -> {
                    switch (taken) {
                        case Intake.Telling telling -> told(transaction, turn, inbound, telling);
                        case Intake.Pressing pressing -> pressed(transaction, turn, inbound, pressing);
                        case Intake.PressingIncident pressing -> pressed(transaction, turn, inbound, pressing);
                    }
                },
                (turn, fault) -> tell(turn, inbound, fault));
    }

    /** The same for what could not even be read. */
    Turned unreadable(Transaction transaction, Inbound inbound, RuntimeException fault) {
        return once(
                transaction,
                inbound.id(),
                pressed(inbound),
                turn -> {
                    throw fault;
                },
                (turn, caught) -> tell(turn, inbound, caught));
    }

    /** The turn of what happened to a conversation without a person; nothing if the conversation is not there. */
    Turned happened(Transaction transaction, EventId id, AggregateId of, BotEvent event) {
        return once(
                transaction,
                id,
                turn -> transaction.conversations().find(of).ifPresent(stored -> turn.step(id.value(), stored, event)),
                (turn, fault) -> faults.note("event " + id.value(), fault));
    }

    /** The same for what happened to an incident. */
    Turned happened(Transaction transaction, EventId id, AggregateId of, IncidentEvent event) {
        return once(
                transaction,
                id,
                turn -> transaction
                        .incidents()
                        .find(of)
                        .ifPresent(stored -> turn.incidents().step(id.value(), stored, event)),
                (turn, fault) -> faults.note("event " + id.value(), fault));
    }

    /** A failure finds its incident, or opens one that is told in these rooms. */
    Turned failed(Transaction transaction, EventId id, Failure failure, List<Place.Room> rooms) {
        return once(
                transaction,
                id,
                turn -> {
                    StoredIncident stored = incidentOf(transaction, id, failure);
                    turn.incidents()
                            .step(id.value(), stored, new IncidentEvent.Failed(clock.instant(), failure, rooms));
                },
                (turn, fault) -> faults.note("event " + id.value(), fault));
    }

    private StoredIncident incidentOf(Transaction transaction, EventId id, Failure failure) {
        return failure.keys().stream()
                .flatMap(key -> transaction.incidents().latest(key).stream())
                .filter(stored -> stored.incident().continuesAt(failure.started()))
                .findFirst()
                .orElseGet(() -> new StoredIncident(
                        Incident.blank(
                                new AggregateId(AggregateId.Kind.INCIDENT, StableHash.shortOf(id.value())),
                                failure,
                                clock.instant()),
                        StoredIncident.NEW));
    }

    private interface FaultHandling {
        void handle(Writing writing, Throwable fault);
    }

    private static Set<MessageRef> pressed(Inbound inbound) {
        return inbound.action() instanceof UserAction.OnCard used && used.shown() instanceof Shown.Standing standing
                ? Set.of(standing.message())
                : Set.of();
    }

    private Turned once(Transaction transaction, EventId id, Consumer<TurnWriter> work, FaultHandling handling) {
        return once(transaction, id, Set.of(), work, handling);
    }

    private Turned once(
            Transaction transaction,
            EventId id,
            Set<MessageRef> pressed,
            Consumer<TurnWriter> work,
            FaultHandling handling) {
        Instant now = clock.instant();
        if (!transaction.inbox().enter(id, now)) {
            return Turned.SEEN_BEFORE;
        }
        Writing writing;
        try {
            writing = transaction.attempt(() -> {
                Writing turn = new Writing(transaction, now);
                work.accept(new TurnWriter(parts, turn));
                return turn;
            });
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            writing = new Writing(transaction, now);
            handling.handle(writing, e);
        }
        return writing.turned(pressed);
    }

    private static void told(Transaction transaction, TurnWriter turn, Inbound inbound, Intake.Telling telling) {
        AggregateId id = TurnWriter.idFrom(inbound.id().value());
        Conversation begun = Conversation.blank(id, inbound.person(), inbound.place(), inbound.at());
        List<OpenWalk> waiting = transaction.conversations().walking(inbound.person(), MOST_WAITING).stream()
                .flatMap(Turns::openWalk)
                .toList();
        turn.step(
                inbound.id().value(),
                new StoredConversation(begun, StoredConversation.NEW),
                telling.event().apply(waiting));
    }

    private static Stream<OpenWalk> openWalk(Conversation conversation) {
        return conversation.stage() instanceof Stage.Walking walking
                ? Stream.of(new OpenWalk(conversation.id(), walking.playbook(), walking.version(), walking.step()))
                : Stream.of();
    }

    private void pressed(Transaction transaction, TurnWriter turn, Inbound inbound, Intake.PressingIncident pressing) {
        Optional<StoredIncident> stored = transaction.incidents().find(pressing.of());
        if (stored.isPresent()) {
            IncidentEvent.OnCard press = pressing.event();
            adopt(turn, pressing.of(), IncidentOwner.reader(press.place()), press.place(), press.shown());
            turn.incidents().step(inbound.id().value(), stored.get(), pressing.event());
        } else {
            turn.writing().put(gone(inbound, pressing.of()));
        }
    }

    private void pressed(Transaction transaction, TurnWriter turn, Inbound inbound, Intake.Pressing pressing) {
        Optional<StoredConversation> stored = transaction.conversations().find(pressing.of());
        if (stored.isPresent()) {
            BotEvent.Chose press = pressing.event();
            PersonRef reader =
                    ConversationOwner.readerIn(press.place(), stored.get().conversation());
            adopt(turn, pressing.of(), reader, press.place(), press.shown());
            turn.step(inbound.id().value(), stored.get(), pressing.event());
        } else {
            turn.writing().put(gone(inbound, pressing.of()));
        }
    }

    private OutboxRow gone(Inbound inbound, AggregateId of) {
        return OutboxRow.first(
                inbound.id().value() + "#gone",
                of,
                inbound.person(),
                new Sending.AnswerPrivately(inbound.place(), inbound.reply(), ConversationCards.gone()),
                clock.instant());
    }

    /**
     * A post whose answer never came stands all the same; its first press tells where, so that it can be redrawn. If it was
     * posted once more meanwhile, it points to the newer copy from now on.
     */
    private static void adopt(TurnWriter turn, AggregateId of, PersonRef reader, Place place, Shown shown) {
        Placements placements = turn.writing().transaction().placements();
        if (!(shown instanceof Shown.Standing(MessageRef message))
                || placements.find(message).isPresent()) {
            return;
        }
        Place home = standing(place, message);
        boolean newest =
                placements.live(of).stream().noneMatch(live -> live.place().equals(home));
        Placement adopted = new Placement(of, home, message, "", newest);
        placements.put(adopted);
        if (!newest) {
            turn.writing().put(OutboxRow.redraw(adopted, reader, turn.writing().now()));
        }
    }

    /** A message that has a thread below it stands above that thread. */
    private static Place standing(Place place, MessageRef message) {
        return place instanceof Place.Room room && room.thread().equals(message.id()) ? room.in("") : place;
    }

    private void tell(Writing turn, Inbound inbound, Throwable fault) {
        String reference = faults.note("event " + inbound.id().value(), fault);
        Sending sending = inbound.reply().equals(ReplyAddress.NONE)
                ? new Sending.Say(inbound.place(), Faults.card(reference))
                : new Sending.AnswerPrivately(inbound.place(), inbound.reply(), Faults.card(reference));
        turn.put(OutboxRow.first(
                inbound.id().value() + OutboxRow.ERROR,
                TurnWriter.idFrom(inbound.id().value()),
                inbound.person(),
                sending,
                clock.instant()));
    }
}
