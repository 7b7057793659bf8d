package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists in pages: the next one goes on behind the last row of this one, whatever has come in front meanwhile. */
final class Pages {
    private Pages() {}

    /** One page of the rows; the address is the service's own, without the path. */
    static <T> PowerAnswer page(
            PowerRequest request,
            String address,
            int usual,
            List<T> rows,
            Function<T, String> key,
            Function<T, ObjectNode> json)
            throws PowerRefusal {
        int size = size(request, usual);
        int first = first(request, rows, key);
        List<T> page = rows.subList(first, Math.min(rows.size(), first + size));
        ObjectNode body = Json.object();
        ArrayNode value = body.putArray("value");
        page.forEach(row -> value.add(json.apply(row)));
        if (first + size < rows.size()) {
            body.put("nextLink", address + next(request, key.apply(page.get(page.size() - 1))));
        }
        return PowerAnswer.of(body);
    }

    private static int size(PowerRequest request, int usual) throws PowerRefusal {
        String top = request.query("$top");
        if (top.isEmpty()) {
            return usual;
        }
        if (!top.matches("[1-9][0-9]{0,5}")) {
            throw PowerRefusal.because(400, "InvalidRequestContent", "The value '" + top + "' of '$top' is not valid.");
        }
        return Math.min(Integer.parseInt(top), 250);
    }

    private static <T> int first(PowerRequest request, List<T> rows, Function<T, String> key) throws PowerRefusal {
        String token = request.query("$skiptoken");
        if (token.isEmpty()) {
            return 0;
        }
        String last = marker(token)
                .orElseThrow(
                        () -> PowerRefusal.because(400, "InvalidSkipToken", "The value of '$skiptoken' is not valid."));
        for (int i = 0; i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(last)) {
                return i + 1;
            }
        }
        throw PowerRefusal.because(400, "InvalidSkipToken", "The value of '$skiptoken' points to nothing.");
    }

    private static Optional<String> marker(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return Json.parse(text)
                    .map(json -> json.path("nextMarker"))
                    .map(JsonNode::asText)
                    .filter(s -> !s.isEmpty());
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String next(PowerRequest request, String last) {
        String marker = Json.text(Json.object().put("nextMarker", last));
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(marker.getBytes(StandardCharsets.UTF_8));
        String path = request.path().stream().map(Pages::encoded).collect(Collectors.joining("/", "/", "?"));
        Stream<String> kept = Stream.of("api-version", "$top", "$filter")
                .filter(name -> !request.query(name).isEmpty())
                .map(name -> encoded(name) + "=" + encoded(request.query(name)));
        return path
                + Stream.concat(kept, Stream.of(encoded("$skiptoken") + "=" + token))
                        .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
