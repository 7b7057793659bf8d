package io.flowmend.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.flowmend.sandbox.slack.SlackRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The story as a person clicks it through on the demo's page, in a real browser. */
@Tag("browser")
class DemoPageBrowserTest {

    /** The installed browser; nothing is downloaded. */
    private static final Path CHROMIUM = Path.of(System.getProperty("flowmend.chromium", "/usr/bin/chromium"));

    /** The bot posts once a second in one place, as Slack asks; in milliseconds. */
    private static final double PACED = 60_000;

    /** Long enough for a busy machine; in milliseconds. */
    private static final double PATIENCE = 30_000;

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    private static Playwright playwright;
    private static Browser browser;

    private Demo demo;
    private Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    @BeforeAll
    static void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
    }

    @AfterAll
    static void quit() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        demo = Demo.start(0, folder.resolve("demo.db"), SlackRules.forDemo());
        page = browser.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(demo.address().toString())) {
                strangers.add(request.url());
            }
        });
        page.navigate(demo.address() + "/");
        // Who is there comes with the first news; before that there is nobody to write as.
        assertThat(page.getByText("Anna Berg").first()).isVisible();
    }

    @AfterEach
    void close() {
        page.close();
        demo.close();
        assertThat(complaints).as("errors on the page").isEmpty();
        assertThat(strangers).as("requests to anywhere else").isEmpty();
    }

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

    private Locator messages() {
        return page.locator("#messages");
    }

    private void say(String text) {
        page.getByRole(AriaRole.TEXTBOX).first().fill(text);
        page.keyboard().press("Enter");
    }

    private void press(String label) {
        button(label).click();
    }

    private Locator button(String label) {
        return messages()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .last();
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
