/**
 * Teams in, Teams out: receives and verifies activities of the Bot Framework, turns them into neutral input, and draws
 * neutral cards. Of the Bot Framework's SDK only the REST client and its types are used, behind {@code Connector};
 * decisions about what to say or do next do not belong here.
 */
@NullMarked
package io.flowmend.teams;

import org.jspecify.annotations.NullMarked;
