package io.flowmend.knowledge;

import io.flowmend.diagnosis.Cause;
import io.flowmend.diagnosis.Remedy.Reconnect;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.WrittenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The build's gate: what comes with Flowmend is fit for use. */
class ShippedKnowledgeTest {

    private static final Path RESOURCES = Path.of("src/main/resources/knowledge");

    /** Words by which a person is told to sign a connection in again. */
    private static final Pattern SIGN_IN_AGAIN = Pattern.compile(
            "verify password|fix connection|sign in again|bekreft passord|fiks tilkobling|logg(e|er)? på igjen|på nytt med passord",
            Pattern.CASE_INSENSITIVE);

    private static final Guidance GUIDANCE = Guidance.builtIn();

    @Test
    void shippedKnowledgeHasNoFault() {
        assertThat(GUIDANCE.findings()).isEmpty();
    }

    @Test
    void allThatIsKnownCanBeLoaded() {
        assertThat(Knowledge.load().guides().languages()).containsExactly("en", "nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"playbooks", "words/en", "words/nb"})
    void indexNamesExactlyTheFilesThatAreThere(String directory) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(directory))) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES
                            .resolve(directory)
                            .relativize(file)
                            .toString()
                            .replace('\\', '/'))
                    .filter(name -> !name.equals("index"))
                    .toList();

            assertThat(KnowledgeFiles.names(directory)).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void playbookStandsInTheFileOfItsName() {
        assertThat(GUIDANCE.written().playbooks())
                .isNotEmpty()
                .allSatisfy(written -> assertThat(written.file())
                        .isEqualTo("playbooks/" + written.playbook().id() + ".yml"));
    }

    @Test
    void onlyWhereSigningInHelpsIsAnybodyToldToSignInAgain() {
        Map<String, Set<Reconnect>> byPlaybook = CauseReader.builtIn().all().stream()
                .collect(Collectors.groupingBy(
                        cause -> cause.remedy().playbook(),
                        Collectors.mapping((Cause cause) -> cause.remedy().reconnect(), Collectors.toSet())));
        List<String> withoutSignIn = GUIDANCE.catalog().all().stream()
                .map(Playbook::id)
                .filter(id -> Set.of(Reconnect.NO).equals(byPlaybook.get(id)))
                .map(id -> "playbooks." + id + ".")
                .toList();

        assertThat(withoutSignIn).hasSizeGreaterThan(10);
        GUIDANCE.written().words().values().stream()
                .flatMap(words -> words.entrySet().stream())
                .filter(text -> text.getKey().startsWith("steps.")
                        || withoutSignIn.stream().anyMatch(text.getKey()::startsWith))
                .forEach(text ->
                        assertThat(text.getValue().text()).as(text.getKey()).doesNotContainPattern(SIGN_IN_AGAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb"})
    void textsHaveTypographicMarks(String language) {
        assertThat(texts(language)).isNotEmpty();
        for (WrittenText text : texts(language).values()) {
            String withoutCode = text.text().replaceAll("`[^`]*`", "");

            assertThat(withoutCode).as(text.file() + ":" + text.line()).doesNotContain("'", "\"", "...", " - ");
        }
    }

    @Test
    void classicRemedyLeadsFromTheConnectionsToTheNewRun() {
        Playbook playbook = GUIDANCE.catalog().newest("fix-connection").orElseThrow();

        assertThat(playbook.usualWayFrom(playbook.start().id(), false))
                .map(step -> step.id())
                .containsExactly(
                        "open-connections",
                        "find-connection",
                        "verify",
                        "sign-in",
                        "back-to-run",
                        "resubmit",
                        "recovered");
    }

    @Test
    void classicRemedyNamesTheButtonsOfBothPortalsInBothLanguages() {
        assertThat(textOfClassicRemedy("en"))
                .contains(
                        "**Connections**",
                        "**Settings**",
                        "**Unauthorized**",
                        "**Verify password**",
                        "**Fix connection**");
        assertThat(textOfClassicRemedy("nb"))
                .contains("**Tilkoblinger**", "**Innstillinger**", "**Uautorisert**", "**Bekreft passord**");
        assertThat(GUIDANCE.phrases().text("en", "steps.resubmit.text"))
                .get()
                .asString()
                .contains("**Resubmit**");
        assertThat(GUIDANCE.phrases().text("nb", "steps.resubmit.text"))
                .get()
                .asString()
                .contains("**Send på nytt**");
    }

    private static String textOfClassicRemedy(String language) {
        return texts(language).entrySet().stream()
                .filter(text -> text.getKey().startsWith("playbooks.fix-connection."))
                .map(text -> text.getValue().text())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, WrittenText> texts(String language) {
        return GUIDANCE.written().words().getOrDefault(language, Map.of());
    }
}
