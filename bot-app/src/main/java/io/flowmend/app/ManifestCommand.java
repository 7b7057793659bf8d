package io.flowmend.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the finished description of the app for a chat platform. */
@Command(
        name = "manifest",
        description = "Writes the app's manifest for Slack (a YAML file) or Teams (a zip file to upload).",
        mixinStandardHelpOptions = true)
final class ManifestCommand implements Callable<Integer> {

    /** What stands in the manifests for the address of the bot, and for the id of its registration. */
    private static final String ADDRESS = "https://flowmend.example.com";

    private static final String ID = "00000000-0000-0000-0000-000000000000";
    private static final List<String> TEAMS_FILES = List.of("manifest.json", "nb.json", "color.png", "outline.png");

    /** The platforms that have a manifest. */
    enum Platform {
        SLACK,
        TEAMS
    }

    @Spec
    private CommandSpec specification;

    @Parameters(paramLabel = "slack|teams", description = "The platform.")
    private Platform platform = Platform.SLACK;

    @Option(
            names = "--base-url",
            required = true,
            description = "The address at which the platform reaches Flowmend, https://...")
    private URI baseUrl = URI.create(ADDRESS);

    @Option(names = "--app-id", description = "Teams only: the id of the bot's app registration.")
    private @Nullable String appId;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!"https".equals(baseUrl.getScheme()) || baseUrl.getHost() == null) {
            throw new UserMistake("--base-url should be a full address that begins with https://, not: " + baseUrl);
        }
        switch (platform) {
            case SLACK -> Files.writeString(out, filledIn(read("slack/manifest.yml"), ID));
            case TEAMS -> writeTeams();
        }
        specification.commandLine().getOut().println("Written: " + out);
        return 0;
    }

    private void writeTeams() throws IOException {
        if (appId == null || !appId.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new UserMistake("--app-id should be the id (a GUID) of the bot's app registration.");
        }
        try (OutputStream file = Files.newOutputStream(out);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : TEAMS_FILES) {
                byte[] content = read("teams/" + name);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(
                        name.equals("manifest.json")
                                ? filledIn(content, appId).getBytes(StandardCharsets.UTF_8)
                                : content);
                zip.closeEntry();
            }
        }
    }

    private String filledIn(byte[] template, String id) {
        String address = baseUrl.toString().replaceAll("/+$", "");
        return new String(template, StandardCharsets.UTF_8)
                .replace(ADDRESS, address)
                .replace(ID, id);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream file = ManifestCommand.class.getResourceAsStream("/manifest/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the manifest " + name + " was not packaged");
            }
            return file.readAllBytes();
        }
    }
}
