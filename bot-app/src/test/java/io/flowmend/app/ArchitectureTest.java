package io.flowmend.app;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.flowmend.app.ArchitectureConditions.bePackagedNullMarked;
import static io.flowmend.app.ArchitectureConditions.constructAnImplementationOfAPort;
import static io.flowmend.app.ArchitectureConditions.nameAPlatform;
import static io.flowmend.app.ArchitectureConditions.touchTheWorld;

/** What must never be. A rule that matches no class fails, so a renamed package cannot silence it. */
class ArchitectureTest {

    private static final String OURS = "io.flowmend.";

    /** Rooms that are still empty; each leaves this list with its first class. */
    private static final Set<String> NOT_BUILT_YET = Set.of();

    private static final JavaClasses WITH_PACKAGE_INFO =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.flowmend");

    private static final JavaClasses ALL = WITH_PACKAGE_INFO.that(not(simpleName("package-info")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card",
                "channel",
                "diagnosis",
                "playbook",
                "conversation",
                "incident",
                "wording",
                "knowledge",
                "powerautomate",
                "store",
                "runtime"
            })
    void coreKnowsNoChatPlatform(String room) {
        check(
                room,
                noClasses()
                        .that()
                        .resideInAPackage(inside(room))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.slack..", "com.microsoft.bot..", "com.microsoft.teams.."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"card", "channel", "diagnosis", "playbook", "conversation", "incident", "wording", "runtime"})
    void neutralTypesNameNoPlatform(String room) {
        check(room, noClasses().that().resideInAPackage(inside(room)).should(nameAPlatform()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams"})
    void adapterKnowsOnlyTheBorderAndTheCards(String room) {
        check(
                room,
                classes()
                        .that()
                        .resideInAPackage(inside(room))
                        .should()
                        .onlyDependOnClassesThat(resideOutsideOfPackage(OURS + ".")
                                .or(resideInAnyPackage(inside(room), inside("channel"), inside("card")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "channel", "diagnosis", "playbook", "conversation", "incident", "wording"})
    void purePackageTouchesNothingOutside(String room) {
        check(room, noClasses().that().resideInAPackage(inside(room)).should(touchTheWorld()));
    }

    @Test
    void diagnosisOfRunsKnowsNoWireAndReadersKnowNoClient() {
        check(
                "diagnosis.run",
                noClasses()
                        .that()
                        .resideInAPackage(inside("diagnosis"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(inside("powerautomate"), "com.fasterxml.."));
        check(
                "powerautomate.wire",
                noClasses()
                        .that()
                        .resideInAPackage(inside("powerautomate.wire"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(inside("powerautomate.http"), "java.net.http..", "java.nio.file.."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conversation", "incident"})
    void enginesKnowNeitherWordsNorStoreNorShell(String room) {
        check(
                room,
                noClasses()
                        .that()
                        .resideInAPackage(inside(room))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(inside("wording"), inside("store"), inside("runtime"))
                                .or(resideInAnyPackage("com.ibm.icu..", "java.text.."))));
    }

    @Test
    void shellKnowsNoImplementation() {
        check(
                "runtime",
                noClasses()
                        .that()
                        .resideInAPackage(inside("runtime"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                inside("store.jdbc"),
                                inside("powerautomate.http"),
                                inside("slack"),
                                inside("teams"),
                                inside("sandbox")));
    }

    @Test
    void onlyWiringConstructsImplementations() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.flowmend.app.Wiring")
                .should(constructAnImplementationOfAPort())
                .check(ALL);
    }

    @Test
    void nothingKnowsTheApplication() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("app"))
                .should()
                .dependOnClassesThat(resideInAPackage(inside("app")))
                // May go when the first room is built.
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void sandboxKnowsNothingOfOurs() {
        check(
                "sandbox",
                noClasses()
                        .that()
                        .resideInAPackage(inside("sandbox"))
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage(OURS + ".").and(resideOutsideOfPackage(inside("sandbox")))));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.flowmend.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().should(bePackagedNullMarked()).check(WITH_PACKAGE_INFO);
    }

    private static String inside(String room) {
        return OURS + room + "..";
    }

    private static void check(String room, ArchRule rule) {
        rule.allowEmptyShould(NOT_BUILT_YET.contains(room)).check(ALL);
    }
}
