package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;

/**
 * Does what the bot's answer to a pressed button says. Source: learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model,
 * "Response format".
 */
final class PressAnswer {
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";
    private static final String ERROR = "application/vnd.microsoft.error";

    private final TeamsTenant tenant;

    PressAnswer(TeamsTenant tenant) {
        this.tenant = tenant;
    }

    void toSubmit(TeamsAttempt attempt, TeamsPress press) {
        tenant.mark(press.now(attempt.acknowledged() ? TeamsPress.State.TAKEN : TeamsPress.State.FAILED, ""));
    }

    /** The card was pressed when it had been edited so many times. */
    void toExecute(TeamsAttempt attempt, TeamsPress press, int edits) {
        JsonNode answer = attempt.status() == 200
                ? Json.parse(attempt.body()).orElseGet(MissingNode::getInstance)
                : MissingNode.getInstance();
        boolean done = answer.path("statusCode").asInt() == 200;
        JsonNode value = answer.path("value");
        switch (answer.path("type").asText()) {
            case TeamsMessage.CARD -> card(press, edits, done, value);
            case MESSAGE -> tenant.mark(press.now(state(done && value.isTextual()), value.asText()));
            case ERROR ->
                tenant.mark(
                        press.now(TeamsPress.State.FAILED, value.path("message").asText()));
            default -> tenant.mark(press.now(TeamsPress.State.FAILED, ""));
        }
    }

    private void card(TeamsPress press, int edits, boolean done, JsonNode value) {
        boolean good = done && AdaptiveCardCheck.check(value).isEmpty();
        // Which of the two wins in Teams is not on record; an edit that came meanwhile is at least as new.
        boolean editedMeanwhile = tenant.message(press.conversation(), press.message())
                .filter(message -> message.edits() > edits)
                .isPresent();
        if (good && !editedMeanwhile && value instanceof ObjectNode card) {
            tenant.show(press.conversation(), press.message(), press.person(), card);
        }
        tenant.mark(press.now(state(good), ""));
    }

    private static TeamsPress.State state(boolean good) {
        return good ? TeamsPress.State.TAKEN : TeamsPress.State.FAILED;
    }
}
