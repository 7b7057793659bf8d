package io.flowmend.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.teams.TeamsMessage;
import java.util.ArrayList;
import java.util.List;

/** A button that comes back as an action, or something that opens an address, as a message offers it. */
record Offer(String does, String label) {

    /** What a message in Slack offers, in reading order. */
    static List<Offer> in(SlackMessage message) {
        List<Offer> offers = new ArrayList<>();
        collectSlack(message.blocks(), offers);
        return List.copyOf(offers);
    }

    /** What a message in Teams offers to everybody, in reading order; a fallback offers nothing of its own. */
    static List<Offer> in(TeamsMessage message) {
        List<Offer> offers = new ArrayList<>();
        collectTeams(message.card().orElseThrow().path("body"), offers);
        return List.copyOf(offers);
    }

    /** The same without the conversation and the revision that it belongs to. */
    Offer anywhere() {
        return does.startsWith("open ") ? this : new Offer(does.replaceFirst(" .*", ""), label);
    }

    private static void collectSlack(JsonNode part, List<Offer> offers) {
        String label = part.path("text").path("text").asText(part.path("text").asText());
        if (part.has("url")) {
            offers.add(new Offer("open " + part.path("url").asText(), unescaped(label)));
        } else if (part.path("type").asText().equals("button")) {
            offers.add(new Offer(
                    slackAction(part.path("action_id").asText()) + " "
                            + part.path("value").asText(),
                    unescaped(label)));
        }
        part.forEach(each -> collectSlack(each, offers));
    }

    /** The bot's action in the id of a button in Slack. */
    static String slackAction(String actionId) {
        return actionId.replaceFirst("^choose\\.", "").replaceFirst("\\.[0-9]+$", "");
    }

    private static String unescaped(String label) {
        return label.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static void collectTeams(JsonNode part, List<Offer> offers) {
        switch (part.path("type").asText()) {
            case "Action.Execute" -> {
                JsonNode data = part.path("data");
                String value = data.path("aggregate").asText() + " "
                        + data.path("revision").asText();
                offers.add(new Offer(
                        data.path("action").asText() + " " + value,
                        part.path("title").asText()));
            }
            case "Action.OpenUrl" ->
                offers.add(new Offer(
                        "open " + part.path("url").asText(), part.path("title").asText()));
            default -> {
                if (part.path("selectAction").has("url")) {
                    String url = part.path("selectAction").path("url").asText();
                    offers.add(new Offer("open " + url, part.path("text").asText()));
                } else {
                    part.forEach(each -> collectTeams(each, offers));
                }
            }
        }
    }
}
