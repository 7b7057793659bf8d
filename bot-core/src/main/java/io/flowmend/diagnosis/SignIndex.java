package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All wordings and codes of all causes, made ready to be found in one pass over a text. */
final class SignIndex {

    private record Use(int phrase, int part, boolean openStart, boolean openEnd, boolean lineStart) {}

    private record Entry(Meaning meaning, int parts) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();
    private final List<List<Use>> uses = new ArrayList<>();
    private final LiteralAutomaton automaton;
    private final SignUses packed;

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
        Denials denials = causes.denials();
        denials.before().forEach(phrase -> add(phrase, new Meaning.Beside(Meaning.Place.DENIES_NEXT), numbers));
        denials.behind().forEach(phrase -> add(phrase, new Meaning.Beside(Meaning.Place.DENIES_LAST), numbers));
        automaton = new LiteralAutomaton(literals);
        packed = packed();
    }

    /** Everything found, in the order of where it ends. */
    List<Hit> hits(FoldedText text) {
        HitCollector collector = new HitCollector(text, packed);
        automaton.scan(text.text(), collector);
        return collector.hits();
    }

    /** How many steps the search takes. */
    long steps(FoldedText text) {
        return automaton.scan(text.text(), (literal, end) -> {});
    }

    private SignUses packed() {
        SignUses.Packing packing = new SignUses.Packing();
        int[] firstSlot = new int[entries.size()];
        int slots = 0;
        for (int i = 0; i < firstSlot.length; i++) {
            firstSlot[i] = slots;
            slots += entries.get(i).parts() - 1;
        }
        for (int i = 0; i < literals.size(); i++) {
            packing.begin(literals.get(i).length());
            for (Use use : uses.get(i)) {
                Entry entry = entries.get(use.phrase());
                int slot = firstSlot[use.phrase()] + use.part();
                packing.add(
                        entry.meaning(),
                        use.part() == 0 ? SignUses.NO_SLOT : slot - 1,
                        use.part() == entry.parts() - 1 ? SignUses.NO_SLOT : slot,
                        SignUses.conditions(use.openStart(), use.openEnd(), use.lineStart()));
            }
        }
        return packing.packed(slots);
    }

    private void add(CauseId cause, Sign sign, Map<String, Integer> numbers) {
        switch (sign) {
            case Sign.EntraCodes entra -> {}
            case Sign.Codes codes ->
                codes.codes()
                        .forEach(code -> add(code(code), new Meaning.Points(cause, sign, true, true, false), numbers));
            case Sign.Statuses statuses ->
                statuses.reasons().forEach(reason -> add(reason, new Meaning.Reason(cause, statuses), numbers));
            case Sign.Phrases phrases ->
                phrases.phrases()
                        .forEach(phrase -> add(
                                phrase,
                                new Meaning.Points(
                                        cause, sign, false, phrase.parts().size() == 1, phrase.deniable()),
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

    /** The code, also where it names an error or an exception: DlpViolation, DlpViolationError. */
    private static Phrase code(String code) {
        String folded = FoldedText.fold(code);
        return new Phrase(
                List.of(new Phrase.Part(Stream.of("", "error", "exception")
                        .map(ending -> new Phrase.Literal(folded + ending, false, false, false))
                        .toList())),
                false);
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
