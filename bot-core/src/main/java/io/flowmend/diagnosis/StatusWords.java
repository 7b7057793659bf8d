package io.flowmend.diagnosis;

import java.util.List;

/**
 * The words beside a number that make it an HTTP status: in front of it ("status code"), in front of it when nothing
 * countable follows ("returned"), behind it ("error"), and words behind it that are nothing countable ("when"). Without
 * them a number is a count, an order or a time of day.
 */
public record StatusWords(
        List<Phrase> before, List<Phrase> perhapsBefore, List<Phrase> behind, List<Phrase> notCounted) {

    public StatusWords {
        before = List.copyOf(before);
        perhapsBefore = List.copyOf(perhapsBefore);
        behind = List.copyOf(behind);
        notCounted = List.copyOf(notCounted);
    }
}
