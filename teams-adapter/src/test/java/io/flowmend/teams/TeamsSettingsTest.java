package io.flowmend.teams;

import java.net.URI;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TeamsSettingsTest {

    @Test
    void thePasswordIsNeverPrinted() {
        assertThat(TeamsSettings.of(Scene.BOT).toString())
                .contains(Activities.APP, "***")
                .doesNotContain("bot-password");
    }

    @Test
    void aBadSettingNamesItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamsIdentity.Type.of("UserAssignedMSI"))
                .withMessageContaining("MicrosoftAppType should be SingleTenant or MultiTenant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TeamsIdentity.Registered(
                        Activities.APP, new Secret("x"), "", TeamsIdentity.Type.SINGLE_TENANT))
                .withMessageContaining("MicrosoftAppTenantId");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TeamsIdentity.Registered("", new Secret("x"), "", TeamsIdentity.Type.MULTI_TENANT))
                .withMessageContaining("MicrosoftAppId");
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamsSettings.of(Scene.BOT)
                        .withMicrosoft(URI.create("https://login.example"), TeamsSettings.MICROSOFT_OPEN_ID_METADATA))
                .withMessageContaining("ends in a slash");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        TeamsSettings.of(Scene.BOT).withMicrosoft(TeamsSettings.MICROSOFT_LOGIN, URI.create("/keys")))
                .withMessageContaining("OpenID metadata");
    }
}
