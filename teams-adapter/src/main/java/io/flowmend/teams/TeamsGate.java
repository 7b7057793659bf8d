package io.flowmend.teams;

import io.flowmend.teams.TeamsIdentity.Registered;
import io.flowmend.teams.TokenCheck.Trusted;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lets through only activities of Teams that Microsoft's token vouches for: otherwise 401, 400 or 413, in this order of what
 * is looked at: the token, the body's size and form, whether both belong together.
 */
final class TeamsGate {

    /** Well above what Teams sends: a message has at most about 100 KB. */
    static final int LARGEST_BODY = 256 * 1024;

    /** The names of this machine that no name server is asked for. */
    private static final Set<String> HERE =
            Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

    private static final Outcome.Refused NO_TOKEN =
            new Outcome.Refused(401, "The request should carry the Bot Framework's token for this bot.");

    private final Check check;

    private TeamsGate(Check check) {
        this.check = check;
    }

    @FunctionalInterface
    private interface Check {
        Outcome of(HttpServletRequest request) throws IOException;
    }

    /** Nobody comes in. */
    static TeamsGate closed() {
        return new TeamsGate(request -> new Outcome.Refused(404, "Teams is not set up here."));
    }

    /** This machine comes in. */
    static TeamsGate playground() {
        return new TeamsGate(TeamsGate::playground);
    }

    /** Teams comes in, as the tokens prove. */
    static TeamsGate registered(Registered bot, TokenCheck tokens) {
        return new TeamsGate(request -> registered(bot, tokens, request));
    }

    /** What became of a request. */
    sealed interface Outcome {

        /** It may come in. */
        record Passed(TeamsActivity activity) implements Outcome {
            public Passed {
                Objects.requireNonNull(activity);
            }
        }

        /** It may not; {@code sentence} says what was expected. */
        record Refused(int status, String sentence) implements Outcome {
            public Refused {
                Objects.requireNonNull(sentence);
            }
        }
    }

    /** Looks at a request and reads its body. */
    Outcome check(HttpServletRequest request) throws IOException {
        return check.of(request);
    }

    private static Outcome playground(HttpServletRequest request) throws IOException {
        boolean isFromHere = HERE.contains(request.getRemoteAddr())
                && HERE.contains(request.getServerName())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
        if (!isFromHere) {
            return new Outcome.Refused(401, "The playground is open to this machine only.");
        }
        return read(
                request,
                activity -> HERE.contains(URI.create(activity.serviceUrl()).getHost()),
                new Outcome.Refused(400, "In the playground the \"serviceUrl\" should be on this machine."));
    }

    private static Outcome registered(Registered bot, TokenCheck tokens, HttpServletRequest request)
            throws IOException {
        try {
            Optional<Trusted> token = tokens.check(Collections.list(request.getHeaders("Authorization")));
            return token.isEmpty()
                    ? NO_TOKEN
                    : read(request, activity -> token.get().speaksFor(activity) && mayUse(bot, activity), NO_TOKEN);
        } catch (SigningKeys.UnavailableException e) {
            return new Outcome.Refused(503, "The Bot Framework's keys can't be read now.");
        }
    }

    private static boolean mayUse(Registered bot, TeamsActivity activity) {
        return switch (bot.type()) {
            // An activity of an unused type may have no tenant; nothing is done with it.
            case SINGLE_TENANT ->
                activity.tenant().isEmpty() || activity.tenant().equals(bot.tenant());
            case MULTI_TENANT -> true;
        };
    }

    private static Outcome read(HttpServletRequest request, Predicate<TeamsActivity> mayPass, Outcome otherwise)
            throws IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        // Also keeps out what a web page can send without asking first.
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return new Outcome.Refused(400, "The Content-Type should be application/json.");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return new Outcome.Refused(413, "The body should have at most 256 KB.");
        }
        return switch (TeamsActivity.read(body)) {
            case TeamsActivity.Reading.Unexpected unexpected -> new Outcome.Refused(400, unexpected.expected());
            case TeamsActivity.Reading.Whole whole ->
                mayPass.test(whole.activity()) ? new Outcome.Passed(whole.activity()) : otherwise;
        };
    }
}
