package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;

/** Shows what the app answers to a command or to a response_url. */
final class SlackReplies {
    private final SlackWorkspace workspace;
    private final SlackRules rules;

    SlackReplies(SlackWorkspace workspace, SlackRules rules) {
        this.workspace = workspace;
        this.rules = rules;
    }

    /** The reply to a command in its own HTTP answer; an empty one shows nothing. */
    void toCommand(SlackAttempt attempt, String command, ResponseUrls.Origin origin) {
        if (!attempt.acknowledged()) {
            String error = attempt.failure().equals("http_timeout") ? "operation_timeout" : "dispatch_failed";
            notice(command + " failed with the error \"" + error + "\"", origin);
        } else if (attempt.contentType().startsWith("application/json")) {
            try {
                Arguments answer = arguments(attempt.body());
                if (!answer.values().isEmpty()) {
                    show(answer, origin);
                }
            } catch (SlackRefusal refused) {
                notice(command + " failed with the error \"invalid_command_response\"", origin);
            }
        } else if (!attempt.body().isBlank()) {
            workspace.post(fromApp(origin, attempt.body()).onlyFor(origin.person()));
        }
    }

    /** An answer by response_url. */
    void toResponseUrl(Arguments answer, ResponseUrls.Origin origin) throws SlackRefusal {
        boolean hasOriginal = !origin.messageTs().isEmpty();
        if (hasOriginal && answer.flag("delete_original")) {
            workspace.delete(origin.channel(), origin.messageTs());
        } else if (hasOriginal && answer.flag("replace_original")) {
            MessageContent content = MessageContent.read(answer, rules.blocksNotKnown());
            workspace.edit(origin.channel(), origin.messageTs(), content.text(), content.blocksOrNone());
        } else {
            // After a command there is nothing to replace, and Slack posts the answer as a new message.
            show(answer, origin);
        }
    }

    private void show(Arguments answer, ResponseUrls.Origin origin) throws SlackRefusal {
        MessageContent content = MessageContent.read(answer, rules.blocksNotKnown());
        String thread = answer.has("thread_ts") ? answer.text("thread_ts") : origin.threadTs();
        SlackDraft draft =
                fromApp(origin, content.text()).with(content.blocksOrNone()).inThread(thread);
        boolean everybody = answer.text("response_type").equals("in_channel");
        workspace.post(everybody ? draft : draft.onlyFor(origin.person()));
    }

    private void notice(String text, ResponseUrls.Origin origin) {
        workspace.post(
                SlackDraft.text(origin.channel(), SlackWorkspace.SLACKBOT, text).onlyFor(origin.person()));
    }

    private SlackDraft fromApp(ResponseUrls.Origin origin, String text) {
        return SlackDraft.text(origin.channel(), workspace.team().botUserId(), text);
    }

    private static Arguments arguments(String body) {
        ObjectNode values = Json.object();
        Json.parse(body)
                .ifPresent(json -> json.properties().forEach(field -> values.set(field.getKey(), field.getValue())));
        return new Arguments(values, "");
    }
}
