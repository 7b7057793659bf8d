package io.flowmend.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.Emphasis;
import io.flowmend.card.ReadyChoice;
import java.util.Optional;

/**
 * Draws buttons and lists of people: Action.Execute, which Teams answers in place, with Action.Submit for clients that don't know it. Source:
 * learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards.
 */
final class TeamsButtons {

    private TeamsButtons() {}

    /** The button, or empty for one that opens no web address: Teams would refuse the whole card. */
    static Optional<ObjectNode> button(ReadyChoice choice) {
        return switch (choice) {
            case ReadyChoice.Press press ->
                Optional.of(telling(press.label(), press.emphasis(), PressedChoice.data(press)));
            case ReadyChoice.Pick pick -> Optional.of(pick(pick));
            case ReadyChoice.Open open ->
                TeamsSettings.isWebAddress(open.address())
                        ? Optional.of(action("Action.OpenUrl", open.label())
                                .put("url", open.address().toString()))
                        : Optional.empty();
        };
    }

    private static ObjectNode telling(String label, Emphasis emphasis, ObjectNode data) {
        ObjectNode execute = styled(action("Action.Execute", label), emphasis).put("verb", PressedChoice.VERB);
        execute.set("data", data);
        ObjectNode submit = styled(action("Action.Submit", label), emphasis);
        submit.set("data", data.deepCopy());
        execute.set("fallback", submit);
        return execute;
    }

    /**
     * Opens a card within the card, where Teams offers who is in the conversation. Source:
     * learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker.
     */
    private static ObjectNode pick(ReadyChoice.Pick pick) {
        String label = TeamsText.literal(TeamsText.cut(pick.label(), TeamsLimits.LABEL));
        ObjectNode open = action("Action.ShowCard", pick.label());
        ObjectNode card = open.putObject("card").put("type", "AdaptiveCard");
        ObjectNode people = card.putArray("body")
                .addObject()
                .put("type", "Input.ChoiceSet")
                .put("id", PressedChoice.listName(pick.action()))
                .put("label", label)
                .put("isRequired", true)
                .put("errorMessage", label);
        people.putArray("choices");
        people.putObject("choices.data")
                .put("type", "Data.Query")
                .put("dataset", "graph.microsoft.com/users?scope=currentContext");
        card.putArray("actions").add(telling(pick.confirm(), Emphasis.PRIMARY, PressedChoice.data(pick)));
        return open;
    }

    private static ObjectNode action(String type, String label) {
        String title = TeamsText.cut(label.isBlank() ? TeamsText.CUT : label, TeamsLimits.LABEL);
        return TeamsJson.MAPPER.createObjectNode().put("type", type).put("title", TeamsText.literal(title));
    }

    /** Clients that don't know the styles draw all buttons alike, so a style never says what the label does not. */
    private static ObjectNode styled(ObjectNode action, Emphasis emphasis) {
        return switch (emphasis) {
            case PRIMARY -> action.put("style", "positive");
            case DANGER -> action.put("style", "destructive");
            case PLAIN -> action;
        };
    }
}
