/**
 * Stand-ins for the outside world, one package each, used alike by the tests and by the demo; here only the server that
 * runs them by themselves. They behave as the real service does on the wire. Nothing of Flowmend's own belongs here.
 */
@NullMarked
package io.flowmend.sandbox;

import org.jspecify.annotations.NullMarked;
