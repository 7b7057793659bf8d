package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tells which numbers of a text are HTTP statuses and which are sign-in errors of Entra; the others mean nothing. */
final class Numbers {

    /** A number that means something, and where it stands. */
    record Found(int value, int start, int end) {}

    private static final String ENTRA = "aadsts";
    private static final int FARTHEST = 4;
    private static final int LONGEST_NUMBER = 9;

    private final FoldedText text;
    private final BitSet sureBefore = new BitSet();
    private final BitSet perhapsBefore = new BitSet();
    private final BitSet sureBehind = new BitSet();
    private final BitSet perhapsBehind = new BitSet();
    private final BitSet statusStarts = new BitSet();
    private final BitSet statusEnds = new BitSet();
    private final List<Found> statuses = new ArrayList<>();
    private final List<Found> noStatuses = new ArrayList<>();
    private final List<Found> entra = new ArrayList<>();

    Numbers(FoldedText text, List<Hit> hits) {
        this.text = text;
        for (Hit hit : hits) {
            switch (hit.meaning()) {
                case Meaning.Beside beside -> beside(beside.place(), hit);
                case Meaning.Reason reason -> {
                    sureBefore.set(hit.end());
                    sureBehind.set(hit.start());
                }
                case Meaning.Points points -> {}
                case Meaning.Topic topic -> {}
                case Meaning.Member member -> {}
            }
        }
        read();
    }

    /** HTTP statuses from 400 to 599. */
    List<Found> statuses() {
        return statuses;
    }

    /** Numbers that only look like a status. */
    List<Found> noStatuses() {
        return noStatuses;
    }

    /** Numbers that stand as codes of Entra; whether such a code exists is not asked. */
    List<Found> entra() {
        return entra;
    }

    /** Whether a word that says "an error follows" ends shortly before this place. */
    boolean announced(int start) {
        return near(sureBefore, start, -1);
    }

    /** Whether a word that may announce an error ends shortly before this place. */
    boolean perhapsAnnounced(int start) {
        return near(perhapsBefore, start, -1);
    }

    /** Whether what stands behind this place is nothing countable and so not what is spoken of. */
    boolean endsAt(int end) {
        return near(perhapsBehind, end, 1);
    }

    /** Whether a status stands shortly before or behind. */
    boolean besideStatus(int start, int end) {
        return near(statusEnds, start, -1) || near(statusStarts, end, 1);
    }

    private void beside(Meaning.Place place, Hit hit) {
        switch (place) {
            case BEFORE -> sureBefore.set(hit.end());
            case PERHAPS_BEFORE -> perhapsBefore.set(hit.end());
            case BEHIND -> sureBehind.set(hit.start());
            case NOT_COUNTED -> perhapsBehind.set(hit.start());
            case DENIES_NEXT, DENIES_LAST -> {}
        }
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            if (!digit(text.at(i))) {
                i++;
                continue;
            }
            int start = i;
            while (digit(text.at(i))) {
                i++;
            }
            if (i - start <= LONGEST_NUMBER) {
                judge(start, i);
            }
        }
    }

    private void judge(int start, int end) {
        int value = Integer.parseInt(text.text(), start, end, 10);
        if (entraName(start)) {
            entra.add(new Found(value, start - ENTRA.length(), end));
        } else if (end - start == 3 && value >= 400 && value <= 599) {
            if (status(start, end)) {
                statuses.add(new Found(value, start, end));
                statusStarts.set(start);
                statusEnds.set(end);
            } else {
                noStatuses.add(new Found(value, start, end));
            }
        } else if (end - start >= 5 && bareEntra(start, end)) {
            entra.add(new Found(value, start, end));
        }
    }

    private boolean entraName(int start) {
        int at = start;
        while (at > 0
                && start - at < 3
                && (text.at(at - 1) == ' ' || text.at(at - 1) == '-' || text.at(at - 1) == ':')) {
            at--;
        }
        return at >= ENTRA.length() && text.text().startsWith(ENTRA, at - ENTRA.length());
    }

    private boolean status(int start, int end) {
        if (tornBefore(start) || tornBehind(end)) {
            return near(sureBehind, end, 1) && !tornBefore(start);
        }
        if (near(sureBefore, start, -1) || near(sureBehind, end, 1)) {
            return true;
        }
        if (text.startsLine(start) && (end == text.length() || text.startsLine(end))) {
            return true;
        }
        return near(perhapsBefore, start, -1) && (near(perhapsBehind, end, 1) || closed(end));
    }

    private boolean tornBefore(int start) {
        char before = text.at(start - 1);
        char further = text.at(start - 2);
        return FoldedText.joins(before)
                || before == '#'
                || before == '$'
                || (FoldedText.joins(further) && "-.,/:".indexOf(before) >= 0);
    }

    private boolean tornBehind(int end) {
        char behind = text.at(end);
        char further = text.at(end + 1);
        return FoldedText.joins(behind)
                || behind == '%'
                || ((behind == '.' || behind == ',' || behind == ':' || behind == '/') && digit(further))
                || (behind == '-' && FoldedText.joins(further));
    }

    private boolean closed(int end) {
        char behind = text.at(end);
        return end >= text.length()
                || (behind != ' ' && !FoldedText.joins(behind))
                || !FoldedText.joins(text.at(end + 1));
    }

    private boolean bareEntra(int start, int end) {
        if ((tornBefore(start) && text.at(start - 1) != ':') || tornBehind(end)) {
            return false;
        }
        if (near(sureBefore, start, -1)) {
            return true;
        }
        char behind = text.at(end);
        char further = text.at(end + 1);
        boolean sentenceFollows = behind == ' '
                && further != ' '
                && Character.isUpperCase(text.original().charAt(text.origin(end + 1 < text.length() ? end + 1 : end)));
        boolean set = behind == ':' || (behind == ' ' && (further == '-' || further == '=' || further == ':'));
        return text.startsLine(start) && (set || sentenceFollows || end == text.length());
    }

    private boolean near(BitSet places, int index, int direction) {
        for (int distance = 0; distance <= FARTHEST; distance++) {
            int at = index + direction * distance;
            if (at < 0 || at > text.length()) {
                return false;
            }
            if (places.get(at)) {
                return true;
            }
            char passed = text.at(direction < 0 ? at - 1 : at);
            if (FoldedText.joins(passed) || (direction > 0 && (passed == ',' || passed == ';'))) {
                return false;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
