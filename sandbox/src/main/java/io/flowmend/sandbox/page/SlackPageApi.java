package io.flowmend.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.slack.SlackButton;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackSandbox;

/** What the page asks of the Slack workspace; its deeds are say, command, press, pick, locale and reset. */
@SuppressWarnings("serial")
final class SlackPageApi extends PageApi {
    private final SlackSandbox slack;

    SlackPageApi(SlackSandbox slack) {
        super(new LiveStream(
                () -> SlackView.all(slack.workspace()),
                news -> slack.workspace().observe(change -> news.accept(SlackView.change(change)))));
        this.slack = slack;
    }

    @Override
    ObjectNode state() {
        return SlackView.all(slack.workspace());
    }

    @Override
    void act(String deed, JsonNode body) {
        switch (deed) {
            case "say" ->
                forget(slack.people()
                        .say(field(body, "as"), field(body, "channel"), optional(body, "threadTs"), field(body, "text"))
                        .delivery());
            case "command" ->
                forget(slack.people()
                        .command(
                                field(body, "as"),
                                field(body, "channel"),
                                field(body, "command"),
                                optional(body, "text")));
            case "press" -> forget(slack.people().press(field(body, "as"), message(body), button(body)));
            case "pick" ->
                forget(slack.people().pick(field(body, "as"), message(body), button(body), field(body, "person")));
            case "locale" -> forget(slack.people().changeLocale(field(body, "person"), field(body, "locale")));
            case "reset" -> slack.workspace().clear();
            default -> throw new IllegalArgumentException("expected say, command, press, pick, locale or reset");
        }
    }

    private SlackMessage message(JsonNode body) {
        return slack.workspace()
                .message(field(body, "channel"), field(body, "ts"))
                .orElseThrow(() -> new IllegalArgumentException("expected the ts of a message that is still there"));
    }

    private SlackButton button(JsonNode body) {
        return SlackButton.in(message(body)).stream()
                .filter(each -> each.blockId().equals(field(body, "blockId"))
                        && each.actionId().equals(field(body, "actionId")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a button that is still there"));
    }
}
