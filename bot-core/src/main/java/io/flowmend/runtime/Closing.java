package io.flowmend.runtime;

import io.flowmend.store.Transaction;

/** What remains to be written after an attempt to show something; it must be written, or the attempt would be repeated. */
@FunctionalInterface
interface Closing {

    /** Writes it; gives what came of it. */
    Turned write(Transaction transaction);
}
