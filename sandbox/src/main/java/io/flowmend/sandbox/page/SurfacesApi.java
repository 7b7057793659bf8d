package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.flowmend.sandbox.wire.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Tells the page which chats there are to show. */
@SuppressWarnings("serial")
final class SurfacesApi extends HttpServlet {
    private final List<String> surfaces;

    SurfacesApi(List<String> surfaces) {
        this.surfaces = List.copyOf(surfaces);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!LoopbackGuard.admits(request)) {
            PageAnswer.problem(response, HttpServletResponse.SC_FORBIDDEN, "only this machine's own page may ask");
            return;
        }
        ArrayNode names = Json.array();
        surfaces.forEach(names::add);
        PageAnswer.write(response, HttpServletResponse.SC_OK, Json.object().set("surfaces", names));
    }
}
