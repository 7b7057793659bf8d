/**
 * Diagnosis of a whole failed run: which action failed first and innermost, by which connection, and why. Pure, on the
 * diagnosis of texts; how the service spells a run is read elsewhere.
 */
@NullMarked
package io.flowmend.diagnosis.run;

import org.jspecify.annotations.NullMarked;
