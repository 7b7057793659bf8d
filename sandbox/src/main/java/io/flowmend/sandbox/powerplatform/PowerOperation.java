package io.flowmend.sandbox.powerplatform;

/** What can be asked of the tenant's services. */
public enum PowerOperation {
    /** The login's token endpoint. */
    TOKEN,
    /** The login's descriptions of itself, and its keys. */
    DISCOVERY,
    /** GET environments. */
    ENVIRONMENTS,
    /** GET .../flows, of a maker or of all. */
    FLOWS,
    /** GET .../flows/ID. */
    FLOW,
    /** GET .../runs. */
    RUNS,
    /** GET .../runs/ID, with or without its actions. */
    RUN,
    /** GET .../runs/ID/actions. */
    ACTIONS,
    /** GET .../actions/NAME/repetitions. */
    REPETITIONS,
    /** GET .../triggers. */
    TRIGGERS,
    /** GET .../triggers/NAME/histories. */
    HISTORIES,
    /** POST .../histories/ID/resubmit. */
    RESUBMIT,
    /** POST .../runs/ID/cancel. */
    CANCEL,
    /** POST .../start. */
    START,
    /** POST .../stop. */
    STOP,
    /** GET .../permissions. */
    PERMISSIONS,
    /** GET connections, in all forms. */
    CONNECTIONS,
    /** GET users/ID of Microsoft Graph. */
    USER,
    /** GET of a contents link. */
    CONTENTS,
    /** Nothing that is simulated. */
    OTHER
}
