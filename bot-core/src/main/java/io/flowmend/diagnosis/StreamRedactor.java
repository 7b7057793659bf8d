package io.flowmend.diagnosis;

import java.util.List;

/**
 * Removes secrets from a text that arrives in pieces, however long it is: keeps back what may still belong to a secret, also
 * one that spans lines, and no more than that.
 */
public final class StreamRedactor {

    /** How much is read before any of it is let go: room for a wrapped token or a private key. */
    private static final int WINDOW = 1 << 16;

    private static final int KEPT_BACK = 1 << 14;

    /** From here on a line is too long to wait for its end. */
    private static final int LONGEST_LINE = 1 << 20;

    private final StringBuilder pending = new StringBuilder();
    private int enough = WINDOW;

    /** Takes a further piece, and gives what can be let go of, which may be nothing. */
    public String next(CharSequence piece) {
        pending.append(piece);
        if (pending.length() < enough) {
            return "";
        }
        String text = pending.toString();
        List<Redactor.Found> secrets = Redactor.secrets(text);
        int cut = cut(text, secrets);
        // Looking again only when it has doubled keeps the time in proportion to the length.
        enough = Math.max(WINDOW, 2 * (text.length() - cut));
        pending.delete(0, cut);
        return Redactor.without(secrets, text, cut);
    }

    /** What is left at the end of the text. */
    public String rest() {
        String text = pending.toString();
        pending.setLength(0);
        enough = WINDOW;
        return Redactor.without(Redactor.secrets(text), text, text.length());
    }

    /** The last place at which nothing is torn apart. */
    private static int cut(String text, List<Redactor.Found> secrets) {
        int cut = breakBefore(text, text.length() - KEPT_BACK);
        for (int i = secrets.size() - 1; i >= 0; i--) {
            Redactor.Found found = secrets.get(i);
            if (found.from() < cut && found.secret().end() > cut) {
                cut = breakBefore(text, found.from());
            }
        }
        return cut;
    }

    /** Behind a line, or in a very long line behind a comma or space. */
    private static int breakBefore(String text, int latest) {
        int line = text.lastIndexOf('\n', latest - 1) + 1;
        return line > 0 || text.length() < LONGEST_LINE
                ? line
                : 1 + Math.max(text.lastIndexOf(' ', latest - 1), text.lastIndexOf(',', latest - 1));
    }
}
