/**
 * The shell: takes in what happens, carries each turn through one transaction, and shows afterwards what is to be shown.
 * The bot's threads, its clock and its dice are here. It decides nothing about conversations and knows no implementation of
 * a port.
 */
@NullMarked
package io.flowmend.runtime;

import org.jspecify.annotations.NullMarked;
