/** Tests of the simulated Power Platform tenant, by real HTTP where HTTP is what is promised. */
@NullMarked
package io.flowmend.sandbox.powerplatform;

import org.jspecify.annotations.NullMarked;
