package io.flowmend.diagnosis;

/** What it means that a phrase was found. */
sealed interface Meaning {

    /** It points to a cause by itself. */
    record Points(CauseId cause, Sign sign, boolean code, boolean whole, boolean deniable) implements Meaning {}

    /** It names what the text is about, which points to a cause where the text tells of a failure. */
    record Topic(CauseId cause, Sign.Topics sign) implements Meaning {}

    /** It is the word of an HTTP status, which points to a cause where it stands as an error. */
    record Reason(CauseId cause, Sign.Statuses sign) implements Meaning {}

    /** It is one of several wordings that count together. */
    record Member(Team team, int number) implements Meaning {}

    /** It tells what that beside it is worth. */
    record Beside(Place place) implements Meaning {}

    /** Wordings that count together for a cause. */
    record Team(CauseId cause, Sign.Together sign) {}

    /** Where a word of {@link StatusWords} or {@link Denials} stands. */
    enum Place {
        BEFORE,
        PERHAPS_BEFORE,
        BEHIND,
        NOT_COUNTED,
        DENIES_NEXT,
        DENIES_LAST
    }
}
