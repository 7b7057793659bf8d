/**
 * Slack in, Slack out: receives and verifies requests, turns them into neutral input, and draws
 * neutral cards. Decisions about what to say or do next do not belong here.
 */
@NullMarked
package io.flowmend.slack;

import org.jspecify.annotations.NullMarked;
