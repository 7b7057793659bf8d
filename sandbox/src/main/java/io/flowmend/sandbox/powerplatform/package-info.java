/**
 * A stand-in for a Power Platform tenant: people, connections, flows and runs, and what the services of Power Automate,
 * Power Apps, Microsoft Graph and Entra answer about them, over HTTP. What the page shows of it belongs to the page.
 */
@NullMarked
package io.flowmend.sandbox.powerplatform;

import org.jspecify.annotations.NullMarked;
