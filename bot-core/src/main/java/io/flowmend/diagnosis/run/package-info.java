/** Diagnosis of a whole failed run: which action failed first and innermost, and why. Pure, on the diagnosis of texts. */
@NullMarked
package io.flowmend.diagnosis.run;

import org.jspecify.annotations.NullMarked;
