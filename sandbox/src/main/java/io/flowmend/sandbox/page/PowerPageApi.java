package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.powerplatform.Connector;
import io.flowmend.sandbox.powerplatform.PowerControl;
import io.flowmend.sandbox.powerplatform.PowerFlow;
import io.flowmend.sandbox.powerplatform.PowerPlatformSandbox;
import io.flowmend.sandbox.powerplatform.PowerStory;
import java.time.Duration;
import java.util.Arrays;

/**
 * What the page asks of the Power Platform. Its deeds break (story, password, mfa, disable, rename, policy), mend
 * (signIn, enable, replace, mend), and let flows go on (run, start, stop, tell); reset sets everything back.
 */
@SuppressWarnings("serial")
final class PowerPageApi extends PageApi {
    /** Slowly enough to watch. */
    private static final Duration BETWEEN_RUNS = Duration.ofSeconds(2);

    private final PowerPlatformSandbox power;

    PowerPageApi(PowerPlatformSandbox power) {
        super(new LiveStream(
                () -> PowerView.all(power.tenant()),
                news -> power.tenant()
                        .observe(change ->
                                PowerView.change(power.tenant(), change).ifPresent(news))));
        this.power = power;
    }

    @Override
    ObjectNode state() {
        return PowerView.all(power.tenant());
    }

    @Override
    void act(String deed, JsonNode body) {
        PowerControl control = power.control();
        switch (deed) {
            case "story" -> forget(control.begin(story(field(body, "name")), BETWEEN_RUNS));
            case "password" -> control.changePassword(field(body, "person"));
            case "mfa" -> control.requireMfa(field(body, "person"));
            case "disable" -> control.disable(field(body, "person"));
            case "enable" -> control.enable(field(body, "person"));
            case "signIn" -> signIn(control, body);
            case "replace" -> forget(control.replaceBroken(field(body, "flow"), field(body, "person")));
            case "policy" -> control.blockByPolicy(connector(field(body, "connector")), on(body));
            case "rename" -> rename(control, field(body, "flow"));
            case "mend" -> control.mend(field(body, "flow"));
            case "tell" -> control.tellFailures(field(body, "flow"), on(body));
            case "run" -> run(control, field(body, "flow"));
            case "start" -> control.set(field(body, "flow"), PowerFlow.State.STARTED);
            case "stop" -> control.set(field(body, "flow"), PowerFlow.State.STOPPED);
            case "reset" -> control.reset();
            default ->
                throw new IllegalArgumentException("expected story, password, mfa, disable, enable, signIn, replace,"
                        + " policy, rename, mend, tell, run, start, stop or reset");
        }
    }

    private static void signIn(PowerControl control, JsonNode body) {
        String connection = optional(body, "connection");
        if (connection.isEmpty()) {
            forget(control.signInAll(field(body, "person")));
        } else if (!control.signIn(connection)) {
            throw new IllegalArgumentException("expected a connection whose account is enabled");
        }
    }

    private static void rename(PowerControl control, String flow) {
        if (!control.renameList(flow)) {
            throw new IllegalArgumentException("expected a flow that works with a list");
        }
    }

    private static void run(PowerControl control, String flow) {
        if (control.run(flow, 1).isEmpty()) {
            throw new IllegalArgumentException("expected a flow that is on, and whose trigger's connection works");
        }
    }

    private static PowerStory story(String name) {
        return Arrays.stream(PowerStory.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected the name of a story in \"name\""));
    }

    private static Connector connector(String id) {
        return Arrays.stream(Connector.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected the id of a connector in \"connector\""));
    }

    private static boolean on(JsonNode body) {
        if (!body.path("on").isBoolean()) {
            throw new IllegalArgumentException("expected true or false in \"on\"");
        }
        return body.path("on").asBoolean();
    }
}
