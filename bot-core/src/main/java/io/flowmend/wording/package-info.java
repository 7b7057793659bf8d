/**
 * Puts cards into words: a {@link io.flowmend.card.Card} and a reader's language and zone in, a
 * {@link io.flowmend.card.ReadyCard} out. The words themselves are data, handed in as a
 * {@link io.flowmend.wording.PhraseBook}; what is data in a phrase never becomes markup here.
 */
@NullMarked
package io.flowmend.wording;

import org.jspecify.annotations.NullMarked;
