package io.flowmend.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class ManifestCommandTest {

    private static final String APP_ID = "6f1f2a3b-0000-4000-8000-123456789abc";

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void slacksManifestNamesTheAddressWhereverItIsNeeded() throws Exception {
        Path file = folder.resolve("slack.yml");

        assertThat(run("manifest", "slack", "--base-url", "https://bot.contoso.com/", "--out", file.toString()))
                .isZero();

        assertThat(Files.readString(file))
                .contains("https://bot.contoso.com/slack/events")
                .doesNotContain("contoso.com//")
                .doesNotContain("request_url: https://flowmend.example.com");
    }

    @Test
    void teamsManifestIsAZipWithTheRegistrationsId() throws Exception {
        Path file = folder.resolve("teams.zip");

        int code = run(
                "manifest", "teams", "--base-url", "https://bot.contoso.com", "--app-id", APP_ID, "--out", "" + file);

        assertThat(code).isZero();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .containsExactlyInAnyOrder("manifest.json", "nb.json", "color.png", "outline.png");
            String manifest = new String(
                    zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(manifest)
                    .contains("\"botId\": \"" + APP_ID + "\"")
                    .contains("https://bot.contoso.com")
                    .doesNotContain("example.com")
                    .doesNotContain("00000000-0000");
        }
    }

    @Test
    void badAddressAndMissingIdAreTold() {
        assertThat(run("manifest", "slack", "--base-url", "http://x", "--out", "" + folder.resolve("a")))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--base-url should be a full address that begins with https://");
        assertThat(run("manifest", "teams", "--base-url", "https://x.y", "--out", "" + folder.resolve("b")))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--app-id should be the id");
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter(), true));
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }
}
