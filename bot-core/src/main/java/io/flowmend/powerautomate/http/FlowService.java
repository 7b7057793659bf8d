package io.flowmend.powerautomate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunRef;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The requests to the flow service and to that of the connections, by their addresses. */
final class FlowService {

    /** The double slash is right: the audiences end in one. */
    private static final String FLOW_SCOPE = "https://service.flow.microsoft.com//.default";

    private static final String POWER_APPS_SCOPE = "https://service.powerapps.com//.default";

    private static final String VERSION = "api-version=2016-11-01";

    /** Fifty rows come on a page; beyond this many pages something is wrong with the paging. */
    private static final int MOST_PAGES = 2_000;

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
        return rows(
                flowAddress(path(run.flow()) + "/runs/" + part(run.run()) + "/actions?" + VERSION),
                flowApi,
                FLOW_SCOPE);
    }

    Answer<List<JsonNode>> repetitions(RunRef run, String action) {
        return rows(
                flowAddress(path(run.flow()) + "/runs/" + part(run.run()) + "/actions/" + part(action) + "/repetitions?"
                        + VERSION),
                flowApi,
                FLOW_SCOPE);
    }

    /** The environments that the caller may see. */
    Answer<List<JsonNode>> environments() {
        return rows(flowAddress("/environments?" + VERSION), flowApi, FLOW_SCOPE);
    }

    /** The flows of an environment that the caller may see: all as an administrator, else the own and shared ones. */
    Answer<List<JsonNode>> flows(String environment, boolean admin) {
        String address = admin
                ? "/scopes/admin/environments/" + part(environment) + "/v2/flows?" + VERSION
                : "/environments/" + part(environment) + "/flows?" + VERSION;
        return rows(flowAddress(address), flowApi, FLOW_SCOPE);
    }

    /** Hands on the flow's runs, newest first, while it wants more; {@code filter} is sent along where it is not empty. */
    Answer<Boolean> runs(FlowRef flow, String filter, Predicate<JsonNode> wantsMore) {
        String query = filter.isEmpty() ? VERSION : VERSION + "&$filter=" + part(filter);
        return pages(flowAddress(path(flow) + "/runs?" + query), flowApi, FLOW_SCOPE, wantsMore);
    }

    Reply resubmit(RunRef run, String trigger) {
        return client.post(
                flowAddress(path(run.flow()) + "/triggers/" + part(trigger) + "/histories/" + part(run.run())
                        + "/resubmit?" + VERSION),
                FLOW_SCOPE);
    }

    Answer<List<JsonNode>> connections(String environment) {
        return rows(
                URI.create(powerAppsApi + "/providers/Microsoft.PowerApps/scopes/admin/environments/"
                        + part(environment) + "/connections?" + VERSION),
                powerAppsApi,
                POWER_APPS_SCOPE);
    }

    /** Those of the caller alone, who need be no administrator to see them. */
    Answer<List<JsonNode>> ownConnections(String environment) {
        String filter = "environment eq '" + environment.replace("'", "''") + "'";
        return rows(
                URI.create(powerAppsApi + "/providers/Microsoft.PowerApps/connections?" + VERSION + "&$filter="
                        + part(filter)),
                powerAppsApi,
                POWER_APPS_SCOPE);
    }

    private Answer<List<JsonNode>> rows(URI first, URI home, String scope) {
        List<JsonNode> rows = new ArrayList<>();
        return switch (pages(first, home, scope, rows::add)) {
            case Answer.Got<Boolean> all -> new Answer.Got<>(rows);
            case Answer.TryLater<Boolean> later -> new Answer.TryLater<>(later.delay(), later.detail());
            case Answer.Refused<Boolean> refused -> new Answer.Refused<>(refused.why(), refused.detail());
        };
    }

    /** Page by page, until no more is wanted; whether it came to the end. The token goes only where the first page came from. */
    private Answer<Boolean> pages(URI first, URI home, String scope, Predicate<JsonNode> wantsMore) {
        URI next = first;
        Set<URI> read = new HashSet<>();
        while (read.size() < MOST_PAGES) {
            read.add(next);
            Reply reply = client.get(next, scope);
            if (!(reply instanceof Reply.Done done)) {
                return reply.failed();
            }
            if (!done.body().path("value").isArray()) {
                return new Answer.Refused<>(Answer.Refusal.INVALID, "a page without rows");
            }
            for (JsonNode row : done.body().path("value")) {
                if (!wantsMore.test(row)) {
                    return new Answer.Got<>(false);
                }
            }
            String link = done.body()
                    .path("nextLink")
                    .asText(done.body().path("@odata.nextLink").asText());
            if (link.isEmpty()) {
                return new Answer.Got<>(true);
            }
            Optional<URI> address = Links.read(link).filter(found -> Links.isSamePlace(found, home));
            if (address.isEmpty() || read.contains(address.get())) {
                return new Answer.Refused<>(Answer.Refusal.INVALID, "a next page somewhere else");
            }
            next = address.get();
        }
        return new Answer.Refused<>(Answer.Refusal.INVALID, "more than " + MOST_PAGES + " pages");
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
