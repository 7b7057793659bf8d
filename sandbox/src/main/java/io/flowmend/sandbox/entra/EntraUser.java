package io.flowmend.sandbox.entra;

/** An account of a tenant: the id it has in all of Microsoft 365, the name it signs in with, and its person's name. */
public record EntraUser(String objectId, String principalName, String name) {}
