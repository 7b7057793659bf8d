package io.flowmend.slack;

import java.net.URI;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SlackSettingsTest {

    private static final SlackSettings SETTINGS = SlackSettings.of("xoxb-token-token", "shh-shh");

    @Test
    void secretsAreNeverPrinted() {
        assertThat(SETTINGS.toString()).contains("***").doesNotContain("xoxb", "shh");
    }

    @Test
    void slackItselfIsTheDefault() {
        assertThat(SETTINGS.api()).isEqualTo(URI.create("https://slack.com/api/"));
    }

    @Test
    void whatCannotWorkIsRefusedWithWhatItShouldBe() {
        assertThatThrownBy(() -> SlackSettings.of("xoxp-token", "shh"))
                .hasMessageContaining("xoxb-")
                .hasMessageNotContaining("xoxp-token");
        assertThatThrownBy(() -> SlackSettings.of("xoxb-token", " ")).hasMessageContaining("empty");
        assertThatThrownBy(() -> SETTINGS.withApi(URI.create("https://slack.com/api")))
                .hasMessageContaining("slash");
        assertThatThrownBy(() -> SETTINGS.withApi(URI.create("file:///api/"))).hasMessageContaining("http");
    }
}
