package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All wordings and codes of all causes, made ready to be found in one pass over a text. */
final class SignIndex {

    private record Use(int phrase, int part, boolean openStart, boolean openEnd, boolean lineStart) {}

    private record Span(int start, int end) {}

    private record Entry(Meaning meaning, int parts) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();
    private final List<List<Use>> uses = new ArrayList<>();
    private final LiteralAutomaton automaton;

    SignIndex(Causes causes) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Cause cause : causes.all()) {
            for (Sign sign : cause.signs()) {
                add(cause.id(), sign, numbers);
            }
        }
        StatusWords words = causes.statusWords();
        words.before().forEach(phrase -> add(phrase, new Meaning.Beside(Meaning.Place.BEFORE), numbers));
        words.perhapsBefore().forEach(phrase -> add(phrase, new Meaning.Beside(Meaning.Place.PERHAPS_BEFORE), numbers));
        words.behind().forEach(phrase -> add(phrase, new Meaning.Beside(Meaning.Place.BEHIND), numbers));
        words.notCounted().forEach(phrase -> add(phrase, new Meaning.Beside(Meaning.Place.NOT_COUNTED), numbers));
        automaton = new LiteralAutomaton(literals);
    }

    /** Everything found, in the order of where it ends. */
    List<Hit> hits(FoldedText text) {
        List<Hit> hits = new ArrayList<>();
        Map<Integer, Hit[]> begun = new HashMap<>();
        BitSet sentenceEnds = sentenceEnds(text);
        automaton.scan(text.text(), (literal, end) -> {
            int start = end - literals.get(literal).length();
            for (Use use : uses.get(literal)) {
                if ((use.openStart() || edge(text, start))
                        && (use.openEnd() || edge(text, end))
                        && (!use.lineStart() || text.beginsLine(start))) {
                    found(use, new Span(start, end), begun, sentenceEnds, hits);
                }
            }
        });
        return hits;
    }

    /** How many steps the search takes. */
    long steps(FoldedText text) {
        return automaton.scan(text.text(), (literal, end) -> {});
    }

    private static boolean edge(FoldedText text, int index) {
        return !FoldedText.joins(text.at(index - 1)) || !FoldedText.joins(text.at(index));
    }

    private void found(Use use, Span span, Map<Integer, Hit[]> begun, BitSet sentenceEnds, List<Hit> hits) {
        Entry entry = entries.get(use.phrase());
        Hit hit = new Hit(entry.meaning(), span.start(), span.end());
        if (entry.parts() > 1) {
            Hit[] chain = begun.computeIfAbsent(use.phrase(), phrase -> new Hit[entry.parts()]);
            if (use.part() > 0) {
                Hit before = chain[use.part() - 1];
                if (before == null || !follows(span, before.end(), sentenceEnds)) {
                    return;
                }
                hit = new Hit(entry.meaning(), before.start(), span.end());
            }
            chain[use.part()] = hit;
        }
        if (use.part() == entry.parts() - 1) {
            hits.add(hit);
        }
    }

    private static boolean follows(Span span, int end, BitSet sentenceEnds) {
        int gap = span.start() - end;
        if (gap < 0 || gap > Phrase.WIDEST_GAP) {
            return false;
        }
        int sentenceEnd = sentenceEnds.nextSetBit(end);
        return sentenceEnd < 0 || sentenceEnd >= span.start();
    }

    private static BitSet sentenceEnds(FoldedText text) {
        BitSet ends = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c == '\u3002' || ((c == '.' || c == '!' || c == '?') && text.at(i + 1) == ' ')) {
                ends.set(i);
            }
        }
        return ends;
    }

    private void add(CauseId cause, Sign sign, Map<String, Integer> numbers) {
        switch (sign) {
            case Sign.EntraCodes entra -> {}
            case Sign.Codes codes ->
                codes.codes().forEach(code -> add(code(code), new Meaning.Points(cause, sign, true, true), numbers));
            case Sign.Statuses statuses ->
                statuses.reasons().forEach(reason -> add(reason, new Meaning.Reason(cause, statuses), numbers));
            case Sign.Phrases phrases ->
                phrases.phrases()
                        .forEach(phrase -> add(
                                phrase,
                                new Meaning.Points(
                                        cause, sign, false, phrase.parts().size() == 1),
                                numbers));
            case Sign.Topics topics ->
                topics.phrases().forEach(phrase -> add(phrase, new Meaning.Topic(cause, topics), numbers));
            case Sign.Together together -> {
                Meaning.Team team = new Meaning.Team(cause, together);
                for (int i = 0; i < together.phrases().size(); i++) {
                    add(together.phrases().get(i), new Meaning.Member(team, i), numbers);
                }
            }
        }
    }

    private static Phrase code(String code) {
        return new Phrase(
                List.of(new Phrase.Part(List.of(new Phrase.Literal(FoldedText.fold(code), false, false, false)))));
    }

    private void add(Phrase phrase, Meaning meaning, Map<String, Integer> numbers) {
        int number = entries.size();
        entries.add(new Entry(meaning, phrase.parts().size()));
        for (int part = 0; part < phrase.parts().size(); part++) {
            for (Phrase.Literal literal : phrase.parts().get(part).literals()) {
                int known = numbers.computeIfAbsent(literal.text(), text -> {
                    literals.add(text);
                    uses.add(new ArrayList<>());
                    return literals.size() - 1;
                });
                uses.get(known).add(new Use(number, part, literal.openStart(), literal.openEnd(), literal.lineStart()));
            }
        }
    }
}
