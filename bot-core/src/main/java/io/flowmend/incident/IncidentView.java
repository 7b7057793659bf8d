package io.flowmend.incident;

/** From where a copy of an incident's card is looked at. */
public enum IncidentView {
    /** In a room, where everybody is asked to help. */
    ROOM,
    /** In the direct message of somebody who is on it. */
    DIRECT,
    /** Above a newer copy in the same place: only that it goes on below. */
    GOES_ON_BELOW
}
