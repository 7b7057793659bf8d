package io.flowmend.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Activities in the form in which Teams sends them. */
final class Activities {

    static final String TENANT = "7d2f4f3c-1f0e-4d9a-9a39-6f5b2e1c8a77";
    static final String ANNA = "87d349ed-44d7-43e1-9a83-5f2406dee5bd";
    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String DIRECT = "a:1pL6i0oY3C0K8oAj8";
    static final String CHANNEL = "19:253b1f341670408fb6fe51050b6e5ceb@thread.tacv2";
    static final String SERVICE_URL = "https://smba.trafficmanager.net/emea/";

    private Activities() {}

    static ObjectNode said(String text) {
        return personal("message").put("textFormat", "plain").put("text", text);
    }

    /** A mention in a channel's thread. */
    static ObjectNode mentioned(String text) {
        ObjectNode activity = said(text).put("id", "1700000000001");
        inChannel(activity, ";messageid=1700000000000");
        ObjectNode mention = activity.withArray("entities").addObject();
        mention.put("type", "mention").put("text", "<at>Flowmend</at>");
        mention.putObject("mentioned").put("id", "28:" + APP).put("name", "Flowmend");
        return activity;
    }

    /** A press of a button that Teams waits for. */
    static ObjectNode pressed(String aggregate, long revision, String action) {
        ObjectNode activity = personal("invoke")
                .put("id", "f:5f1a7c52-9c6b-4b0e-8f31-1d7a3d0f2a11")
                .put("name", "adaptiveCard/action")
                .put("replyToId", "1700000000500");
        ObjectNode pressed =
                activity.putObject("value").put("trigger", "manual").putObject("action");
        pressed.put("type", "Action.Execute").put("title", "Done").put("verb", "flowmend");
        pressed.putObject("data")
                .put("aggregate", aggregate)
                .put("revision", revision)
                .put("action", action);
        return activity;
    }

    /** A press in a client that knows only Action.Submit. */
    static ObjectNode submitted(String aggregate, long revision, String action) {
        ObjectNode activity = personal("message").put("replyToId", "1700000000500");
        activity.putObject("value")
                .put("aggregate", aggregate)
                .put("revision", revision)
                .put("action", action);
        return activity;
    }

    static ObjectNode installed(String action) {
        return personal("installationUpdate").put("id", "f:install").put("action", action);
    }

    static ObjectNode membersAdded(String... ids) {
        ObjectNode activity = personal("conversationUpdate").put("id", "f:members");
        for (String id : ids) {
            activity.withArray("membersAdded").addObject().put("id", id);
        }
        return activity;
    }

    static void inChannel(ObjectNode activity, String suffix) {
        activity.withObject("/conversation")
                .put("id", CHANNEL + suffix)
                .put("conversationType", "channel")
                .put("isGroup", true);
    }

    static TeamsActivity read(ObjectNode json) {
        return switch (TeamsActivity.read(bytes(json))) {
            case TeamsActivity.Reading.Whole whole -> whole.activity();
            case TeamsActivity.Reading.Unexpected unexpected -> throw new AssertionError(unexpected.expected());
        };
    }

    static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode personal(String type) {
        try {
            return (ObjectNode)
                    TeamsJson.MAPPER.readTree("""
                    {"type": "%s", "id": "1700000000000", "timestamp": "2026-11-22T12:00:00.1234567Z",
                     "localTimestamp": "2026-11-22T13:00:00.1234567+01:00", "localTimezone": "Europe/Oslo",
                     "serviceUrl": "%s", "channelId": "msteams", "locale": "nb-NO",
                     "from": {"id": "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHTL3Bw",
                              "name": "Anna Berg", "aadObjectId": "%s"},
                     "conversation": {"conversationType": "personal", "tenantId": "%s", "id": "%s"},
                     "recipient": {"id": "28:%s", "name": "Flowmend"},
                     "entities": [{"locale": "nb-NO", "country": "NO", "platform": "Web", "timezone": "Europe/Oslo", "type": "clientInfo"}],
                     "channelData": {"tenant": {"id": "%s"}}}
                    """.formatted(type, SERVICE_URL, ANNA, TENANT, DIRECT, APP, TENANT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
