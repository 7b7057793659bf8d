package io.flowmend.sandbox.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the token endpoint answers. */
public record EntraAnswer(int status, ObjectNode body) {}
