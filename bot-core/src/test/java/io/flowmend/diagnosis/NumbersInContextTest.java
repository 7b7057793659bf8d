package io.flowmend.diagnosis;

import io.flowmend.knowledge.CauseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersInContextTest {

    private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(CauseReader.builtIn());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "401 items are in the list",
                "order 403 is on its way",
                "run 4011 is the newest",
                "we meet at 4:03 pm",
                "gateway GW-403 was installed",
                "it cost 401.50 NOK",
                "room 401",
                "the list has 403 rows",
                "version 4.0.1",
                "{\"quantity\": 403, \"status\": \"done\"}",
                "call +47 401 23 456",
                "row 50126 has the name",
                "404件を登録しました",
            })
    void numberWithoutContextIsNoStatus(String text) {
        assertThat(DIAGNOSTICIAN.diagnose(new Redactor().redact(text)).cause()).isEqualTo(CauseId.NOT_A_FAILURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status code 401",
                "HTTP 401",
                "401",
                "\"statusCode\": 401",
                "{\\\"status\\\":\\\"401\\\"}",
                "it returned 401 when I tried",
                "401 error",
                "feilkode 401",
                "401-feil",
                "Fehlercode 401",
                "code d'erreur 401",
                "código de error 401",
                "エラー コードは 401",
                "错误代码 401",
                "フローが401で失敗します",
                "流程失败，返回401",
                "플로우가 401로 실패합니다",
                "401 Unauthorized",
                "Unauthorized (401)",
            })
    void numberInContextIsAStatus(String text) {
        assertThat(DIAGNOSTICIAN.diagnose(new Redactor().redact(text)).cause())
                .hasToString("auth.connection_unspecified");
    }

    @Test
    void codesAreNamedAsWritten() {
        Diagnosis diagnosis =
                DIAGNOSTICIAN.diagnose(new Redactor().redact("{\\\"code\\\":\\\"InvalidTemplate\\\"} and AADSTS50173"));

        assertThat(diagnosis.codes()).containsExactly("AADSTS50173", "InvalidTemplate");
    }

    @Test
    void quotationIsShortAndExact() {
        String text = "x".repeat(500) + " The flow says: AADSTS50173: the grant was revoked " + "y".repeat(500);

        Diagnosis diagnosis = DIAGNOSTICIAN.diagnose(new Redactor().redact(text));

        assertThat(diagnosis.evidence()).hasSize(1);
        assertThat(diagnosis.evidence().getFirst().quote()).contains("AADSTS50173: the grant was revoked");
        assertThat(text).contains(diagnosis.evidence().getFirst().quote());
    }
}
