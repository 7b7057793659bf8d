package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.util.List;

/** The bodies of requests to the bot: the activity, or what a forgery makes of it. */
final class DamagedBody {
    private static final int HUGE = 1024 * 1024;
    private static final int DEEP = 100_000;

    private DamagedBody() {}

    static String contentType(TeamsForgery forgery) {
        return forgery == TeamsForgery.OTHER_CONTENT_TYPE
                ? "application/x-www-form-urlencoded"
                : "application/json; charset=utf-8";
    }

    /** The default is the activity: something else about the request is wrong, or nothing. */
    static String of(ObjectNode activity, TeamsForgery forgery) {
        ObjectNode changed = activity.deepCopy();
        String whole = Json.text(activity);
        return switch (forgery) {
            case BODY_EMPTY -> "";
            case BODY_NOT_JSON -> "type=message&text=hello";
            case BODY_CUT_OFF -> whole.substring(0, whole.length() / 2);
            case BODY_LIST -> "[" + whole + "]";
            case BODY_TEXT -> "\"message\"";
            case BODY_DEEP -> "[".repeat(DEEP);
            case NO_TYPE -> Json.text(changed.without("type"));
            case TYPE_NUMBER -> Json.text(changed.put("type", 1));
            case NO_CHANNEL -> Json.text(changed.without("channelId"));
            case OTHER_CHANNEL -> Json.text(changed.put("channelId", "webchat"));
            case SERVICE_URL_CHANGED -> Json.text(changed.put("serviceUrl", "https://service.example/"));
            case NO_ADDRESS -> Json.text(changed.without("serviceUrl"));
            case FILE_ADDRESS -> Json.text(changed.put("serviceUrl", "file:///etc/passwd"));
            case NO_ID -> Json.text(changed.without("id"));
            case NO_CONVERSATION -> Json.text(changed.without("conversation"));
            case CONVERSATION_LIST -> Json.text(changed.set("conversation", Json.array()));
            case NO_FROM -> Json.text(changed.without("from"));
            case NO_RECIPIENT -> Json.text(changed.without("recipient"));
            case NO_TENANT -> {
                changed.withObject("/conversation").remove("tenantId");
                yield Json.text(changed.without("channelData"));
            }
            case OTHER_TENANT -> {
                String other = "07e40000-0000-4000-8000-000000000e47";
                changed.withObject("/conversation").put("tenantId", other);
                changed.withObject("/channelData/tenant").put("id", other);
                yield Json.text(changed);
            }
            case INVOKE_WITHOUT_NAME -> Json.text(changed.put("type", "invoke").without(List.of("name", "text")));
            case HUGE -> Json.text(changed.put("text", "x".repeat(HUGE)));
            default -> whole;
        };
    }
}
