package io.flowmend.slack;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets through only what Slack signed and what has the form of a request from Slack: otherwise 401, 413 or 400, and
 * nothing happens behind it. A failure behind it becomes a 500 with an error reference.
 */
final class SlackGate implements Filter {

    /** Well above what Slack sends; a message has at most 40,000 characters. */
    static final int LARGEST_BODY = 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(SlackGate.class);

    private final SlackSignature signature;
    private final InstantSource clock;

    SlackGate(SlackSignature signature, InstantSource clock) {
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest from = (HttpServletRequest) request;
        HttpServletResponse to = (HttpServletResponse) response;
        List<String> signatures = Collections.list(from.getHeaders(SlackSignature.SIGNATURE_HEADER));
        List<String> timestamps = Collections.list(from.getHeaders(SlackSignature.TIMESTAMP_HEADER));
        Instant now = clock.instant();
        if (!SlackSignature.plausible(signatures, timestamps, now)) {
            answer(to, HttpServletResponse.SC_UNAUTHORIZED, "The request should be signed by Slack, and lately.");
            return;
        }
        byte[] body = from.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            answer(to, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The body should have at most 1 MB.");
            return;
        }
        if (!signature.matches(signatures.getFirst(), timestamps.getFirst(), body)) {
            answer(to, HttpServletResponse.SC_UNAUTHORIZED, "The request should be signed by Slack, and lately.");
            return;
        }
        switch (SlackBody.read(new String(body, StandardCharsets.UTF_8))) {
            case SlackBody.Unexpected unexpected ->
                answer(to, HttpServletResponse.SC_BAD_REQUEST, unexpected.expected());
            // Bolt writes bodies it does not know into the log, so those end here.
            case SlackBody.Foreign foreign -> answer(to, HttpServletResponse.SC_OK, "");
            case SlackBody.Handshake handshake -> pass(from, body, to, chain);
            case SlackBody.Event event -> pass(from, body, to, chain);
            case SlackBody.Actions actions -> pass(from, body, to, chain);
            case SlackBody.Command command -> pass(from, body, to, chain);
        }
    }

    private static void pass(HttpServletRequest from, byte[] body, HttpServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(new BufferedRequest(from, body), to);
        } catch (RuntimeException e) {
            String reference = UUID.randomUUID().toString();
            log.error("A request from Slack failed (error reference {})", reference, e);
            answer(to, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Error reference " + reference);
        }
    }

    private static void answer(HttpServletResponse to, int status, String sentence) throws IOException {
        to.setStatus(status);
        to.setContentType("text/plain;charset=utf-8");
        to.getWriter().write(sentence);
    }
}
