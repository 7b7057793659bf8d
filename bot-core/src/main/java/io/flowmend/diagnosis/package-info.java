/**
 * The shared diagnosis module: text of a failure in, cause with evidence out. Pure and usable alone. What it knows comes
 * as data ({@link io.flowmend.diagnosis.Cause}, read by {@code knowledge}); matching and ranking are here. It scans broken
 * JSON with its own tolerant scanner, because what people paste is rarely whole. No words of any language are made here.
 */
@NullMarked
package io.flowmend.diagnosis;

import org.jspecify.annotations.NullMarked;
