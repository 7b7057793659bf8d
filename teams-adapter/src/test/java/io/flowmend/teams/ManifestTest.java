package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ManifestTest {

    private static final Path MANIFEST = Path.of("../manifest/teams");

    @ParameterizedTest
    @CsvSource({"manifest.json, MicrosoftTeams.schema.json", "nb.json, MicrosoftTeams.Localization.schema.json"})
    void theManifestIsWhatItsSchemaSays(String file, String schemaFile) throws IOException {
        JsonSchema schema = schema(schemaFile);
        JsonNode manifest = read(file);
        ObjectNode damaged = manifest.deepCopy();
        damaged.put("somethingElse", 1);

        assertThat(schema.validate(manifest)).isEmpty();
        assertThat(manifest.path("$schema").asText()).endsWith("/v1.25/" + schemaFile);
        assertThat(schema.validate(damaged)).isNotEmpty();
    }

    @Test
    void everyCommandIsTranslated() throws IOException {
        Set<String> keys = new TreeSet<>();
        JsonNode commands = read("manifest.json").at("/bots/0/commandLists/0/commands");
        for (int number = 0; number < commands.size(); number++) {
            for (String part : List.of("title", "description")) {
                keys.add("bots[0].commandLists[0].commands[" + number + "]." + part);
            }
        }
        Set<String> translated = new TreeSet<>();
        read("nb.json").fieldNames().forEachRemaining(translated::add);

        Set<String> parts =
                translated.stream().filter(key -> key.contains("commands[")).collect(Collectors.toSet());
        assertThat(keys).isNotEmpty();
        assertThat(parts).isEqualTo(keys);
    }

    /** Source: learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines. */
    @ParameterizedTest
    @CsvSource({"manifest.json", "nb.json"})
    void noOtherChatProductIsNamed(String file) throws IOException {
        assertThat(Files.readString(MANIFEST.resolve(file)).toLowerCase(Locale.ROOT))
                .doesNotContain("slack");
    }

    @ParameterizedTest
    @CsvSource({"color.png, 192", "outline.png, 32"})
    void theIconsHaveTeamsSizes(String file, int size) throws IOException {
        byte[] png = Files.readAllBytes(MANIFEST.resolve(file));

        assertThat(number(png, 16)).isEqualTo(size);
        assertThat(number(png, 20)).isEqualTo(size);
    }

    /** Width and height stand as four bytes each after the signature and the first chunk's head. */
    private static int number(byte[] png, int at) {
        return ByteBuffer.wrap(png).getInt(at);
    }

    private static JsonSchema schema(String file) throws IOException {
        // JavaScript's word for a backspace within brackets; Java reads it as another thing there.
        String text =
                Files.readString(Path.of("src/test/resources/schemas", file)).replace("\\\\f\\\\b", "\\\\f\\\\x08");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(text);
    }

    private static JsonNode read(String file) throws IOException {
        return TeamsJson.MAPPER.readTree(MANIFEST.resolve(file).toFile());
    }
}
