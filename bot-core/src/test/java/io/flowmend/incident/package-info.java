@NullMarked
package io.flowmend.incident;

import org.jspecify.annotations.NullMarked;
