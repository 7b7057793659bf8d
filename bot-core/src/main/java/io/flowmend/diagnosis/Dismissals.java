package io.flowmend.diagnosis;

/** Hears of what was found in a text and does not count. */
interface Dismissals {

    /** Hears nothing. */
    Dismissals UNHEARD = (cause, start, end, reason) -> {};

    void dismissed(CauseId cause, int start, int end, Explanation.Reason reason);

    default void dismissed(Hit hit, Explanation.Reason reason) {
        switch (hit.meaning()) {
            case Meaning.Points points -> dismissed(points.cause(), hit.start(), hit.end(), reason);
            case Meaning.Topic topic -> dismissed(topic.cause(), hit.start(), hit.end(), reason);
            case Meaning.Reason status -> dismissed(status.cause(), hit.start(), hit.end(), reason);
            case Meaning.Member member -> {}
            case Meaning.Beside beside -> {}
        }
    }
}
