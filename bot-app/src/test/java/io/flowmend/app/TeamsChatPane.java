package io.flowmend.app;

import io.flowmend.sandbox.teams.TeamsAction;
import io.flowmend.sandbox.teams.TeamsConversation;
import io.flowmend.sandbox.teams.TeamsMessage;
import io.flowmend.sandbox.teams.TeamsPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** A chat in the simulated tenant. */
final class TeamsChatPane implements ChatPane {

    private final TeamsStage stage;
    private final TeamsMember person;
    private Optional<TeamsMessage> atHand = Optional.empty();

    private TeamsChatPane(TeamsStage stage, TeamsMember person) {
        this.stage = stage;
        this.person = person;
    }

    /** The pane of somebody who is new in the tenant. */
    static TeamsChatPane of(TeamsStage stage, String name, String locale) {
        var tenant = stage.teams().tenant();
        String everywhere =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        String id = "29:1" + name;
        tenant.addPerson(new TeamsPerson(id, everywhere, name, name + "@contoso.example", locale, "Europe/Oslo"));
        tenant.put(new TeamsConversation(
                "a:1" + name, TeamsConversation.Kind.PERSONAL, "", "", "", Set.of(id), true, false));
        return new TeamsChatPane(stage, stage.member(id));
    }

    @Override
    public void says(String text) {
        atHand = Optional.of(person.seesAfter(person.tells(text), person.direct(), ""));
    }

    @Override
    public void presses(String action, Answer answer) {
        TeamsMessage pressed = atHand.orElseThrow();
        TeamsAction button = TeamsAction.in(pressed, person.id()).stream()
                .filter(each -> each.json().path("data").path("action").asText().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + action + " among " + offers()));
        assertThat(stage.teams()
                        .people()
                        .press(person.id(), pressed, button)
                        .join()
                        .acknowledged())
                .isTrue();
        atHand = switch (answer) {
            case REDRAWN -> Optional.of(person.seesIn(pressed, pressed.edits() + 1, ""));
            case BELOW -> Optional.of(person.seesAfter(pressed, person.direct(), ""));
            case NOTHING -> atHand;
        };
    }

    @Override
    public String text() {
        return TeamsReading.text(atHand.orElseThrow()).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
    }

    @Override
    public List<Offer> offers() {
        return Offer.in(atHand.orElseThrow());
    }
}
