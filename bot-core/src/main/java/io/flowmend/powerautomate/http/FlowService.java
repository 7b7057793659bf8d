package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunRef;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The requests to the flow service and to that of the connections, by their addresses. */
final class FlowService {

    /** The double slash is right: the audiences end in one. */
    private static final String FLOW_SCOPE = "https://service.flow.microsoft.com//.default";

    private static final String POWER_APPS_SCOPE = "https://service.powerapps.com//.default";

    private static final String VERSION = "api-version=2016-11-01";

    /** Fifty rows come on a page; beyond this many pages something is wrong with the paging. */
    private static final int MOST_PAGES = 40;

    private final ServiceClient client;
    private final URI flowApi;
    private final URI powerAppsApi;

    FlowService(ServiceClient client, URI flowApi, URI powerAppsApi) {
        this.client = client;
        this.flowApi = flowApi;
        this.powerAppsApi = powerAppsApi;
    }

    Reply flow(FlowRef flow) {
        return client.get(flowAddress(path(flow) + "?" + VERSION), FLOW_SCOPE);
    }

    Reply run(RunRef run) {
        return client.get(
                flowAddress(path(run.flow()) + "/runs/" + part(run.run()) + "?$expand=properties%2Factions&" + VERSION),
                FLOW_SCOPE);
    }

    Answer<List<JsonNode>> actions(RunRef run) {
        return pages(
                flowAddress(path(run.flow()) + "/runs/" + part(run.run()) + "/actions?" + VERSION),
                flowApi,
                FLOW_SCOPE,
                row -> true);
    }

    Answer<List<JsonNode>> repetitions(RunRef run, String action) {
        return pages(
                flowAddress(path(run.flow()) + "/runs/" + part(run.run()) + "/actions/" + part(action) + "/repetitions?"
                        + VERSION),
                flowApi,
                FLOW_SCOPE,
                row -> true);
    }

    /** The flows of an environment that the caller may see: all as an administrator, else the own and shared ones. */
    Answer<List<JsonNode>> flows(String environment, boolean admin) {
        String address = admin
                ? "/scopes/admin/environments/" + part(environment) + "/v2/flows?" + VERSION
                : "/environments/" + part(environment) + "/flows?" + VERSION;
        return pages(flowAddress(address), flowApi, FLOW_SCOPE, row -> true);
    }

    /** The flow's runs, newest first, while {@code wanted}; {@code filter} is sent along where it is not empty. */
    Answer<List<JsonNode>> runs(FlowRef flow, String filter, Predicate<JsonNode> wanted) {
        String query = filter.isEmpty()
                ? VERSION
                : VERSION + "&$filter="
                        + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
        return pages(flowAddress(path(flow) + "/runs?" + query), flowApi, FLOW_SCOPE, wanted);
    }

    Reply resubmit(RunRef run, String trigger) {
        return client.post(
                flowAddress(path(run.flow()) + "/triggers/" + part(trigger) + "/histories/" + part(run.run())
                        + "/resubmit?" + VERSION),
                FLOW_SCOPE);
    }

    Answer<List<JsonNode>> connections(String environment) {
        return pages(
                URI.create(powerAppsApi + "/providers/Microsoft.PowerApps/scopes/admin/environments/"
                        + part(environment) + "/connections?" + VERSION),
                powerAppsApi,
                POWER_APPS_SCOPE,
                row -> true);
    }

    /** Page by page, until a row is not wanted; the token goes only where the first page came from. */
    private Answer<List<JsonNode>> pages(URI first, URI home, String scope, Predicate<JsonNode> wanted) {
        List<JsonNode> rows = new ArrayList<>();
        URI next = first;
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply reply = client.get(next, scope);
            if (!(reply instanceof Reply.Done done)) {
                return reply.failed();
            }
            if (!done.body().path("value").isArray()) {
                return new Answer.Refused<>(Answer.Refusal.INVALID, "a page without rows");
            }
            for (JsonNode row : done.body().path("value")) {
                if (!wanted.test(row)) {
                    return new Answer.Got<>(rows);
                }
                rows.add(row);
            }
            String link = done.body()
                    .path("nextLink")
                    .asText(done.body().path("@odata.nextLink").asText());
            if (link.isEmpty()) {
                return new Answer.Got<>(rows);
            }
            next = URI.create(link);
            if (!isAt(next, home)) {
                return new Answer.Refused<>(Answer.Refusal.INVALID, "a next page at another host");
            }
        }
        return new Answer.Refused<>(Answer.Refusal.INVALID, "more than " + MOST_PAGES + " pages");
    }

    private static boolean isAt(URI address, URI home) {
        return home.getScheme().equals(address.getScheme())
                && home.getAuthority().equals(address.getAuthority());
    }

    private URI flowAddress(String path) {
        return URI.create(flowApi + "/providers/Microsoft.ProcessSimple" + path);
    }

    private static String path(FlowRef flow) {
        return "/environments/" + part(flow.environment()) + "/flows/" + part(flow.flow());
    }

    private static String part(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
