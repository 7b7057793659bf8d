package io.flowmend.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import io.flowmend.channel.Directory;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Profile;
import io.flowmend.slack.SlackClient.Outcome;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Who a person is, as Slack's users.info says it; kept for a while, and for a minute at most where Slack could not tell. */
public final class SlackDirectory implements Directory {

    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);
    private static final int PEOPLE = 10_000;

    private final SlackClient client;
    private final Cache<PersonRef, Profile> profiles;

    /** What a person was known as, for when Slack can't tell just now. */
    private final Cache<PersonRef, Profile> lastKnown =
            Caffeine.newBuilder().maximumSize(PEOPLE).build();

    SlackDirectory(SlackClient client, Duration kept, Ticker ticker) {
        Duration unknownKept = kept.compareTo(UNKNOWN_FOR) < 0 ? kept : UNKNOWN_FOR;
        this.client = client;
        profiles = Caffeine.newBuilder()
                .maximumSize(PEOPLE)
                .ticker(ticker)
                .expireAfter(Expiry.<PersonRef, Profile>creating(
                        (person, profile) -> profile.equals(Profile.UNKNOWN) ? unknownKept : kept))
                .build();
    }

    @Override
    public Profile profile(PersonRef person) {
        return profiles.get(person, this::ask);
    }

    /** What is known of the person without asking Slack. */
    Profile known(PersonRef person) {
        return Objects.requireNonNullElse(profiles.getIfPresent(person), Profile.UNKNOWN);
    }

    private Profile ask(PersonRef person) {
        Outcome<UsersInfoResponse> outcome = client.call(
                "users.info",
                methods ->
                        methods.usersInfo(request -> request.user(person.id()).includeLocale(true)));
        return switch (outcome) {
            case Outcome.Done<UsersInfoResponse> done -> {
                Profile profile = profile(done.response().getUser());
                lastKnown.put(person, profile);
                yield profile;
            }
            case Outcome.Denied<UsersInfoResponse> denied -> Profile.UNKNOWN;
            case Outcome.Later<UsersInfoResponse> later -> lastKnown(person);
            case Outcome.Unknown<UsersInfoResponse> unknown -> lastKnown(person);
        };
    }

    private Profile lastKnown(PersonRef person) {
        return Objects.requireNonNullElse(lastKnown.getIfPresent(person), Profile.UNKNOWN);
    }

    private static Profile profile(User user) {
        // Slack writes a locale as en-US and leaves it out where the scope does not reach.
        Locale language = Locale.forLanguageTag(Objects.requireNonNullElse(user.getLocale(), ""));
        return new Profile(
                language.getLanguage().isEmpty() ? Locale.ENGLISH : language,
                zone(user.getTz()),
                Stream.of(user.getRealName(), user.getName())
                        .filter(name -> name != null && !name.isBlank())
                        .findFirst()
                        .orElse(""));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(Objects.requireNonNullElse(name, ""));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
