package io.flowmend.incident;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Choice;
import io.flowmend.card.Emphasis;
import io.flowmend.card.Phrase;
import io.flowmend.powerautomate.RunRef;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The buttons of an incident: in the first row what leads to the repair, in the second what is about who is on it and when. */
final class IncidentChoices {

    private final Function<RunRef, URI> runPage;

    IncidentChoices(Function<RunRef, URI> runPage) {
        this.runPage = runPage;
    }

    List<Block> of(Incident incident, boolean room) {
        List<Block> rows = new ArrayList<>();
        row(rows, onward(incident, room));
        if (incident.isOpen() && room) {
            row(rows, people(incident));
        }
        return rows;
    }

    private static void row(List<Block> rows, List<Choice> choices) {
        if (!choices.isEmpty()) {
            rows.add(new Block.Choices(choices));
        }
    }

    private List<Choice> onward(Incident incident, boolean room) {
        List<Choice> choices = new ArrayList<>();
        if (!incident.in(RunItem.State.UNSURE).isEmpty()) {
            choices.add(press(incident, IncidentActions.SEND_AGAIN, Emphasis.DANGER));
            choices.add(press(incident, IncidentActions.LEAVE_UNSURE, Emphasis.PLAIN));
        }
        switch (incident.stage()) {
            case Stage.Blank blank -> {}
            case Stage.Trying trying -> {}
            case Stage.Resubmitting resubmitting -> {}
            case Stage.Recovered recovered -> {}
            case Stage.Broken broken -> {
                if (room) {
                    choices.add(press(incident, IncidentActions.FIX, Emphasis.PRIMARY));
                    if (incident.holding() instanceof Holding.Held) {
                        choices.add(press(incident, IncidentActions.TAKE_OVER, Emphasis.PLAIN));
                    }
                }
            }
            case Stage.Checking checking -> {
                if (checking.told()) {
                    choices.add(press(incident, IncidentActions.TRY_ANYWAY, Emphasis.PLAIN));
                }
            }
            case Stage.Mended mended -> {
                if (Recovery.canary(incident).isPresent()) {
                    choices.add(press(incident, IncidentActions.TRY, Emphasis.PRIMARY));
                }
            }
            case Stage.Proven proven -> choices.addAll(rest(incident));
        }
        incident.runs().stream()
                .filter(item -> item.state() != RunItem.State.SUCCEEDED)
                .findFirst()
                .ifPresent(item -> choices.add(
                        new Choice.Open(runPage.apply(item.latest()), Phrase.of("bot.choice.incident.open-run"))));
        return choices;
    }

    private static List<Choice> rest(Incident incident) {
        int count = RecoveryBlocks.nextBatch(incident).size();
        List<Choice> choices = new ArrayList<>();
        if (count > 0) {
            choices.add(new Choice.Press(
                    incident.id(),
                    incident.revision(),
                    IncidentActions.rest(count),
                    Phrase.of("bot.choice.incident.rest", "count", new Argument.Count(count)),
                    Emphasis.PRIMARY));
            choices.add(press(incident, IncidentActions.LEAVE, Emphasis.PLAIN));
        }
        return choices;
    }

    private static List<Choice> people(Incident incident) {
        List<Choice> choices = new ArrayList<>();
        choices.add(press(incident, IncidentActions.NOT_MINE, Emphasis.PLAIN));
        choices.add(new Choice.Pick(
                incident.id(),
                incident.revision(),
                IncidentActions.ASSIGN,
                Phrase.of("bot.choice.incident.assign"),
                Phrase.of("bot.choice.incident.assign-confirm")));
        if (incident.quiet() instanceof Quiet.Snoozed) {
            choices.add(press(incident, IncidentActions.WAKE, Emphasis.PLAIN));
        } else {
            choices.add(press(incident, IncidentActions.SNOOZE_HOUR, Emphasis.PLAIN));
            choices.add(press(incident, IncidentActions.SNOOZE_DAY, Emphasis.PLAIN));
        }
        return choices;
    }

    private static Choice press(Incident incident, String action, Emphasis emphasis) {
        return new Choice.Press(
                incident.id(), incident.revision(), action, Phrase.of("bot.choice.incident." + action), emphasis);
    }
}
