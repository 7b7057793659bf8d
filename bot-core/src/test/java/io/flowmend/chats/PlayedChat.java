package io.flowmend.chats;

import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.knowledge.Knowledge;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/** A chat that was played to its end without a line going wrong, and what it has been through. */
final class PlayedChat {

    private final ChatStage stage;
    private final Set<String> visited = new TreeSet<>();
    private final Set<String> pressed = new TreeSet<>();
    private final Set<String> shown = new TreeSet<>();

    private PlayedChat(ChatStage stage) {
        this.stage = stage;
    }

    /** Plays the chat; fails at the first line that does not come true. */
    static PlayedChat play(Chat chat, Knowledge knowledge, Diagnostician diagnostician) {
        PlayedChat played = new PlayedChat(new ChatStage(knowledge, diagnostician));
        chat.lines().forEach(played::play);
        return played;
    }

    private void play(Chat.Line line) {
        switch (line) {
            case Chat.Says says -> stage.says(says.text());
            case Chat.Presses presses -> {
                stage.step().ifPresent(step -> pressed.add(step + " " + presses.action()));
                stage.presses(presses.action(), presses.at());
            }
            case Chat.Shows shows -> {
                assertThat(stage.what()).as(shows.at()).isEqualTo(shows.what());
                shown.add(shows.what());
            }
            case Chat.Guided guided -> stage.guided(guided.cause());
            case Chat.Checked checked -> stage.checked(checked.result(), checked.at());
            case Chat.Speaks speaks ->
                assertThat(stage.spoken()).as(speaks.at()).isEqualTo(speaks.language());
        }
        stage.step().ifPresent(visited::add);
    }

    /** The steps that the person came to, as {@code PLAYBOOK/STEP}. */
    Set<String> visited() {
        return visited;
    }

    /** The buttons that the person pressed at a step, as {@code PLAYBOOK/STEP ACTION}. */
    Set<String> pressed() {
        return pressed;
    }

    /** What the chat says that the cards showed, in the words of {@link Chat.Shows}. */
    Set<String> shown() {
        return shown;
    }

    /** Every card that was to be seen. */
    List<SeenCard> seen() {
        return stage.seen();
    }
}
