/**
 * The demo's web page: its files, and the small API by which it watches the stand-ins and lets people act in them. What
 * a platform does belongs to its stand-in; nothing here speaks to the bot.
 */
@NullMarked
package io.flowmend.sandbox.page;

import org.jspecify.annotations.NullMarked;
