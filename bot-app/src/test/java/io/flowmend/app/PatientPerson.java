package io.flowmend.app;

import io.flowmend.sandbox.slack.SlackButton;
import io.flowmend.sandbox.slack.SlackDelivery;
import io.flowmend.sandbox.slack.SlackMessage;
import io.flowmend.sandbox.slack.SlackSandbox;
import io.flowmend.sandbox.slack.SlackWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** A person who goes through the whole story and presses again whenever Slack shows that a press failed. */
final class PatientPerson {

    private static final String CAUSE = "auth.password_changed";
    private static final String PLAYBOOK = "fix-connection";

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final SlackSandbox slack;
    private final BotProcess bot;
    private final String id = "U0ANNA";
    private final Says says = Says.in("en");

    PatientPerson(SlackSandbox slack, BotProcess bot) {
        this.slack = slack;
        this.bot = bot;
    }

    /** One press: the words on the button, and a line that the message shows afterwards. */
    private record Press(String label, String then) {}

    /** Pastes a failure and is led to the finish; gives what the person pasted. */
    SlackMessage story() {
        SlackMessage pasted = slack.people()
                .say(id, direct(), "AADSTS50173: The grant has expired")
                .message();
        SlackMessage now = awaits(pasted, says.cause(CAUSE));
        for (Press press : presses()) {
            now = pressUntil(now, pasted, press);
        }
        return pasted;
    }

    private List<Press> presses() {
        Function<String, String> title = step -> says.step(PLAYBOOK, step, "title");
        String done = says.text("bot.choice.done");
        return List.of(
                new Press(says.text("bot.choice.walk"), title.apply("open-connections")),
                new Press(done, title.apply("find-connection")),
                new Press(answer("find-connection", "found"), title.apply("verify")),
                new Press(done, title.apply("sign-in")),
                new Press(answer("sign-in", "connected"), title.apply("back-to-run")),
                new Press(done, title.apply("resubmit")),
                new Press(done, title.apply("recovered")),
                new Press(answer("recovered", "works"), title.apply("mended")));
    }

    private String answer(String step, String name) {
        return says.step(PLAYBOOK, step, "answers." + name);
    }

    /** The press that failed may have been taken nevertheless; then the same press again changes nothing. */
    private SlackMessage pressUntil(SlackMessage shown, SlackMessage pasted, Press press) {
        SlackButton button = SlackButton.labelled(shown, press.label()).orElseThrow();
        SlackDelivery delivery = slack.people().press(id, shown, button).join();
        for (int again = 0; !delivery.acknowledged() && again < 100; again++) {
            bot.awaitRunning(LONGEST);
            delivery = slack.people().press(id, shown, button).join();
        }
        return awaits(pasted, press.then());
    }

    /** A message of this story; where the bot died between posting and knowing it, the later copy is the one that goes on. */
    private SlackMessage awaits(SlackMessage pasted, String line) {
        return slack.workspace()
                .await(
                        message -> message.channel().equals(direct())
                                && message.ts().compareTo(pasted.ts()) > 0
                                && !message.author().equals(id)
                                && Reading.hasLine(message, line),
                        LONGEST)
                .orElseThrow(() -> new AssertionError("Never saw \"" + line + "\", but:\n"
                        + Reading.everything(slack.workspace().messages(direct()))));
    }

    String direct() {
        return SlackWorkspace.directId(id);
    }
}
