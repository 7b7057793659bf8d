/** Tests of the simulated Slack workspace, by real HTTP where HTTP is what is promised. */
@NullMarked
package io.flowmend.sandbox.slack;

import org.jspecify.annotations.NullMarked;
