package io.flowmend.slack;

import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Profile;
import io.flowmend.sandbox.slack.SlackFault;
import io.flowmend.sandbox.slack.SlackPerson;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlackDirectoryTest {

    private final SandboxFixture slack = SandboxFixture.start();
    private final SlackDirectory directory = slack.adapter.directory();

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void slackKnowsLanguageAndZone() {
        assertThat(directory.profile(SandboxFixture.BJORN))
                .isEqualTo(new Profile(Locale.forLanguageTag("nb-NO"), ZoneId.of("Europe/Oslo"), "Bjørn Dahl"));
    }

    @Test
    void aPersonIsAskedForOncePerHour() {
        directory.profile(SandboxFixture.BJORN);
        directory.profile(SandboxFixture.BJORN);
        assertThat(slack.sandbox.journal().calls("users.info")).hasSize(1);

        slack.now.updateAndGet(now -> now.plus(Duration.ofMinutes(61)));
        directory.profile(SandboxFixture.BJORN);
        assertThat(slack.sandbox.journal().calls("users.info")).hasSize(2);
    }

    @Test
    void whatSlackCannotTellIsUnknownForAMinute() {
        slack.sandbox.faults().next(1, "users.info", new SlackFault.Down(503));

        assertThat(directory.profile(SandboxFixture.BJORN)).isEqualTo(Profile.UNKNOWN);
        assertThat(directory.profile(SandboxFixture.BJORN)).isEqualTo(Profile.UNKNOWN);

        slack.now.updateAndGet(now -> now.plus(Duration.ofSeconds(61)));
        assertThat(directory.profile(SandboxFixture.BJORN)).isNotEqualTo(Profile.UNKNOWN);
    }

    @Test
    void aStrangerAndAStrangeZoneAreNoObstacle() {
        slack.sandbox.workspace().addPerson(new SlackPerson("U0ODD", "odd", "Odd", "", "Mars/Olympus"));

        assertThat(directory.profile(new PersonRef("slack", SandboxFixture.TEAM, "U0NOBODY")))
                .isEqualTo(Profile.UNKNOWN);
        assertThat(directory.profile(new PersonRef("slack", SandboxFixture.TEAM, "U0ODD")))
                .isEqualTo(new Profile(Locale.ENGLISH, ZoneOffset.UTC, "Odd"));
    }

    @Test
    void whoToldSlackNoNameIsCalledByTheAccountsName() {
        slack.sandbox.workspace().addPerson(new SlackPerson("U0ODD", "odd", "", "en-US", "Europe/Oslo"));

        assertThat(directory
                        .profile(new PersonRef("slack", SandboxFixture.TEAM, "U0ODD"))
                        .name())
                .isEqualTo("odd");
    }

    @Test
    void whatIsKnownIsToldWithoutAsking() {
        assertThat(directory.known(SandboxFixture.BJORN)).isEqualTo(Profile.UNKNOWN);
        assertThat(slack.sandbox.journal().calls("users.info")).isEmpty();

        directory.profile(SandboxFixture.BJORN);
        assertThat(directory.known(SandboxFixture.BJORN).language().getLanguage())
                .isEqualTo("nb");
    }
}
