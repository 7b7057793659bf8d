package io.flowmend.diagnosis;

import java.util.List;

/** The words that deny what stands directly behind them ("was not"), and those that deny what stands directly in front. */
public record Denials(List<Phrase> before, List<Phrase> behind) {

    public Denials {
        before = List.copyOf(before);
        behind = List.copyOf(behind);
    }
}
