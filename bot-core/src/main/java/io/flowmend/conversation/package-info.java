/**
 * The engine of one person's walk-through: {@link io.flowmend.conversation.ConversationEngine#step} takes what is and what
 * happened and says what is next and what to do. Pure: no clock, no store, no language; what it shows are cards of
 * phrases, what it does are effects for {@code runtime} to carry out.
 */
@NullMarked
package io.flowmend.conversation;

import org.jspecify.annotations.NullMarked;
