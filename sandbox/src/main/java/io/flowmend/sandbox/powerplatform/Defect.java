package io.flowmend.sandbox.powerplatform;

/** What is wrong with one action of a flow, or with the service it calls, whatever its connection. */
public enum Defect {
    /** The list that the action names is called otherwise by now. */
    LIST_RENAMED(404, "NotFound"),
    /** The connection's account lost its right to the list. */
    RIGHT_LOST(403, "Forbidden"),
    /** An expression finds no value. */
    EXPRESSION(0, "InvalidTemplate"),
    /** Called too often. */
    THROTTLED(429, "TooManyRequests"),
    /** The service is down. */
    UNAVAILABLE(503, "ServiceUnavailable");

    private final int status;
    private final String code;

    Defect(int status, String code) {
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
