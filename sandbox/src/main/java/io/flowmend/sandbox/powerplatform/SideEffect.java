package io.flowmend.sandbox.powerplatform;

import java.time.Instant;

/** What an action of a run left in the world, in words such as "E-mail sent to ...". */
public record SideEffect(Instant at, String flow, String run, String action, String effect) {}
