package io.flowmend.chats;

import java.util.List;

/** One conversation: its name, and its lines in order. */
public record Chat(String name, List<Line> lines) {

    public Chat {
        lines = List.copyOf(lines);
    }

    /** One line, at {@code at} (file and line) for messages about it. */
    public sealed interface Line {
        String at();
    }

    /** The person writes {@code text}. */
    public record Says(String at, String text) implements Line {}

    /** The person presses the button of that action on the card that was shown last. */
    public record Presses(String at, String action) implements Line {}

    /**
     * The card now shows {@code what}: {@code diagnosis CAUSE}, {@code PLAYBOOK/STEP} with {@code different} or {@code help}
     * after it where that is open, {@code cancelled}, {@code languages} for the menu of them, or {@code answer KEY} for an
     * answer that stands by itself.
     */
    public record Shows(String at, String what) implements Line {}

    /** From now on the bot speaks {@code language} (a BCP 47 tag) with the person, who has just asked for it. */
    public record Speaks(String at, String language) implements Line {}
}
