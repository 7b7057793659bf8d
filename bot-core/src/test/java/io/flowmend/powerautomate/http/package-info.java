@NullMarked
package io.flowmend.powerautomate.http;

import org.jspecify.annotations.NullMarked;
