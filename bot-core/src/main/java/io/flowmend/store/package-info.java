/**
 * What is remembered, as ports: conversations, incidents, the inbox, the outbox, what is
 * to be asked, the copies of cards, timers, people's languages. All
 * of a turn is written in one {@link io.flowmend.store.Transaction}. No SQL and no decisions; the SQL is in {@code jdbc}.
 */
@NullMarked
package io.flowmend.store;

import org.jspecify.annotations.NullMarked;
