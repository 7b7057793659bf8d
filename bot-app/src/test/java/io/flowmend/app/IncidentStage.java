package io.flowmend.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.powerplatform.Connector;
import io.flowmend.sandbox.powerplatform.FlowReference;
import io.flowmend.sandbox.powerplatform.PowerControl;
import io.flowmend.sandbox.powerplatform.PowerPlatformSandbox;
import io.flowmend.sandbox.slack.SlackButton;
import io.flowmend.sandbox.slack.SlackCall;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackRules;
import io.flowmend.sandbox.slack.SlackWorkspace;
import io.flowmend.sandbox.teams.ContosoTenant;
import io.flowmend.sandbox.teams.TeamsCall;
import io.flowmend.sandbox.teams.TeamsMessage;
import io.flowmend.sandbox.teams.TeamsOperation;
import io.flowmend.sandbox.wire.Json;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole demo as a stage: Contoso's flows, both chats with their alert channels, and people who press buttons. */
final class IncidentStage implements AutoCloseable {

    static final String ANNA = "U0ANNA";
    static final String BJORN = "U0BJORN";
    static final String PRIYA_IN_TEAMS = ContosoTenant.PRIYA;

    /** Long enough for a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Says EN = Says.in("en");
    private static final Says NB = Says.in("nb");

    private final Demo demo;

    IncidentStage(Path folder) throws Exception {
        demo = Demo.start(0, folder.resolve("demo.db"), SlackRules.forDemo());
    }

    PowerPlatformSandbox power() {
        return demo.power();
    }

    PowerControl control() {
        return demo.power().control();
    }

    /** The connection of that kind which the flow uses. */
    String connection(String flow, Connector connector) {
        return power().tenant().flow(flow).orElseThrow().references().values().stream()
                .filter(reference -> reference.connector() == connector)
                .map(FlowReference::connection)
                .findFirst()
                .orElseThrow();
    }

    int slackEdits(SlackMessage message) {
        return (int) demo.slack().journal().calls("chat.update").stream()
                .filter(call -> call.arguments().path("ts").asText().equals(message.ts()))
                .count();
    }

    /** How often anything was changed in Teams, and every change was taken. */
    int teamsEdits() {
        List<TeamsCall> edits = demo.teams().journal().calls(TeamsOperation.UPDATE);
        assertThat(edits).allMatch(TeamsCall::ok);
        return edits.size();
    }

    /** What the bot asked of Slack and was refused. */
    List<SlackCall> slackRefusals() {
        return demo.slack().journal().calls().stream()
                .filter(call -> !call.ok())
                .toList();
    }

    URI hook() {
        return URI.create(demo.address() + FailureHook.PATH);
    }

    /** The alert in Slack's #flow-alerts, which is in English, once it is so. */
    SlackMessage slackAlert(Predicate<String> when) {
        return slack(SlackWorkspace.FLOW_ALERTS, when);
    }

    SlackMessage slack(String channel, Predicate<String> when) {
        return demo.slack()
                .workspace()
                .await(
                        message -> message.channel().equals(channel)
                                && isSlackBots(message)
                                && when.test(Reading.text(message)),
                        LONGEST)
                .orElseThrow(() -> new AssertionError("not seen in Slack; there is:\n"
                        + Reading.everything(demo.slack().workspace().messages())));
    }

    /** The alert in Teams' Flow alerts, which is in Norwegian, once it is so. */
    TeamsMessage teamsAlert(Predicate<String> when) {
        return demo.teams()
                .tenant()
                .await(
                        message -> message.conversation().equals(ContosoTenant.FLOW_ALERTS)
                                && message.author()
                                        .equals(demo.teams().tenant().bot().id())
                                && when.test(TeamsReading.text(message)),
                        LONGEST)
                .orElseThrow(() -> new AssertionError("not seen in Teams; there is:\n"
                        + TeamsReading.everything(demo.teams().tenant().messages())));
    }

    /** The messages that the bot posted into the alert channel, replies in threads left out. */
    List<SlackMessage> slackAlerts() {
        return demo.slack().workspace().messages(SlackWorkspace.FLOW_ALERTS).stream()
                .filter(this::isSlackBots)
                .filter(message -> message.visibleTo().isEmpty())
                .filter(message ->
                        message.threadTs().isEmpty() || message.threadTs().equals(message.ts()))
                .toList();
    }

    List<TeamsMessage> teamsAlerts(String line) {
        return demo.teams().tenant().messages().stream()
                .filter(message -> message.conversation().equals(ContosoTenant.FLOW_ALERTS))
                .filter(message -> TeamsReading.text(message).contains(line))
                .toList();
    }

    private boolean isSlackBots(SlackMessage message) {
        return message.author().equals(demo.slack().workspace().team().botUserId());
    }

    /** What the bot says to that person in Teams, once it is so. */
    TeamsMessage teamsDirect(String person, Predicate<String> when) {
        String chat = demo.teams().tenant().personalChat(person).id();
        return demo.teams()
                .tenant()
                .await(message -> message.conversation().equals(chat) && when.test(TeamsReading.text(message)), LONGEST)
                .orElseThrow(() -> new AssertionError("not seen in Teams; there is:\n"
                        + TeamsReading.everything(demo.teams().tenant().messages())));
    }

    String direct(String person) {
        return SlackWorkspace.directId(person);
    }

    void press(String person, SlackMessage message, String label) {
        SlackButton button = SlackButton.labelled(message, label)
                .orElseThrow(() -> new AssertionError(label + " is not on:\n" + Reading.text(message)));
        assertThat(demo.slack().people().press(person, message, button).join().acknowledged())
                .isTrue();
    }

    void assign(String person, SlackMessage message, String to) {
        assertThat(demo.slack()
                        .people()
                        .pick(person, message, en("bot.choice.incident.assign"), to)
                        .join()
                        .acknowledged())
                .isTrue();
    }

    void assignInTeams(String person, TeamsMessage message, String to) {
        ObjectNode picked = Json.object()
                .put(
                        "picked-assign",
                        demo.teams().tenant().person(to).orElseThrow().aadObjectId());
        assertThat(demo.teams()
                        .people()
                        .press(person, message, nb("bot.choice.incident.assign-confirm"), picked)
                        .join()
                        .acknowledged())
                .isTrue();
    }

    void pressInTeams(String person, TeamsMessage message, String label) {
        assertThat(demo.teams().people().press(person, message, label).join().acknowledged())
                .isTrue();
    }

    static String en(String key) {
        return EN.text(key);
    }

    static String nb(String key) {
        return NB.text(key);
    }

    @Override
    public void close() {
        demo.close();
    }
}
