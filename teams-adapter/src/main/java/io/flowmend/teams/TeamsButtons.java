package io.flowmend.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.Emphasis;
import io.flowmend.card.ReadyChoice;
import java.util.Optional;

/**
 * Draws buttons: Action.Execute, which Teams answers in place, with Action.Submit for clients that don't know it. Source:
 * learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards.
 */
final class TeamsButtons {

    private TeamsButtons() {}

    /** The button, or empty for one that opens no web address: Teams would refuse the whole card. */
    static Optional<ObjectNode> button(ReadyChoice choice) {
        return switch (choice) {
            case ReadyChoice.Press press -> Optional.of(press(press));
            case ReadyChoice.Open open ->
                TeamsSettings.isWebAddress(open.address())
                        ? Optional.of(action("Action.OpenUrl", open.label())
                                .put("url", open.address().toString()))
                        : Optional.empty();
        };
    }

    private static ObjectNode press(ReadyChoice.Press press) {
        ObjectNode execute = styled(action("Action.Execute", press.label()), press.emphasis())
                .put("verb", PressedChoice.VERB);
        execute.set("data", PressedChoice.data(press));
        ObjectNode submit = styled(action("Action.Submit", press.label()), press.emphasis());
        submit.set("data", PressedChoice.data(press));
        execute.set("fallback", submit);
        return execute;
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
