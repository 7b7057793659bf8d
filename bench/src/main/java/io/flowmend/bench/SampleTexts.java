package io.flowmend.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Texts to measure with: short ones of 300 characters, and such of 40 KB that are prose, an error's body, or made to hurt. */
public enum SampleTexts {
    SHORT,
    PROSE_40K,
    ERROR_40K,
    HOSTILE_40K;

    private static final int SHORT_LENGTH = 300;
    private static final int LONG_LENGTH = 40_960;
    private static final List<String> ERRORS = List.of(
            "AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might"
                    + " have changed or reset their password. Trace ID: 7b074699-9d7b-94be-deae-c4742430c45e ",
            "{\"status\":403,\"message\":\"Access denied. You do not have permission to perform this action or access this"
                    + " resource.\\r\\nclientRequestId: 5a63e580-68fc-e4ea-c8fa-b7fbba4c7da3\"} ",
            "Our invoice flow stopped this morning and says that the connection must be fixed, but I did sign in yesterday. ",
            "Rate limit is exceeded. Try again in 13 seconds. ",
            "Flyten feiler med Uautorisert siden i g\u00E5r, hva gj\u00F8r jeg? Passordet mitt ble endret p\u00E5 mandag. ",
            "Unable to process template language expressions in action 'Compose' inputs at line '0' and column '0': 'The template"
                    + " language function 'first' expects its parameter be an array or a string.' ",
            "Server=tcp:s.database.windows.net;User ID=sa;Password=not-a-password-1;Encrypt=True failed with Login failed ",
            "https://prod-01.westeurope.logic.azure.com/workflows/1/triggers/manual/paths/invoke?sv=1.0&sig=A1b2C3d4E5f6G7h8I9j0"
                    + " returned 401 Unauthorized ");

    private static final String PROSE =
            "We moved the invoices to the new list last week, and since then everybody asks where they are. ";
    private static final String ERROR =
            "{\"status\":401,\"source\":\"https://eu.azure-apihub.net/apim/sharepointonline/1\","
                    + "\"message\":\"Error from token exchange: Failed to refresh access token for service: aadcertificate. "
                    + "AADSTS50173: The provided grant has expired due to it being revoked.\","
                    + "\"headers\":{\"x-ms-request-id\":\"3f2504e0-4f89-11d3\"}},";
    private static final List<String> HOSTILE = List.of(
            "the refresh token has expire ",
            "unauthorized 401 forbidden ",
            "password=\"x y z ",
            "{\"error\":{\"code\":",
            "&nbsp<a \\u00",
            "fail... error ... aadsts5017 ");

    String[] texts() {
        List<String> texts = switch (this) {
            case SHORT -> shortTexts();
            case PROSE_40K -> List.of(fill(PROSE, LONG_LENGTH));
            case ERROR_40K -> List.of(fill(ERROR, LONG_LENGTH));
            case HOSTILE_40K ->
                HOSTILE.stream().map(piece -> fill(piece, LONG_LENGTH)).toList();
        };
        return texts.toArray(String[]::new);
    }

    /** Sixty-four that differ, so that no branch is learnt by heart. */
    private static List<String> shortTexts() {
        return IntStream.range(0, 64)
                .mapToObj(i -> fill(
                        ERRORS.get(i % ERRORS.size()) + i + " " + ERRORS.get((i / ERRORS.size() + i) % ERRORS.size()),
                        SHORT_LENGTH))
                .toList();
    }

    private static String fill(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }
}
