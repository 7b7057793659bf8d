/**
 * What the stand-ins share: JSON as trees, the cutting of connections, and the watching of what they hold. Nothing that
 * belongs to one service only.
 */
@NullMarked
package io.flowmend.sandbox.wire;

import org.jspecify.annotations.NullMarked;
