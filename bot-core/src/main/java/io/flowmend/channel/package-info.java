/**
 * The border with the chat platforms: what an adapter hands in ({@link io.flowmend.channel.Inbound} to an
 * {@link io.flowmend.channel.EventSink}) and what it offers ({@link io.flowmend.channel.Channel},
 * {@link io.flowmend.channel.Directory}). Values and ports only; no platform's words and no decisions.
 */
@NullMarked
package io.flowmend.channel;

import org.jspecify.annotations.NullMarked;
