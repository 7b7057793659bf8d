/**
 * The one SQL implementation of the store's ports, and the JSON forms of what it keeps. What differs between databases is
 * in {@link io.flowmend.store.jdbc.SqliteDatabase} and the folder of its migrations, and nowhere else.
 */
@NullMarked
package io.flowmend.store.jdbc;

import org.jspecify.annotations.NullMarked;
