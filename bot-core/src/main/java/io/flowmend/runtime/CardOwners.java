package io.flowmend.runtime;

import io.flowmend.card.AggregateId;
import io.flowmend.store.Store;
import io.flowmend.store.Transaction;
import java.util.Optional;

/** Finds what a card is drawn from, as it is stored now. */
final class CardOwners {

    private final Store store;
    private final PureParts parts;

    CardOwners(Store store, PureParts parts) {
        this.store = store;
        this.parts = parts;
    }

    Optional<CardOwner> find(AggregateId id) {
        return store.read(transaction -> find(transaction, id));
    }

    private Optional<CardOwner> find(Transaction transaction, AggregateId id) {
        return switch (id.kind()) {
            case CONVERSATION ->
                transaction
                        .conversations()
                        .find(id)
                        .map(stored -> new ConversationOwner(parts.drawing(), stored.conversation()));
            case INCIDENT ->
                transaction
                        .incidents()
                        .find(id)
                        .map(stored -> new IncidentOwner(parts.incidents().drawing(), stored.incident()));
        };
    }
}
