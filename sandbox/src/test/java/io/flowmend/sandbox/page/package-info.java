/** Tests of the demo's page as a browser, and as a stranger, meets it over HTTP. */
@NullMarked
package io.flowmend.sandbox.page;

import org.jspecify.annotations.NullMarked;
