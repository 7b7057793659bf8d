package io.flowmend.powerautomate.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Links that the services put into their answers, which need not be what they should. */
final class Links {

    private Links() {}

    /** The link as an address with a host; empty for anything else. */
    static Optional<URI> read(String link) {
        try {
            return Optional.of(new URI(link)).filter(address -> address.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether both lead to the same host by the same scheme and port. */
    static boolean isSamePlace(URI one, URI other) {
        return one.getScheme() != null
                && one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other)
                && one.getUserInfo() == null;
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
