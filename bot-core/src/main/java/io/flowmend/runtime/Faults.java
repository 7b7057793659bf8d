package io.flowmend.runtime;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Phrase;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every exception that should not have been a reference, by which what the user saw is found in the log. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** Without signs that are easily taken for another when read aloud. */
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final int LENGTH = 8;

    private final RandomGenerator random;

    Faults(RandomGenerator random) {
        this.random = random;
    }

    /** Logs the exception; {@code what} says what failed by its id and holds no text of a person. */
    String note(String what, Throwable fault) {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            reference.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        LOG.error("error {} in {}", reference, what, fault);
        return reference.toString();
    }

    /** What the user sees of it. */
    static Card card(String reference) {
        return Card.of(new Block.Text(Phrase.of("bot.error", "reference", new Argument.Code(reference))));
    }
}
