package io.flowmend.card;

/** How much a button asks to be pressed: at most one PRIMARY on a card; DANGER for what cannot be taken back. */
public enum Emphasis {
    PRIMARY,
    PLAIN,
    DANGER
}
