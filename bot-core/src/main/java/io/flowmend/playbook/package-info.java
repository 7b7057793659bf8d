/**
 * Playbooks: the graphs of steps by which a person is led through a repair, and the checker that finds every fault in
 * them. Pure values; reading them from files is {@code knowledge}'s, walking through them is {@code conversation}'s.
 */
@NullMarked
package io.flowmend.playbook;

import org.jspecify.annotations.NullMarked;
