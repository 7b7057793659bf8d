package io.flowmend.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The story as a person clicks it through in the Slack pane of the demo's page, in a real browser. */
@Tag("browser")
class DemoPageBrowserTest extends DemoPageStage {

    /** The bot posts once a second in one place, as Slack asks; in milliseconds. */
    private static final double PACED = 60_000;

    @Test
    void annaIsWalkedThroughTheRepairInEnglish() {
        say("AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.");
        assertThat(messages().getByText("The password was changed")).isVisible();

        press("Walk me through it");
        assertThat(messages().getByText("Step 1 of")).isVisible();
        press("It looks different here");
        assertThat(button("Hide this")).isVisible();
        press("Done, next step");
        assertThat(messages().getByText("Step 2 of")).isVisible();
        press("Back");
        assertThat(messages().getByText("Step 1 of")).isVisible();
        press("More help");
        assertThat(page.getByRole(AriaRole.LINK, link("Troubleshooting a flow")))
                .isVisible();
        press("Stop here");
        assertThat(button("Go on after all")).isVisible();
        press("Go on after all");
        assertThat(messages().getByText("Step 1 of")).isVisible();
    }

    @Test
    void bjornIsWalkedThroughTheRepairInNorwegian() {
        page.getByText("Bjørn Dahl").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Flowmend"))
                .first()
                .click();

        say("Uautorisert. Feilkode 401.");
        press("Ta meg gjennom det");

        assertThat(messages().getByText("Steg 1 av")).isVisible();
        press("Gjort, neste steg");
        assertThat(messages().getByText("Steg 2 av")).isVisible();
    }

    @Test
    void everyReadyMadeFailureIsAnswered() {
        page.locator("#tab-samples").click();
        Locator samples = page.locator(".sample-send");
        int count = samples.count();
        assertThat(count).isGreaterThan(10);
        for (int i = 0; i < count; i++) {
            samples.nth(i).click();
        }

        assertThat(page.locator("article.from-bot"))
                .hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(PACED));
    }

    @Test
    void keyboardAloneLeadsThroughTheStory() {
        page.getByRole(AriaRole.TEXTBOX).first().focus();
        page.keyboard().type("Unauthorized");
        page.keyboard().press("Enter");
        button("Walk me through it").focus();
        page.keyboard().press("Enter");

        assertThat(messages().getByText("Step 1 of")).isVisible();
    }

    @Test
    void nameOfAFlowIsShownAsItIs() {
        say("Unable to process template language expressions in action 'a<b & *bold* _c_ `d`' inputs");

        Locator quotation = page.locator("article.from-bot pre").first();
        assertThat(quotation).containsText("'a<b & *bold* _c_ `d`'");
    }

    @Override
    Locator messages() {
        return page.locator("#messages");
    }

    @Override
    Locator draft() {
        return page.locator("#draft");
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
