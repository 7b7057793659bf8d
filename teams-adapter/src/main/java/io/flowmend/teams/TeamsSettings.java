package io.flowmend.teams;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * What the adapter needs to know, checked when built. {@code login} is the base of Microsoft Entra's token endpoints,
 * {@code openIdMetadata} the document that names the keys of incoming tokens, {@code answerWait} how long a click's
 * request stays open for the card it changes.
 */
public record TeamsSettings(
        TeamsIdentity identity,
        URI login,
        URI openIdMetadata,
        Duration answerWait,
        Duration connectTimeout,
        Duration callTimeout) {

    /** Source: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication. */
    public static final URI MICROSOFT_LOGIN = URI.create("https://login.microsoftonline.com/");

    /** Source: the same page, "Authenticate requests from the Bot Connector service to your bot", step 2. */
    public static final URI MICROSOFT_OPEN_ID_METADATA =
            URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");

    private static final Duration ANSWER_WAIT = Duration.ofSeconds(1);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(8);

    public TeamsSettings {
        Objects.requireNonNull(identity);
        if (!isWebAddress(login) || !login.getPath().endsWith("/")) {
            throw new IllegalArgumentException(
                    "Microsoft's login address should be an http or https address that ends in a slash, not: " + login);
        }
        if (!isWebAddress(openIdMetadata)) {
            throw new IllegalArgumentException(
                    "the address of the OpenID metadata should be an http or https address, not: " + openIdMetadata);
        }
        if (answerWait.isNegative() || connectTimeout.isNegative() || callTimeout.isNegative()) {
            throw new IllegalArgumentException("Teams' waiting times should not be negative");
        }
    }

    /** The usual settings for a bot that stands as this identity. */
    public static TeamsSettings of(TeamsIdentity identity) {
        return new TeamsSettings(
                identity, MICROSOFT_LOGIN, MICROSOFT_OPEN_ID_METADATA, ANSWER_WAIT, CONNECT_TIMEOUT, CALL_TIMEOUT);
    }

    /** The same settings with other addresses of Microsoft's. */
    public TeamsSettings withMicrosoft(URI otherLogin, URI otherOpenIdMetadata) {
        return new TeamsSettings(identity, otherLogin, otherOpenIdMetadata, answerWait, connectTimeout, callTimeout);
    }

    /** The same settings with another time that a click's request stays open for its card. */
    public TeamsSettings withAnswerWait(Duration other) {
        return new TeamsSettings(identity, login, openIdMetadata, other, connectTimeout, callTimeout);
    }

    /** The same settings with other time-outs of a call. */
    public TeamsSettings withTimeouts(Duration connect, Duration call) {
        return new TeamsSettings(identity, login, openIdMetadata, answerWait, connect, call);
    }

    static boolean isWebAddress(URI address) {
        return address.getScheme() != null
                && address.getScheme().matches("(?i)https?")
                && address.getHost() != null
                && address.getUserInfo() == null;
    }
}
