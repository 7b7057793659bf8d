/** What the tests of several stand-ins share: an app to send to, and a clock to set. */
@NullMarked
package io.flowmend.sandbox.wire;

import org.jspecify.annotations.NullMarked;
