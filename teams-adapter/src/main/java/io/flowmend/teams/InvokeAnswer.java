package io.flowmend.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The bodies that answer an Action.Execute; each goes out with HTTP 200 and carries the real status inside. Source:
 * learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model, "Response format".
 */
final class InvokeAnswer {

    private InvokeAnswer() {}

    /** The card as it is now, in place of the one that was pressed. */
    static String card(JsonNode card) {
        ObjectNode answer = answer(200, TeamsLimits.CARD_TYPE);
        answer.set("value", card);
        return answer.toString();
    }

    /** A sentence; the card stays as it was. */
    static String message(String sentence) {
        return answer(200, "application/vnd.microsoft.activity.message")
                .put("value", sentence)
                .toString();
    }

    /** The bot failed, and the person sees the sentence. */
    static String failure(String sentence) {
        return error(500, "InternalServerError", sentence);
    }

    /** What was pressed makes no sense to the bot, and the person sees the sentence. */
    static String badRequest(String sentence) {
        return error(400, "BadRequest", sentence);
    }

    private static String error(int status, String code, String sentence) {
        ObjectNode answer = answer(status, "application/vnd.microsoft.error");
        answer.putObject("value").put("code", code).put("message", sentence);
        return answer.toString();
    }

    private static ObjectNode answer(int status, String type) {
        return TeamsJson.MAPPER.createObjectNode().put("statusCode", status).put("type", type);
    }
}
