package io.flowmend.diagnosis;

import io.flowmend.diagnosis.NamedSecret.Certainty;
import java.util.ArrayList;
import java.util.List;

/** The names that stand in front of secrets, in small letters. */
final class SecretNames {

    private final List<SecretForm> all = new ArrayList<>();

    private SecretNames() {
        passwords();
        tokens();
        keys();
        sure("secret", "client_secret clientsecret client-secret app_secret appsecret secret signing_secret");
        sure("secret", "signingsecret shared_secret sharedsecret secretvalue secret_value webhook_secret");
        sure("secret", "consumer_secret consumersecret secrettext secret_text geheimnis hemmelighet");
        add("secret", Certainty.SECRET, "client secret", "app secret", "signing secret");
        add("signature", Certainty.SECRET_IN_URL, "sig", "x-amz-signature", "x-goog-signature");
        perhaps("signature", "sharedaccesssignature signature x-hub-signature-256 x-hub-signature");
        perhaps("signature", "x-slack-signature");
        sure("cookie", "cookie set-cookie estsauth estsauthpersistent estsauthlight fedauth rtfa jsessionid phpsessid");
        sure("cookie", "asp.net_sessionid aspxauth aspnet.cookies aspnetcore.cookies connect.sid spoidcrl");
    }

    static List<SecretForm> all() {
        return List.copyOf(new SecretNames().all);
    }

    private void passwords() {
        sure("password", "password passwd pwd passphrase passcode user_password userpassword");
        sure("password", "passord kennwort passwort contrasena contrase\u00F1a senha l\u00F6senord adgangskode");
        sure("password", "wachtwoord salasana has\u0142o passordet l\u00F6senordet adgangskoden passordfrase");
        sure("password", "securestring palavra-passe kodeord pw");
        sure("password", "\u30D1\u30B9\u30EF\u30FC\u30C9 \u5BC6\u7801 \uBE44\uBC00\uBC88\uD638");
        add("password", Certainty.SECRET, "user password", "mot de passe", "securestring -string");
    }

    private void tokens() {
        sure("token", "access_token accesstoken refresh_token refreshtoken id_token idtoken client_assertion");
        sure("token", "clientassertion x-ms-apim-tokens bot_token bottoken auth_token authtoken session_token");
        sure("token", "sessiontoken x-ms-token-aad-access-token x-ms-token-aad-refresh-token x-ms-token-aad-id-token");
        sure("token", "bearer_token bearertoken slack_token app_token personal_access_token oauth_token oauthtoken");
        sure("token", "primary_refresh_token x-auth-token x-amz-security-token");
        add("token", Certainty.SECRET, "access token", "refresh token", "bot token");
        perhaps("token", "authorization assertion token sessionid session_id authorization_code auth_code");
        perhaps("token", "device_code code_verifier saml_response samlresponse proxy-authorization");
    }

    private void keys() {
        sure("key", "accountkey account_key sharedaccesskey shared_access_key api_key apikey api-key x-api-key");
        sure("key", "x-functions-key functionkey function_key primarykey primary_key secondarykey secondary_key");
        sure("key", "ocp-apim-subscription-key subscription-key subscription_key subscriptionkey storagekey");
        sure("key", "storage_key accesskey access_key secret_access_key secretaccesskey private_key privatekey");
        sure("key", "masterkey master_key aeg-sas-key encryption_key encryptionkey signing_key signingkey hostkey");
        sure("key", "app_key appkey hapikey api_token apitoken x-api-token validationkey decryptionkey");
        add("key", Certainty.SECRET, "api key", "access key", "account key", "subscription key", "private key");
        add("key", Certainty.PARAMETER, "key", "code", "auth");
    }

    private void sure(String kind, String names) {
        add(kind, Certainty.SECRET, names.split(" ", -1));
    }

    private void perhaps(String kind, String names) {
        add(kind, Certainty.MAYBE, names.split(" ", -1));
    }

    private void add(String kind, Certainty certainty, String... names) {
        for (String name : names) {
            all.add(new NamedSecret(name, kind, certainty));
        }
    }
}
