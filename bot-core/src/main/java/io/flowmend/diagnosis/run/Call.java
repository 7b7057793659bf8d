package io.flowmend.diagnosis.run;

import java.util.List;
import java.util.Objects;

/**
 * What an action or trigger calls: the connector ({@code shared_office365}), its operation or the method of an HTTP request,
 * and the key of the flow's connection reference; each empty text if none.
 */
public record Call(String connector, String operation, String reference) {

    /** No call at all. */
    public static final Call NONE = new Call("", "", "");

    /** How the names of operations begin that only read. */
    private static final List<String> READS = List.of(
            "get",
            "list",
            "search",
            "find",
            "read",
            "lookup",
            "query",
            "retrieve",
            "fetch",
            "export",
            "download",
            "check",
            "count",
            "head");

    public Call {
        Objects.requireNonNull(connector);
        Objects.requireNonNull(operation);
        Objects.requireNonNull(reference);
    }

    /** Whether it calls anything outside of the flow. */
    public boolean isOutside() {
        return !connector.isEmpty() || !operation.isEmpty();
    }

    /** Whether it only reads, as far as its name tells. */
    public boolean onlyReads() {
        return READS.stream().anyMatch(verb -> operation.regionMatches(true, 0, verb, 0, verb.length()));
    }
}
