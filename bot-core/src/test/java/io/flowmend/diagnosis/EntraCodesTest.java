package io.flowmend.diagnosis;

import io.flowmend.knowledge.Knowledge;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of Entra's codes: each names one cause, and gives it however the services write it. */
class EntraCodesTest {

    private static final Causes CAUSES = Knowledge.load().causes();
    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(CAUSES);

    @Test
    void eachCodeNamesOneCause() {
        List<Integer> codes =
                CAUSES.all().stream().flatMap(EntraCodesTest::codes).toList();

        assertThat(codes).hasSizeGreaterThan(280).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AADSTS%d: something that no sentence of ours tells of.",
                "{\"error\":\"unheard_of\",\"error_description\":\"AADSTS%1$d: words. Trace ID: 0\",\"error_codes\":[%1$d]}",
                "{\"error_codes\":[%d],\"timestamp\":\"2026-11-26 08:00:00Z\"}",
                "https://login.microsoftonline.com/error?code=%d",
                "error_description=AADSTS%d%%3a+words",
                "Tilkoblingen virker ikke lenger, den sier AADSTS%d.",
                "Die Verbindung meldet seit gestern AADSTS%d und der Flow schlägt fehl."
            })
    void codeGivesItsCauseHoweverItIsWritten(String form) {
        Map<Integer, CauseId> table = CAUSES.all().stream()
                .flatMap(cause -> codes(cause).map(code -> Map.entry(code, cause.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(table)
                .allSatisfy((code, cause) -> assertThat(diagnose(form.formatted(code)))
                        .as(form.formatted(code))
                        .isEqualTo(cause));
    }

    /** Codes whose number or neighbours would lead elsewhere than what Microsoft's reference says of them. */
    @ParameterizedTest
    @CsvSource({
        "16000, auth.account_disabled_or_deleted",
        "20012, auth.connection_unspecified",
        "50192, auth.invalid_credentials",
        "65006, auth.app_registration_misconfigured",
        "650053, auth.app_registration_misconfigured",
        "700213, auth.app_registration_misconfigured",
        "80002, service.transient",
        "80014, service.transient",
        "9002341, auth.consent_required"
    })
    void codeMeansWhatItsReferenceSays(int code, String cause) {
        assertThat(diagnose("AADSTS" + code)).isEqualTo(new CauseId(cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Order 50173 was shipped", "We have 50076 rows now", "Room 53003 is free at 4:03 pm"})
    void numberAloneIsNoCode(String text) {
        assertThat(diagnose(text).family()).isNotEqualTo("auth");
    }

    @Test
    void codeThatNobodyKnowsStillTellsThatSigningInFailed() {
        Diagnosis diagnosis = DIAGNOSTICIAN.diagnose(PlainRedaction.of("AADSTS999999: something unheard of"));

        assertThat(diagnosis.cause().family()).isEqualTo("auth");
        assertThat(diagnosis.confidence()).isLessThan(0.9);
    }

    private static CauseId diagnose(String text) {
        return DIAGNOSTICIAN.diagnose(PlainRedaction.of(text)).cause();
    }

    private static Stream<Integer> codes(Cause cause) {
        return cause.signs().stream()
                .filter(Sign.EntraCodes.class::isInstance)
                .flatMap(sign -> ((Sign.EntraCodes) sign).numbers().stream());
    }
}
