package io.flowmend.app;

import io.flowmend.knowledge.KnowledgeText;
import io.flowmend.powerautomate.http.PowerPlatformSettings;
import io.flowmend.slack.SlackSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Settings from file and environment: defaults, overruling, and every fault told by its name, never by a secret. */
class SettingsReaderTest {

    private static final String TOKEN = "xoxb-planted-token-value";
    private static final String SECRET = "planted-signing-secret";
    private static final Map<String, String> SECRETS = Map.of("SLACK_BOT_TOKEN", TOKEN, "SLACK_SIGNING_SECRET", SECRET);

    @Test
    void badAddressIsNotRepeatedForItMayHoldASecret() {
        assertThatThrownBy(() -> read(
                        "slack: {bot-token: xoxb-a-token-of-length, signing-secret: s, api: 'ftp://user:hidden@x/'}",
                        Map.of()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("slack.api should be")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void withTheSecretsAloneAllElseHasItsDefault() {
        Settings settings = SettingsReader.read(Optional.empty(), SECRETS);

        assertThat(settings.port()).isEqualTo(3978);
        assertThat(settings.database()).isEqualTo(Path.of("data", "flowmend.db"));
        assertThat(settings.slack()).containsExactly(SlackSettings.of(TOKEN, SECRET));
    }

    @Test
    void addressesOfPowerAutomateAndMicrosoftGraphAreMicrosoftsUnlessSet() {
        String platform = "power-platform: {tenant-id: t, client-id: c, client-secret: s%s}";
        PowerPlatformSettings microsofts = PowerPlatformSettings.of("t", "c", "s", "");

        assertThat(read(platform.formatted(""), SECRETS).failures().platform()).containsExactly(microsofts);
        assertThat(read(platform.formatted(", graph: 'http://localhost:8080/graph'"), SECRETS)
                        .failures()
                        .platform())
                .extracting(PowerPlatformSettings::graph)
                .containsExactly(URI.create("http://localhost:8080/graph"));
        assertThatThrownBy(() -> read(platform.formatted(", graph: 'http://localhost:8080/graph/'"), SECRETS))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("power-platform.graph should be");
    }

    @Test
    void everyKeyCanStandInTheFile() {
        Settings settings = read("""
                port: 4000
                database: /var/lib/flowmend/flowmend.db
                slack:
                  bot-token: %s
                  signing-secret: %s
                  api: http://localhost:8080/api/
                """.formatted(TOKEN, SECRET), Map.of());

        assertThat(settings.port()).isEqualTo(4000);
        assertThat(settings.database()).isEqualTo(Path.of("/var/lib/flowmend/flowmend.db"));
        assertThat(settings.slack())
                .containsExactly(SlackSettings.of(TOKEN, SECRET).withApi(URI.create("http://localhost:8080/api/")));
    }

    @Test
    void environmentOverrulesTheFileAndOurOwnNamesThePlatforms() {
        Settings settings = read(
                "port: 4000\nslack: {bot-token: xoxb-from-file, signing-secret: from-file}",
                Map.of(
                        "FLOWMEND_PORT", "5000",
                        "FLOWMEND_DATABASE", "other.db",
                        "SLACK_BOT_TOKEN", "xoxb-from-the-platforms-variable",
                        "FLOWMEND_SLACK_BOT_TOKEN", TOKEN,
                        "SLACK_SIGNING_SECRET", SECRET));

        assertThat(settings.port()).isEqualTo(5000);
        assertThat(settings.database()).isEqualTo(Path.of("other.db"));
        assertThat(settings.slack()).containsExactly(SlackSettings.of(TOKEN, SECRET));
    }

    @Test
    void emptyVariableCountsAsNotSet() {
        Settings settings = read("port: 4000", with("FLOWMEND_PORT", " "));

        assertThat(settings.port()).isEqualTo(4000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# port: 4000\n\n  # all is commented out\n"})
    void fileThatSetsNothingIsAsGoodAsNone(String file) {
        assertThat(read(file, SECRETS).port()).isEqualTo(3978);
    }

    @Test
    void unknownKeyIsNamedWithItsLineAndTheKeysThereAre() {
        assertRefused("port: 4000\nslack:\n  bot-tokn: " + TOKEN, SECRETS)
                .contains("flowmend.yaml:3", "'slack.bot-tokn'", "slack.bot-token", "slack.api", "database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "3978.5"})
    void badPortIsToldWhatItShouldBe(String port) {
        assertRefused("port: " + port, SECRETS).contains("port should be a whole number from 0 to 65535", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack.com/api/", "ftp://slack.com/api/", "https://slack.com/api", "::", "http:/api/"})
    void badApiAddressIsToldWhatItShouldBe(String api) {
        assertRefused("slack:\n  api: '" + api + "'", SECRETS).contains("slack.api", "http or https address", "slash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"port: [1]", "port: {a: 1}", "slack: {bot-token: [a]}"})
    void valueOfAWrongKindIsToldWhatItShouldBe(String file) {
        assertRefused(file, SECRETS).contains("flowmend.yaml:1", "should be");
    }

    @Test
    void tokenThatIsNoBotTokenIsToldSoWithoutBeingPrinted() {
        assertRefused("", Map.of("SLACK_BOT_TOKEN", "xapp-planted-token-value", "SLACK_SIGNING_SECRET", SECRET))
                .contains("slack.bot-token", "xoxb-")
                .doesNotContain("xapp-planted-token-value");
    }

    @Test
    void missingSecretsAreAllNamedAtOnceWithTheirVariables() {
        assertRefused("", Map.of())
                .contains("slack.bot-token is missing", "SLACK_BOT_TOKEN")
                .contains("slack.signing-secret is missing", "SLACK_SIGNING_SECRET");
    }

    @Test
    void unknownVariableOfOursIsNamedButNotItsValue() {
        assertRefused("", with("FLOWMEND_SLACK_BOTTOKEN", "planted-value"))
                .contains("FLOWMEND_SLACK_BOTTOKEN")
                .doesNotContain("planted-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b", "just a text", "port: 1\nport: 2", "port: [1", "a: &b *b"})
    void fileThatIsNoMapOfSettingsIsRefusedByItsName(String file) {
        assertRefused(file, SECRETS).contains("flowmend.yaml");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertRefused("port: eighty\ncolour: red", with("FLOWMEND_SHAPE", "round"))
                .contains("port should be", "'colour'", "FLOWMEND_SHAPE");
    }

    @Test
    void settingsPrintNoSecret() {
        assertThat(SettingsReader.read(Optional.empty(), SECRETS).toString()).doesNotContain(TOKEN, SECRET);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> environment = new HashMap<>(SECRETS);
        environment.put(name, value);
        return environment;
    }

    private static Settings read(String file, Map<String, String> environment) {
        return SettingsReader.read(Optional.of(new KnowledgeText("flowmend.yaml", file)), environment);
    }

    private static AbstractStringAssert<?> assertRefused(String file, Map<String, String> environment) {
        AbstractThrowableAssert<?, ?> refused =
                assertThatThrownBy(() -> read(file, environment)).isInstanceOf(UserMistake.class);
        return refused.message().doesNotContain(TOKEN, SECRET, "\tat ", "Exception");
    }
}
