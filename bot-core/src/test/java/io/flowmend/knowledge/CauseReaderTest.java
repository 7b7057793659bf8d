package io.flowmend.knowledge;

import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Causes;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CauseReaderTest {

    private static final String NEEDED = """
            causes:
              - id: unknown
                remedy: {reconnect: "no", fixers: [flow owner], playbook: copy-error-text, source: https://example.org/}
              - id: not_a_failure
                remedy: {reconnect: "no", fixers: [nobody], playbook: none, source: https://example.org/}
            """;

    private static Causes read(String more) {
        return CauseReader.read(
                List.of(new KnowledgeText("causes/needed.yml", NEEDED), new KnowledgeText("causes/more.yml", more)));
    }

    private static List<String> faults(String more) {
        try {
            read(more);
            return List.of();
        } catch (KnowledgeException refused) {
            return refused.faults().stream().map(Fault::toString).toList();
        }
    }

    @Test
    void builtInKnowledgeIsSound() {
        assertThat(CauseReader.builtIn().all()).hasSize(30);
    }

    @Test
    void causeIsReadWithItsSigns() {
        Causes causes = read("""
                sources: {here: https://example.org/here}
                causes:
                  - id: throttled
                    remedy: {reconnect: "no", fixers: [flow owner, nobody], playbook: slow-down, source: here}
                    signs:
                      - {statuses: [429], weight: 60, source: here}
                more-signs:
                  - cause: throttled
                    signs:
                      - {phrases: [too (many|much) requests], weight: 70, source: here}
                """);

        assertThat(causes.find(new CauseId("throttled")).signs()).hasSize(2);
        assertThat(causes.find(new CauseId("throttled")).remedy().playbook()).isEqualTo("slow-down");
    }

    @Test
    void allFaultsAreToldAtOnceWithFileAndLine() {
        assertThat(faults("""
                        causes:
                          - id: throttled
                            colour: red
                            remedy: {reconnect: perhaps, fixers: [flow owner], playbook: slow-down, source: https://example.org/}
                            signs:
                              - {codes: [A], weight: 300, source: https://example.org/}
                              - {phrases: ["a (b"], weight: 1, source: nowhere}
                              - {weight: ten, source: https://example.org/}
                          - id: Throttled
                            id: twice
                            remedy: nothing
                        more-signs:
                          - cause: no.such
                            signs: []
                        """))
                .anySatisfy(fault -> assertThat(fault).startsWith("causes/more.yml:3: unknown field 'colour'"))
                .anySatisfy(fault -> assertThat(fault).startsWith("causes/more.yml:4: expected one of yes, try first"))
                .anySatisfy(fault -> assertThat(fault).startsWith("causes/more.yml:6: a weight lies between"))
                .anySatisfy(fault -> assertThat(fault).startsWith("causes/more.yml:7: expected an address"))
                .anySatisfy(fault -> assertThat(fault).startsWith("causes/more.yml:8: expected a whole number"))
                .anySatisfy(fault -> assertThat(fault).startsWith("causes/more.yml:8: a sign needs"))
                .anySatisfy(fault -> assertThat(fault).startsWith("causes/more.yml:10: the key 'id' stands twice"))
                .anySatisfy(fault -> assertThat(fault).startsWith("causes/more.yml:11: expected fields, found a text"))
                .anySatisfy(fault -> assertThat(fault).startsWith("causes/more.yml:13: no cause is named 'no.such'"));
    }

    @Test
    void brokenPhraseIsAFaultAtItsLine() {
        assertThat(faults("""
                        more-signs:
                          - cause: unknown
                            signs:
                              - weight: 5
                                source: https://example.org/
                                phrases:
                                  - fine
                                  - not (fine
                        """)).containsExactly("causes/more.yml:8: '(' without ')' in: not (fine");
    }

    @Test
    void brokenYamlIsAFaultNotACrash() {
        assertThat(faults("causes: [\n  a: b: c\n")).singleElement().asString().startsWith("causes/more.yml:2:");
    }

    @Test
    void causesOfEveryTextMustKnowUnknownAndNoFailure() {
        assertThatThrownBy(() -> CauseReader.read(List.of()))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("'unknown' is missing")
                .hasMessageContaining("'not_a_failure' is missing");
    }
}
