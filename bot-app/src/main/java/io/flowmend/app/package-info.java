/**
 * The one place that sees everything: the start, the settings, the wiring, the command line and the
 * HTTP server. What the bot knows or decides does not belong here.
 */
@NullMarked
package io.flowmend.app;

import org.jspecify.annotations.NullMarked;
