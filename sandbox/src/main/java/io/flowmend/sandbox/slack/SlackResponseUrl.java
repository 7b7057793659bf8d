package io.flowmend.sandbox.slack;

import io.flowmend.sandbox.wire.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What answers at the response_urls: "ok", 404 when one is old or used up, ok:false when the answer cannot be shown. */
@SuppressWarnings("serial")
final class SlackResponseUrl extends HttpServlet {
    private final ResponseUrls urls;
    private final SlackReplies replies;

    SlackResponseUrl(ResponseUrls urls, SlackReplies replies) {
        this.urls = urls;
        this.replies = replies;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Arguments answer = Arguments.read(request);
        ResponseUrls.Origin origin;
        try {
            origin = urls.use(key);
        } catch (SlackRefusal gone) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, gone);
            return;
        }
        try {
            replies.toResponseUrl(answer, origin);
            response.setContentType("text/plain; charset=utf-8");
            response.getWriter().write("ok");
        } catch (SlackRefusal refused) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, refused);
        }
    }

    private static void refuse(HttpServletResponse response, int status, SlackRefusal refusal) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getWriter().write(Json.text(refusal.toJson()));
    }
}
