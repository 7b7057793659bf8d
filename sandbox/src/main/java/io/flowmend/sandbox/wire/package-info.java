/**
 * What the stand-ins share of the wire: JSON as trees, and the cutting of connections. Nothing that belongs to one
 * service only.
 */
@NullMarked
package io.flowmend.sandbox.wire;

import org.jspecify.annotations.NullMarked;
