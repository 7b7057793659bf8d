/** Load on the served bot, from outside: nothing here reaches into the bot's own classes. */
@NullMarked
package io.flowmend.bench;

import org.jspecify.annotations.NullMarked;
