package io.flowmend.powerautomate;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The pages of the maker portal that a person is sent to. */
public final class PortalLinks {

    private static final String BASE = "https://make.powerautomate.com/environments/";

    private PortalLinks() {}

    /** The page of a run, with its failed action open. */
    public static URI run(RunRef run) {
        return URI.create(BASE + part(run.flow().environment()) + "/flows/"
                + part(run.flow().flow()) + "/runs/" + part(run.run()));
    }

    private static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
