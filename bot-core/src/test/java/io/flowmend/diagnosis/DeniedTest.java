package io.flowmend.diagnosis;

import io.flowmend.knowledge.Knowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a text says did not happen is no cause, in whatever language it says so. */
class DeniedTest {

    private static final Diagnostician DIAGNOSTICIAN =
            new Diagnostician(Knowledge.load().causes());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The flow fails since Monday. The password has not been changed.",
                "The flow fails. I haven't changed my password.",
                "My flow fails and nobody has changed the password.",
                "Flyten feiler. Passordet er ikke endret.",
                "Flyten feiler. Ingen har byttet passordet.",
                "Der Flow schlägt fehl. Das Passwort wurde nicht geändert.",
                "Der Flow schlägt fehl. Ich habe mein Kennwort nicht geändert.",
                "Le flux échoue. Le mot de passe n'a pas changé.",
                "El flujo falla. La contraseña no se ha cambiado.",
                "O fluxo falha. A senha não foi alterada.",
                "Flödet misslyckas. Lösenordet har inte bytts.",
                "Flowet fejler. Adgangskoden er ikke ændret.",
                "De flow mislukt. Het wachtwoord is niet gewijzigd.",
                "Il flusso non riesce. La password non è stata cambiata.",
                "Vuo epäonnistuu. Salasanaa ei ole vaihdettu.",
                "Przepływ nie działa. Hasło nie zostało zmienione.",
                "フローが失敗します。パスワードは変更していません。",
                "흐름이 실패합니다. 암호를 변경하지 않았습니다.",
                "流程失败了。密码没有更改。"
            })
    void passwordThatWasNotChangedIsNoCause(String text) {
        assertThat(cause(text)).isNotEqualTo("auth.password_changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The flow does not work since I changed my password | auth.password_changed",
                "The flow doesn't work. The password was changed | auth.password_changed",
                "Flyten virker ikke etter at passordet ble endret | auth.password_changed",
                "Het wachtwoord is pas gewijzigd en nu mislukt de flow | auth.password_changed",
                "パスワードを変更したらフローに接続できません | auth.password_changed",
                "Our flow fails: the client secret was not renewed in time | auth.client_secret_expired_or_invalid",
                "The flow fails, the licence was not renewed | permission.licence_required",
                "Flyten feiler og jeg har ikke lisens | permission.licence_required"
            })
    void denialOfSomethingElseLeavesTheCause(String text, String cause) {
        assertThat(cause(text)).isEqualTo(cause);
    }

    private static String cause(String text) {
        return DIAGNOSTICIAN.diagnose(PlainRedaction.of(text)).cause().value();
    }
}
