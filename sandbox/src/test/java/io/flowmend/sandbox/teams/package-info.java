/** Tests of the simulated Teams tenant, by real HTTP where HTTP is what is promised. */
@NullMarked
package io.flowmend.sandbox.teams;

import org.jspecify.annotations.NullMarked;
