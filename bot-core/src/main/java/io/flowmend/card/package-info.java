/**
 * The neutral message: what the bot shows, before any words ({@link io.flowmend.card.Card}) and after
 * ({@link io.flowmend.card.ReadyCard}). Nothing here knows a chat platform, a language or a markup; escaping and
 * drawing belong to the adapters' renderers, words to {@code wording}.
 */
@NullMarked
package io.flowmend.card;

import org.jspecify.annotations.NullMarked;
