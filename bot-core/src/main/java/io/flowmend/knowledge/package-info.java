/**
 * Reads and checks what Flowmend knows (causes, playbooks, words: YAML in the resources) into the pure types of
 * {@code diagnosis}, {@code playbook} and {@code wording}. Strict: unknown field, duplicate key or wrong type is a
 * {@link io.flowmend.knowledge.Fault} with file and line, and all faults are told at once. No decisions about failures
 * or conversations are made here.
 */
@NullMarked
package io.flowmend.knowledge;

import org.jspecify.annotations.NullMarked;
