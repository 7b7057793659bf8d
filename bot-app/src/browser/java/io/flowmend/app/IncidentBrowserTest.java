package io.flowmend.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a broken password to the green alert, clicked through on the demo's page. */
@Tag("browser")
class IncidentBrowserTest extends DemoPageStage {

    private String pane = "#messages";

    /** Where both chats and the Power Platform have room beside each other. */
    @BeforeEach
    void widen() {
        page.setViewportSize(1800, 1100);
    }

    @Test
    void annasPasswordIsChangedAndMendedInSlackWhileTeamsFollowsInNorwegian() {
        page.locator("#views button[data-view=both]").click();
        open("flow-alerts");
        page.locator("#t-places button")
                .filter(new Locator.FilterOptions().setHasText("Flow alerts"))
                .click();
        page.locator(".p-story").first().click();
        sees("11 runs");
        press("Fix it");
        open("Flowmend");
        press("Done, check it");
        sees("still counts as broken");
        page.locator(".p-mend").first().click();
        sees("Let one run go first");
        press("Run one again");
        sees("10 failed runs wait");
        press("Run 10 again");
        sees("Mended: The password was changed");
        pane = "#t-messages";
        sees("Rettet: Passordet er endret");
    }

    @Test
    void bjornMendsItInTeamsInNorwegian() {
        page.locator("#people").getByText("Bjørn Dahl").click();
        page.locator("#views button[data-view=both]").click();
        pane = "#t-messages";
        page.locator("#t-places button")
                .filter(new Locator.FilterOptions().setHasText("Flow alerts"))
                .click();
        page.locator(".p-story").first().click();
        sees("11 kjøringer");
        press("Rett det");
        page.locator("#t-places button")
                .filter(new Locator.FilterOptions().setHasText("Flowmend"))
                .click();
        press("Gjort, sjekk det");
        sees("regnes fortsatt som brutt");
        page.locator(".p-mend").first().click();
        sees("La én kjøring gå først");
        press("Kjør én på nytt");
        sees("10 feilede kjøringer venter");
        press("Kjør 10 på nytt");
        sees("Rettet: Passordet er endret");
    }

    private void open(String place) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(place))
                .first()
                .click();
    }

    @Override
    Locator messages() {
        return page.locator(pane);
    }

    @Override
    Locator draft() {
        return page.locator("#draft");
    }
}
