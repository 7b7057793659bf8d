package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds the clues of a text: what was found, less what means nothing where it stands. */
final class ClueFinder {

    private static final double WEIGHT_OF_DEPTH = 0.4;
    private static final int DEEPEST = 5;
    private static final Hit[] NO_MASKS = {};

    private record EntraSign(CauseId cause, Sign.EntraCodes sign) {}

    private record StatusSign(CauseId cause, Sign.Statuses sign) {}

    private final SignIndex index;
    private final Map<Integer, List<EntraSign>> entraSigns = new HashMap<>();
    private final Map<Integer, List<StatusSign>> statusSigns = new HashMap<>();

    ClueFinder(Causes causes) {
        index = new SignIndex(causes);
        for (Cause cause : causes.all()) {
            for (Sign sign : cause.signs()) {
                if (sign instanceof Sign.EntraCodes entra) {
                    for (int number : entra.numbers()) {
                        entraSigns
                                .computeIfAbsent(number, n -> new ArrayList<>())
                                .add(new EntraSign(cause.id(), entra));
                    }
                }
                if (sign instanceof Sign.Statuses statuses) {
                    for (int status : statuses.statuses()) {
                        statusSigns
                                .computeIfAbsent(status, n -> new ArrayList<>())
                                .add(new StatusSign(cause.id(), statuses));
                    }
                }
            }
        }
    }

    List<Clue> clues(FoldedText text, Dismissals dismissals) {
        List<Hit> hits = withoutMasked(index.hits(text), text.length(), dismissals);
        Numbers numbers = new Numbers(text, hits);
        Denied denied = new Denied(text, hits);
        byte[] depths = depths(text);
        List<Clue> clues = new ArrayList<>();
        IdentityHashMap<Meaning.Team, BitSet> teams = new IdentityHashMap<>();
        List<Hit> reasons = new ArrayList<>();
        List<Hit> topics = new ArrayList<>();
        boolean aboutFlows = false; // said once is enough, and such words are frequent
        for (Hit hit : hits) {
            switch (hit.meaning()) {
                case Meaning.Points points when denied.is(hit) -> dismissals.dismissed(hit, Explanation.Reason.DENIED);
                case Meaning.Points points -> {
                    if (symptom(hit) || !points.cause().equals(CauseId.UNKNOWN) || !aboutFlows) {
                        clues.add(clue(points.cause(), points.sign(), hit.start(), hit.end(), points.code(), depths));
                    }
                    aboutFlows |= points.cause().equals(CauseId.UNKNOWN) && !symptom(hit);
                }
                case Meaning.Reason reason -> reasons.add(hit);
                case Meaning.Topic topic -> topics.add(hit);
                case Meaning.Member member when denied.is(hit) -> {}
                case Meaning.Member member -> member(member, hit, teams, numbers, clues);
                case Meaning.Beside beside -> {}
            }
        }
        boolean told = clues.stream()
                .anyMatch(clue -> clue.cause().equals(CauseId.UNKNOWN) && clue.weight() >= Tone.ABOUT_FAILURES);
        for (Hit hit : reasons) {
            if (hit.meaning() instanceof Meaning.Reason reason && (told || standsAsError(hit, text, numbers))) {
                clues.add(clue(reason.cause(), reason.sign(), hit.start(), hit.end(), false, depths));
            } else {
                dismissals.dismissed(hit, Explanation.Reason.NO_STATUS);
            }
        }
        for (Hit hit : topics) {
            if (told && hit.meaning() instanceof Meaning.Topic topic) {
                clues.add(clue(topic.cause(), topic.sign(), hit.start(), hit.end(), false, depths));
            } else {
                dismissals.dismissed(hit, Explanation.Reason.NOTHING_FAILED);
            }
        }
        for (Numbers.Found number : numbers.noStatuses()) {
            for (StatusSign sign : statusSigns.getOrDefault(number.value(), List.of())) {
                dismissals.dismissed(sign.cause(), number.start(), number.end(), Explanation.Reason.NO_STATUS);
            }
        }
        for (Numbers.Found number : numbers.statuses()) {
            for (StatusSign found : statusSigns.getOrDefault(number.value(), List.of())) {
                clues.add(clue(found.cause(), found.sign(), number.start(), number.end(), false, depths));
            }
        }
        for (Numbers.Found number : numbers.entra()) {
            for (EntraSign found : entraSigns.getOrDefault(number.value(), List.of())) {
                clues.add(clue(found.cause(), found.sign(), number.start(), number.end(), true, depths));
            }
        }
        return clues;
    }

    long steps(FoldedText text) {
        return index.steps(text);
    }

    private static void member(
            Meaning.Member member,
            Hit hit,
            IdentityHashMap<Meaning.Team, BitSet> teams,
            Numbers numbers,
            List<Clue> clues) {
        Sign.Together sign = member.team().sign();
        BitSet present = teams.computeIfAbsent(member.team(), team -> new BitSet());
        boolean before = present.cardinality() == sign.phrases().size();
        present.set(member.number());
        if (!before && present.cardinality() == sign.phrases().size() && hasStatus(sign, numbers)) {
            clues.add(new Clue(member.team().cause(), sign, sign.weight(), hit.start(), hit.end(), false));
        }
    }

    private static boolean hasStatus(Sign.Together sign, Numbers numbers) {
        return sign.statuses().isEmpty()
                || numbers.statuses().stream().map(Numbers.Found::value).anyMatch(sign.statuses()::contains);
    }

    private static Clue clue(CauseId cause, Sign sign, int start, int end, boolean code, byte[] depths) {
        double weight = sign.weight() + WEIGHT_OF_DEPTH * depths[start];
        return new Clue(cause, sign, weight, start, end, code);
    }

    private static boolean standsAsError(Hit reason, FoldedText text, Numbers numbers) {
        int start = reason.start();
        int end = reason.end();
        boolean closed = end == text.length() || (!FoldedText.joins(text.at(end)) && text.at(end) != ' ');
        boolean wholeLine = text.startsLine(start)
                && (end >= text.length() - 1 || text.startsLine(end) || text.startsLine(end + 1));
        boolean quoted = quotes(text.at(start - 1)) && quotes(text.at(end)) && text.at(end + 1) != ':';
        boolean opensLine = closed && text.startsLine(start);
        return wholeLine
                || quoted
                || opensLine
                || numbers.besideStatus(start, end)
                || numbers.announced(start)
                || ((closed || numbers.endsAt(end)) && numbers.perhapsAnnounced(start));
    }

    private static boolean quotes(char c) {
        return c == '"' || c == '\'';
    }

    /**
     * Drops what lies within a longer wording of the other kind: the "failed" of "0 failed", but also the "succeeded" of
     * "no dependent actions succeeded" and of "not succeeded"; and the "failed" within a service's sentence, which nobody tells of himself.
     */
    private static List<Hit> withoutMasked(List<Hit> hits, int length, Dismissals dismissals) {
        Hit[] quietMasks = masks(hits, length, ClueFinder::quiet);
        Hit[] failureMasks = masks(hits, length, ClueFinder::failure);
        Hit[] symptomMasks =
                hits.stream().anyMatch(ClueFinder::quiet) ? masks(hits, length, ClueFinder::symptom) : NO_MASKS;
        List<Hit> counting = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            boolean masked = quiet(hit)
                    ? covered(hit, failureMasks) || covered(hit, symptomMasks)
                    : covered(hit, quietMasks)
                            || beginsWithin(hit, quietMasks)
                            || endsWithin(hit, quietMasks)
                            || (symptom(hit) && covered(hit, failureMasks));
            if (masked) {
                dismissals.dismissed(hit, Explanation.Reason.PART_OF_ANOTHER);
            } else {
                counting.add(hit);
            }
        }
        return counting;
    }

    /** For each place the longest wording, without gaps, of the kind that lies over it. */
    private static Hit[] masks(List<Hit> hits, int length, Predicate<Hit> kind) {
        Hit[] masks = NO_MASKS;
        for (Hit hit : hits) {
            if (hit.meaning() instanceof Meaning.Points points && points.whole() && kind.test(hit)) {
                masks = masks.length == 0 ? new Hit[length + 1] : masks;
                for (int i = hit.start(); i < hit.end(); i++) {
                    if (masks[i] == null || masks[i].length() < hit.length()) {
                        masks[i] = hit;
                    }
                }
            }
        }
        return masks;
    }

    private static boolean covered(Hit hit, Hit[] masks) {
        Hit mask = masks.length == 0 ? null : masks[hit.start()];
        return mask != null && hit.inside(mask);
    }

    /** Whether what it says at last, behind a gap, lies within such a wording: "our list of flows: nothing is broken". */
    private static boolean endsWithin(Hit hit, Hit[] masks) {
        Hit mask = masks.length == 0 || hit.last() == hit.start() ? null : masks[hit.last()];
        return mask != null && mask.start() < hit.last() && mask.end() >= hit.end();
    }

    /** Whether it begins within such a wording and goes on, over a gap, behind it: "0 failed, 12 skipped". */
    private static boolean beginsWithin(Hit hit, Hit[] masks) {
        Hit mask = masks.length == 0 || hit.last() == hit.start() ? null : masks[hit.start()];
        return mask != null && mask.start() < hit.start() && mask.end() <= hit.last();
    }

    private static boolean symptom(Hit hit) {
        return hit.meaning() instanceof Meaning.Points points
                && points.cause().equals(CauseId.UNKNOWN)
                && points.sign().weight() >= Tone.ABOUT_FAILURES;
    }

    private static boolean failure(Hit hit) {
        return hit.meaning() instanceof Meaning.Points points && !points.cause().equals(CauseId.UNKNOWN) && !quiet(hit);
    }

    private static boolean quiet(Hit hit) {
        return hit.meaning() instanceof Meaning.Points points && points.cause().equals(CauseId.NOT_A_FAILURE);
    }

    /** How deep in braces each character lies; escaped braces count too, so that the innermost error is the deepest. */
    private static byte[] depths(FoldedText text) {
        byte[] depths = new byte[text.length() + 1];
        String folded = text.text();
        int depth = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            }
            depths[i] = (byte) Math.min(depth, DEEPEST);
        }
        return depths;
    }
}
