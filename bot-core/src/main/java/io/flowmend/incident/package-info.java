/**
 * The shared truth about one breakage: which runs failed of it, who is on it, how far its repair is proved. A pure engine
 * like the conversation's; it knows no words, no store, no clock and no chat platform.
 */
@NullMarked
package io.flowmend.incident;

import org.jspecify.annotations.NullMarked;
