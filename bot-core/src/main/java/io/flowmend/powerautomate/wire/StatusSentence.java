package io.flowmend.powerautomate.wire;

import java.util.Locale;
import java.util.Map;

/**
 * Says a status of HTTP as a sentence. Actions name it by its number, as number or text, or by its name in .NET's spelling;
 * source: learn.microsoft.com/dotnet/api/system.net.httpstatuscode.
 */
final class StatusSentence {

    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("ok", 200),
            Map.entry("created", 201),
            Map.entry("accepted", 202),
            Map.entry("nocontent", 204),
            Map.entry("movedpermanently", 301),
            Map.entry("found", 302),
            Map.entry("badrequest", 400),
            Map.entry("unauthorized", 401),
            Map.entry("paymentrequired", 402),
            Map.entry("forbidden", 403),
            Map.entry("notfound", 404),
            Map.entry("methodnotallowed", 405),
            Map.entry("requesttimeout", 408),
            Map.entry("conflict", 409),
            Map.entry("gone", 410),
            Map.entry("preconditionfailed", 412),
            Map.entry("requestentitytoolarge", 413),
            Map.entry("unsupportedmediatype", 415),
            Map.entry("unprocessableentity", 422),
            Map.entry("locked", 423),
            Map.entry("toomanyrequests", 429),
            Map.entry("internalservererror", 500),
            Map.entry("badgateway", 502),
            Map.entry("serviceunavailable", 503),
            Map.entry("gatewaytimeout", 504));

    private StatusSentence() {}

    /** The sentence for the outputs' status, else for the action's code; empty text if neither is one of a failure. */
    static String of(String statusCode, String code) {
        int status = number(statusCode);
        int failed = status >= 300 ? status : number(code);
        return failed >= 300 ? "The request failed with HTTP status code " + failed + "." : "";
    }

    /** Whether it names a status of HTTP. */
    static boolean isStatus(String code) {
        return number(code) > 0;
    }

    private static int number(String code) {
        String bare = code.strip();
        if (bare.length() == 3 && bare.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(bare);
        }
        return NAMES.getOrDefault(bare.toLowerCase(Locale.ROOT), 0);
    }
}
