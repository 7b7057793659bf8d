/**
 * A stand-in for Microsoft Teams with one bot: a tenant, its Bot Connector and login, its truly signed activities, its
 * limits and its faults. What Teams shows or refuses belongs here; the demo's page, and anything of the bot's own, does
 * not. Where Teams' own behaviour is not on record, the class says which reading it takes.
 */
@NullMarked
package io.flowmend.sandbox.teams;

import org.jspecify.annotations.NullMarked;
