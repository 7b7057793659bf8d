/**
 * Conversations as data: what the person does and what the bot shows, by the names of causes, playbooks and steps, never by
 * words. The files lie in {@code src/test/resources/chats}.
 */
@NullMarked
package io.flowmend.chats;

import org.jspecify.annotations.NullMarked;
