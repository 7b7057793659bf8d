/**
 * Microsoft Entra's login, which the stand-ins of Teams and of the Power Platform share: who there is in the demo's
 * tenant, which applications, and their tokens. What a service does with a token belongs to that service.
 */
@NullMarked
package io.flowmend.sandbox.entra;

import org.jspecify.annotations.NullMarked;
