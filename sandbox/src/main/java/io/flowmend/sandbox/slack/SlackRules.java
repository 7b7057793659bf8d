package io.flowmend.sandbox.slack;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The rules of Slack's that a test or the demo may want otherwise: how long it waits for the app, when it sends an event
 * again, how many posts to one conversation it takes at once, and which blocks the workspace does not have yet.
 */
public record SlackRules(
        Duration acknowledgeWithin, List<Duration> retryDelays, int postBurst, Set<String> blocksNotKnown) {

    /** docs.slack.dev/apis/events-api: three retries, nearly at once, after one minute, after five. */
    private static final List<Duration> SLACK_DELAYS =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    /** docs.slack.dev/apis/events-api and .../interactivity: an answer within three seconds. */
    private static final Duration SLACK_PATIENCE = Duration.ofSeconds(3);

    /** Slack allows "short bursts" above one post a second and gives no number. */
    private static final int SOME_BURST = 5;

    public SlackRules {
        retryDelays = List.copyOf(retryDelays);
        blocksNotKnown = Set.copyOf(blocksNotKnown);
    }

    /** As Slack does it. */
    public static SlackRules asSlack() {
        return new SlackRules(SLACK_PATIENCE, SLACK_DELAYS, SOME_BURST, Set.of());
    }

    /** As Slack does it, but the retries come within seconds, for somebody who watches. */
    public static SlackRules forDemo() {
        return asSlack().retrying(List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5)));
    }

    /** As Slack does it, but the retries come at once and posts are not counted. */
    public static SlackRules forTests() {
        return asSlack()
                .retrying(List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .bursting(Integer.MAX_VALUE);
    }

    /** The same, with this patience for the app's answers. */
    public SlackRules patient(Duration within) {
        return new SlackRules(within, retryDelays, postBurst, blocksNotKnown);
    }

    /** The same, with a retry after each of these delays. */
    public SlackRules retrying(List<Duration> delays) {
        return new SlackRules(acknowledgeWithin, delays, postBurst, blocksNotKnown);
    }

    /** The same, with this many posts to one conversation at once before the rate of one a second holds. */
    public SlackRules bursting(int posts) {
        return new SlackRules(acknowledgeWithin, retryDelays, posts, blocksNotKnown);
    }

    /** The same, without these blocks, as an older workspace ("plan", "task_card"). */
    public SlackRules without(String... blocks) {
        return new SlackRules(acknowledgeWithin, retryDelays, postBurst, Set.of(blocks));
    }
}
