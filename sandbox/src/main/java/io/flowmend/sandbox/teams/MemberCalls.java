package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.util.List;
import java.util.Map;

/**
 * The roster: one member, all, or pages. Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context,
 * which gives pages of 50 to 500; smaller ones are taken here so that few people make several pages.
 */
final class MemberCalls {
    private static final int LARGEST_PAGE = 500;

    private final TeamsTenant tenant;
    private final Rooms rooms;

    MemberCalls(TeamsTenant tenant) {
        this.tenant = tenant;
        this.rooms = new Rooms(tenant);
    }

    TeamsAnswer answer(TeamsRequest request, Map<String, String> query) throws TeamsRefusal {
        TeamsConversation room = rooms.reach(ConversationId.parse(request.part(2)));
        List<TeamsPerson> people = tenant.people().stream()
                .filter(person -> room.members().contains(person.id()))
                .toList();
        if (request.part(3).equals("pagedmembers")) {
            return page(people, query);
        }
        return request.part(4).isEmpty() ? all(people) : one(people, request.part(4));
    }

    private TeamsAnswer all(List<TeamsPerson> people) {
        ArrayNode members = Json.array();
        people.forEach(person -> members.add(member(person)));
        return TeamsAnswer.of(200, members);
    }

    private TeamsAnswer one(List<TeamsPerson> people, String id) throws TeamsRefusal {
        return people.stream()
                .filter(person -> person.id().equals(id) || person.aadObjectId().equals(id))
                .findFirst()
                .map(person -> TeamsAnswer.of(200, member(person)))
                .orElseThrow(() -> TeamsRefusal.because(TeamsError.MEMBER_NOT_FOUND));
    }

    private TeamsAnswer page(List<TeamsPerson> people, Map<String, String> query) throws TeamsRefusal {
        int size = number(query.getOrDefault("pageSize", Integer.toString(LARGEST_PAGE)));
        int from = number(query.getOrDefault("continuationToken", "0"));
        if (size < 1 || size > LARGEST_PAGE || from > people.size()) {
            throw TeamsRefusal.because(TeamsError.BAD_ARGUMENT, "Invalid page size or continuation token.");
        }
        int to = Math.min(from + size, people.size());
        ObjectNode page = Json.object();
        if (to < people.size()) {
            page.put("continuationToken", Integer.toString(to));
        }
        ArrayNode members = page.putArray("members");
        people.subList(from, to).forEach(person -> members.add(member(person)));
        return TeamsAnswer.of(200, page);
    }

    private static int number(String text) throws TeamsRefusal {
        if (!text.matches("[0-9]{1,6}")) {
            throw TeamsRefusal.because(TeamsError.BAD_ARGUMENT, "Invalid page size or continuation token.");
        }
        return Integer.parseInt(text);
    }

    private ObjectNode member(TeamsPerson person) {
        int space = person.name().lastIndexOf(' ');
        return Json.object()
                .put("id", person.id())
                .put("name", person.name())
                .put("aadObjectId", person.aadObjectId())
                .put("givenName", space < 0 ? person.name() : person.name().substring(0, space))
                .put("surname", space < 0 ? "" : person.name().substring(space + 1))
                .put("email", person.mail())
                .put("userPrincipalName", person.mail())
                .put("tenantId", tenant.bot().tenantId())
                .put("userRole", "user");
    }
}
