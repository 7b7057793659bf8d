package io.flowmend.runtime;

import io.flowmend.card.Card;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.incident.Incident;
import io.flowmend.incident.IncidentView;

/** Draws an incident, which stands with its buttons wherever it is told. */
record IncidentOwner(PureParts.IncidentDrawing drawing, Incident incident) implements CardOwner {

    @Override
    public Card cardIn(Place place, boolean newest) {
        IncidentView view = switch (place) {
            case Place.Direct direct -> IncidentView.DIRECT;
            case Place.Room room -> IncidentView.ROOM;
        };
        return drawing.card(incident, newest ? view : IncidentView.GOES_ON_BELOW);
    }

    @Override
    public Card cardFor(PersonRef person) {
        return drawing.card(incident, IncidentView.ROOM);
    }

    @Override
    public PersonRef readerIn(Place place) {
        return reader(place);
    }

    @Override
    public boolean isHeldIn(Place place) {
        return true;
    }

    /** A room reads in a language of its own, whoever is in it, and so counts as a reader by its own id. */
    static PersonRef reader(Place place) {
        return switch (place) {
            case Place.Direct direct -> direct.person();
            case Place.Room room -> new PersonRef(room.channel(), room.workspace(), room.id());
        };
    }
}
