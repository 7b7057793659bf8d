package io.flowmend.sandbox.teams;

import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.entra.EntraUser;
import io.flowmend.sandbox.teams.TeamsConversation.Kind;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tenant of the demo: three people, each one's chat with the bot, a channel and a group chat. The bot is installed
 * everywhere and nobody has been told of it yet.
 */
public final class ContosoTenant {
    /** The person who reads English (US). */
    public static final String ANNA = "29:1annaBergQmJzX4pV7sKd0Rt8YwLh2NcUeOi5FgTa";

    /** The person who reads Norwegian. */
    public static final String BJORN = "29:1bjornDahlW3rT6yUiOpAsDfGhJkLzXcVbNmQw1Er";

    /** The person who reads English (UK). */
    public static final String PRIYA = "29:1priyaNairZx9Cv8Bn7Mq6We5Rt4Yu3Io2Pa1SdFg";

    /** The channel "Flow alerts" of the team "Automation". */
    public static final String FLOW_ALERTS = "19:f10a1e55c0a7050f10a1e55c0a7050aa@thread.tacv2";

    /** The group chat of all three. */
    public static final String INVOICES = "19:1f0ce50c0a7050b4b1f0ce50c0a7050b@thread.v2";

    private static final String TEAM = "19:a070a7105c0a7050a070a7105c0a7050@thread.tacv2";

    private ContosoTenant() {}

    static TeamsTenant of(TeamsBot bot, InstantSource clock) {
        TeamsTenant tenant = new TeamsTenant(bot, clock);
        tenant.addPerson(person(ANNA, Contoso.ANNA, "en-US"));
        tenant.addPerson(person(BJORN, Contoso.BJORN, "nb-NO"));
        tenant.addPerson(person(PRIYA, Contoso.PRIYA, "en-GB"));
        Set<String> everybody = tenant.people().stream().map(TeamsPerson::id).collect(Collectors.toSet());
        tenant.people().forEach(person -> tenant.put(personalChat(person.id())));
        tenant.put(new TeamsConversation(
                FLOW_ALERTS, Kind.CHANNEL, "Flow alerts", TEAM, "Automation", everybody, true, false));
        tenant.put(new TeamsConversation(INVOICES, Kind.GROUP, "Invoices", "", "", everybody, true, false));
        return tenant;
    }

    private static TeamsConversation personalChat(String person) {
        String id = "a:1" + person.substring("29:1".length()) + "chat";
        return new TeamsConversation(id, Kind.PERSONAL, "", "", "", Set.of(person), true, false);
    }

    private static TeamsPerson person(String id, EntraUser user, String locale) {
        String zone = locale.equals("en-GB") ? "Europe/London" : "Europe/Oslo";
        return new TeamsPerson(id, user.objectId(), user.name(), user.principalName(), locale, zone);
    }
}
