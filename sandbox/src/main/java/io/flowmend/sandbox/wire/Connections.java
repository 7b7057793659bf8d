package io.flowmend.sandbox.wire;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Ends a connection without an answer, which servlets alone cannot do. */
public final class Connections {
    private Connections() {}

    /** Closes the connection under this request. */
    public static void cut(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
