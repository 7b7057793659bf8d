package io.flowmend.sandbox.entra;

import java.util.List;

/** Who there is in the tenant of the demo. */
public final class Contoso {
    /** The tenant's id. */
    public static final String TENANT = "0c0f7050-5a4d-4b8e-9f0e-c0a7050c0a70";

    public static final EntraUser ANNA = person("a11ab319-0001-4000-8000-00000000a11a", "anna.berg", "Anna Berg");
    public static final EntraUser BJORN = person("b1082da1-0002-4000-8000-00000000b108", "bjorn.dahl", "Bjørn Dahl");
    public static final EntraUser PRIYA = person("9219a001-0003-4000-8000-000000009219", "priya.nair", "Priya Nair");

    /** The account in whose name a program may look after everybody's flows. */
    public static final EntraUser CARETAKER =
            person("ca2e7a4e-0004-4000-8000-00000000ca2e", "svc.flows", "Flow caretaker");

    private Contoso() {}

    /** The three people, without the caretaker. */
    public static List<EntraUser> people() {
        return List.of(ANNA, BJORN, PRIYA);
    }

    private static EntraUser person(String id, String mail, String name) {
        return new EntraUser(id, mail + "@contoso.example", name);
    }
}
