/**
 * The real client of Power Automate: the flow service and the connections' service of the Power Platform, over HTTP, with
 * tokens of Microsoft Entra. Microsoft does not support the flow service for others (see docs/power-platform.md), so nothing
 * outside of this package knows of it.
 */
@NullMarked
package io.flowmend.powerautomate.http;

import org.jspecify.annotations.NullMarked;
