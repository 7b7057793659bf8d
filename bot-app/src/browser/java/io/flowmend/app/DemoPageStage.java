package io.flowmend.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The demo's page in a real browser, and what a person does on it in one of its panes. */
abstract class DemoPageStage {

    /** The installed browser; nothing is downloaded. */
    private static final Path CHROMIUM = Path.of(System.getProperty("flowmend.chromium", "/usr/bin/chromium"));

    /** Long enough for a busy machine; in milliseconds. */
    private static final double PATIENCE = 30_000;

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    private static Playwright playwright;
    private static Browser browser;

    Demo demo;
    Page page;
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

    /** The messages of the pane that is worked in. */
    abstract Locator messages();

    /** Where one writes in that pane. */
    abstract Locator draft();

    void say(String text) {
        draft().fill(text);
        page.keyboard().press("Enter");
    }

    void press(String label) {
        button(label).click();
    }

    Locator button(String label) {
        return messages()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .last();
    }

    void sees(String text) {
        assertThat(messages().getByText(text).last()).isVisible();
    }
}
