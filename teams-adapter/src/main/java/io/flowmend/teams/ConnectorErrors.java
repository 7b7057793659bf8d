package io.flowmend.teams;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.schema.Error;
import com.microsoft.bot.schema.ErrorResponse;
import io.flowmend.channel.SendResult.Refusal;
import io.flowmend.teams.Connector.Outcome;
import io.flowmend.teams.ConnectorTokens.NoTokenException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/**
 * What the connector's errors mean. Source:
 * learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability, "Status codes from bot conversational
 * APIs", and bots/how-to/rate-limit.
 */
final class ConnectorErrors {

    /** After an answer that Teams is in trouble, or none; long enough for the throttle's windows of 1 and 2 seconds. */
    static final Duration SOON = Duration.ofSeconds(5);

    /** Longer than any wait that a throttle can mean. */
    private static final int LONGEST_WAIT_SECONDS = 3_600;

    /** Those that Microsoft says to try again, by the status alone. */
    private static final Set<Integer> PASSING = Set.of(408, 412, 429, 502, 503, 504);

    private static final Set<String> GONE_PLACE =
            Set.of("ConversationNotFound", "BotNotInConversationRoster", "ConversationBlockedByUser", "UserBlocked");

    private ConnectorErrors() {}

    /** What a call came to that ended like this. */
    static Outcome outcome(Throwable failure) {
        return switch (failure) {
            case ErrorResponseException refused -> refused(refused.response(), refused.body());
            case NoTokenException none -> withoutToken(none);
            case SentOrNot.NotSentException unsent
            when unsent.getCause() instanceof NoTokenException none -> withoutToken(none);
            case SentOrNot.NotSentException unsent -> new Outcome.Later(SOON, "not sent: " + cause(unsent));
            case IOException broken ->
                new Outcome.Unknown("broken: " + broken.getClass().getSimpleName());
            // The SDK puts what it did not expect into exceptions of its own; an answer was there then.
            default -> new Outcome.Unknown("unexpected: " + failure.getClass().getSimpleName());
        };
    }

    private static String cause(Throwable failure) {
        return Objects.requireNonNullElse(failure.getCause(), failure)
                .getClass()
                .getSimpleName();
    }

    private static Outcome withoutToken(NoTokenException none) {
        return none.status() >= 400 && none.status() < 500 && none.status() != 429
                ? new Outcome.Denied(401, Objects.requireNonNullElse(none.getMessage(), ""))
                : new Outcome.Later(SOON, Objects.requireNonNullElse(none.getMessage(), ""));
    }

    private static Outcome refused(Response<ResponseBody> response, @Nullable ErrorResponse body) {
        int status = response.code();
        String code = code(body);
        String detail = "HTTP " + status + " " + code;
        if (PASSING.contains(status)) {
            return new Outcome.Later(retryAfter(response), detail);
        }
        // A success that can't be read, or a failure that says nothing of what was done before it.
        return response.isSuccessful() || status >= 500
                ? new Outcome.Unknown(detail)
                : new Outcome.Denied(status, code);
    }

    private static String code(@Nullable ErrorResponse body) {
        Error error = body == null ? null : body.getError();
        return error == null ? "" : Objects.requireNonNullElse(error.getCode(), "");
    }

    private static Duration retryAfter(Response<ResponseBody> response) {
        String seconds = Objects.requireNonNullElse(response.headers().get("Retry-After"), "");
        return seconds.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Math.clamp(Long.parseLong(seconds), 1, LONGEST_WAIT_SECONDS))
                : SOON;
    }

    /** The neutral reason for an answer that will not pass, given for a message to a {@code direct} chat or to a room. */
    static Refusal refusal(Outcome.Denied denied, boolean direct) {
        Refusal gone = direct ? Refusal.NO_DIRECT_MESSAGE : Refusal.NO_SUCH_PLACE;
        if (GONE_PLACE.contains(denied.code())) {
            return gone;
        }
        return switch (denied.status()) {
            // BotDisabledByAdmin, ForbiddenOperationException, InvalidBotApiHost and what may be new.
            case 401, 403 -> Refusal.NOT_ALLOWED;
            case 404 -> gone;
            // 413 MessageSizeTooBig among them.
            default -> Refusal.INVALID;
        };
    }
}
