package io.flowmend.sandbox.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only this machine's own browser on this page: requests from loopback, for a loopback name (so that no foreign
 * name can be pointed here), and not sent by another site's page.
 */
final class LoopbackGuard {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private LoopbackGuard() {}

    static boolean admits(HttpServletRequest request) {
        String host = header(request, "Host");
        String origin = header(request, "Origin");
        String site = header(request, "Sec-Fetch-Site");
        boolean ownSite = site.isEmpty() || site.equals("same-origin") || site.equals("none");
        boolean ownOrigin = origin.isEmpty() || origin.equals("http://" + host);
        return fromLoopback(request) && named(host) && ownSite && ownOrigin;
    }

    /** Whether a body was sent as JSON, which no other site's form can do without being asked first. */
    static boolean sendsJson(HttpServletRequest request) {
        return header(request, "Content-Type").toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static boolean named(String host) {
        try {
            return LOOPBACK_NAMES.contains(
                    Optional.ofNullable(URI.create("http://" + host).getHost()).orElse(""));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean fromLoopback(HttpServletRequest request) {
        try {
            // A literal address: nothing is looked up.
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException neverForLiterals) {
            return false;
        }
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }
}
