package io.flowmend.app;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The same story in the Teams pane of the demo's page. */
@Tag("browser")
class TeamsPaneBrowserTest extends DemoPageStage {

    @BeforeEach
    void showTeams() {
        page.locator("#views button[data-view=teams]").click();
        assertThat(draft()).isVisible();
    }

    @Test
    void annaIsWalkedThroughToTheEndInEnglish() {
        say("AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.");
        sees("The password was changed");
        press("Walk me through it");
        sees("Step 1 of");
        press("More help");
        assertThat(button("Hide this")).isVisible();
        press("Done, next step");
        sees("Step 2 of");
        press("Back");
        sees("Step 1 of");
        press("Done, next step");
        press("Yes, I see it");
        sees("Step 3 of");
        press("Done, next step");
        press("Yes, it is connected");
        sees("Step 5 of");
        press("Done, next step");
        sees("Step 6 of");
        press("Done, next step");
        press("Yes, it works again");
        sees("Well done, your flow is mended.");

        page.locator("#views button[data-view=slack]").click();
        assertThat(page.locator("#messages article.from-bot")).hasCount(0);
    }

    @Test
    void bjornIsWalkedThroughToTheEndInNorwegian() {
        page.locator("#people").getByText("Bjørn Dahl").click();

        say("Uautorisert. Feilkode 401.");
        press("Ta meg gjennom det");
        sees("Steg 1 av");
        press("Gjort, neste steg");
        press("Ja, jeg ser den");
        sees("Steg 3 av");
        press("Gjort, neste steg");
        press("Ja, den er tilkoblet");
        sees("Steg 5 av");
        press("Gjort, neste steg");
        sees("Steg 6 av");
        press("Gjort, neste steg");
        press("Ja, nå virker det");
        sees("Bra jobbet! Flyten er i orden igjen.");
    }

    @Override
    Locator messages() {
        return page.locator("#t-messages");
    }

    @Override
    Locator draft() {
        return page.locator("#t-draft");
    }
}
