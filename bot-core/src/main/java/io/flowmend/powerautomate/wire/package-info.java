/**
 * Reads what Power Automate's services answer into our types, tolerantly: what is missing is empty, what is unknown is left
 * out. Texts lose their secrets here. No IO.
 */
@NullMarked
package io.flowmend.powerautomate.wire;

import org.jspecify.annotations.NullMarked;
