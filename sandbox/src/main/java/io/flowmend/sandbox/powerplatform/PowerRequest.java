package io.flowmend.sandbox.powerplatform;

import io.flowmend.sandbox.entra.EntraLogin;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A call: its method, the parts of its path below the servlet with their escapes undone, its query and its body. */
record PowerRequest(
        String method,
        List<String> path,
        Map<String, String> query,
        Set<String> headers,
        String authorization,
        String body) {

    PowerRequest {
        path = List.copyOf(path);
        query = Map.copyOf(query);
        headers = Set.copyOf(headers);
    }

    static PowerRequest read(HttpServletRequest request) throws IOException {
        String below =
                request.getRequestURI().substring(request.getServletPath().length());
        List<String> path = Stream.of(below.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        return new PowerRequest(
                request.getMethod(),
                path,
                EntraLogin.form(Optional.ofNullable(request.getQueryString()).orElse("")),
                Collections.list(request.getHeaderNames()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                Optional.ofNullable(request.getHeader("Authorization")).orElse(""),
                new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The part of the path at this place, or an empty text. */
    String part(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** A value of the query, or an empty text. */
    String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** The query without what opens doors. */
    Map<String, String> openQuery() {
        return query.entrySet().stream()
                .filter(each -> !each.getKey().equals("sig"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
