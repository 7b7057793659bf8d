/**
 * The border with Power Automate, as values and ports: which runs failed, what happened in one, whether its connections
 * work, and running it once more. No HTTP and no decisions; the real client is in {@code http}.
 */
@NullMarked
package io.flowmend.powerautomate;

import org.jspecify.annotations.NullMarked;
