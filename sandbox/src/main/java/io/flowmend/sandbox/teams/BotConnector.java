package io.flowmend.sandbox.teams;

import io.flowmend.sandbox.entra.EntraLogin;
import io.flowmend.sandbox.wire.Json;
import java.util.Map;

/**
 * The Bot Connector at the path it is mounted on. Every call needs a token that the login gave and that has not ended.
 * Source: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.
 */
@SuppressWarnings("serial")
final class BotConnector extends RecordedServlet {
    private static final String BEARER = "Bearer ";

    private final EntraLogin tokens;
    private final ConversationCalls conversations;
    private final CreateCall creation;
    private final MemberCalls members;

    BotConnector(
            TeamsTenant tenant,
            TeamsFaults faults,
            TeamsJournal journal,
            EntraLogin tokens,
            ConversationCalls conversations,
            CreateCall creation) {
        super(tenant, faults, journal);
        this.tokens = tokens;
        this.conversations = conversations;
        this.creation = creation;
        this.members = new MemberCalls(tenant);
    }

    @Override
    TeamsOperation operation(TeamsRequest request) {
        boolean known = request.part(0).equals("v3") && request.part(1).equals("conversations");
        if (!known || request.path().size() > 5) {
            return TeamsOperation.OTHER;
        }
        int length = request.path().size();
        return switch (request.method() + " " + request.part(3)) {
            case "POST " -> length == 2 ? TeamsOperation.CREATE : TeamsOperation.OTHER;
            case "POST activities" -> TeamsOperation.SEND;
            case "PUT activities" -> length == 5 ? TeamsOperation.UPDATE : TeamsOperation.OTHER;
            case "DELETE activities" -> length == 5 ? TeamsOperation.DELETE : TeamsOperation.OTHER;
            case "GET members", "GET pagedmembers" -> TeamsOperation.MEMBERS;
            default -> TeamsOperation.OTHER;
        };
    }

    @Override
    TeamsAnswer answer(TeamsOperation operation, TeamsRequest request, Map<String, String> query) throws TeamsRefusal {
        boolean mayCall = request.authorization().startsWith(BEARER)
                && tokens.isGood(request.authorization().substring(BEARER.length()), EntraLogin.BOT_FRAMEWORK);
        if (!mayCall) {
            // The words as commonly reported; no page gives them.
            return TeamsAnswer.of(401, Json.object().put("message", "Authorization has been denied for this request."));
        }
        return switch (operation) {
            case CREATE -> creation.create(request);
            case SEND -> conversations.send(request);
            case UPDATE -> conversations.update(request);
            case DELETE -> conversations.delete(request);
            case MEMBERS -> members.answer(request, query);
            case TOKEN, DISCOVERY, KEYS, OTHER -> TeamsAnswer.empty(404);
        };
    }
}
