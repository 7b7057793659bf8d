/**
 * A stand-in for one Slack workspace with one app installed: its Web API, its signed calls to the app, its limits and
 * its faults. What Slack shows or refuses belongs here; the demo's page, and anything of the bot's, does not.
 * Where Slack's own behaviour is not on record, the class says which reading it takes.
 */
@NullMarked
package io.flowmend.sandbox.slack;

import org.jspecify.annotations.NullMarked;
