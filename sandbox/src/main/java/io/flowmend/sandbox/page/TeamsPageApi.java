package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.teams.TeamsAction;
import io.flowmend.sandbox.teams.TeamsDelivery;
import io.flowmend.sandbox.teams.TeamsMessage;
import io.flowmend.sandbox.teams.TeamsSandbox;
import io.flowmend.sandbox.wire.Json;
import java.util.concurrent.CompletableFuture;

/** What the page asks of the Teams tenant; its deeds are say, press, install, locale and reset. */
@SuppressWarnings("serial")
final class TeamsPageApi extends PageApi {
    private final TeamsSandbox teams;

    TeamsPageApi(TeamsSandbox teams) {
        super(new LiveStream(
                () -> TeamsView.all(teams.tenant()),
                news -> teams.tenant().observe(change -> news.accept(TeamsView.change(change)))));
        this.teams = teams;
    }

    @Override
    ObjectNode state() {
        return TeamsView.all(teams.tenant());
    }

    @Override
    void act(String deed, JsonNode body) {
        switch (deed) {
            case "say" ->
                forget(teams.people()
                        .say(field(body, "as"), field(body, "conversation"), field(body, "text"))
                        .delivery());
            case "press" -> forget(press(body));
            case "install" -> forget(teams.people().install(field(body, "as"), field(body, "conversation")));
            case "locale" -> teams.people().changeLocale(field(body, "person"), field(body, "locale"));
            case "reset" -> teams.tenant().clear();
            default -> throw new IllegalArgumentException("expected say, press, install, locale or reset");
        }
    }

    private CompletableFuture<TeamsDelivery> press(JsonNode body) {
        String person = field(body, "as");
        TeamsMessage message = teams.tenant()
                .message(field(body, "conversation"), field(body, "message"))
                .orElseThrow(() -> new IllegalArgumentException("expected the id of a message that is still there"));
        TeamsAction action = TeamsAction.in(message, person).stream()
                .filter(each -> each.pointer().equals(field(body, "action")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a button that is still there"));
        JsonNode inputs = body.path("inputs");
        return teams.people().press(person, message, action, inputs.isObject() ? (ObjectNode) inputs : Json.object());
    }
}
