package io.flowmend.card;

import java.util.List;
import java.util.Objects;

/** One part of a card, in no language yet. */
public sealed interface Block {

    /** The card's title. */
    record Heading(Phrase text) implements Block {
        public Heading {
            Objects.requireNonNull(text);
        }
    }

    /** A paragraph. */
    record Text(Phrase text) implements Block {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /** Short labelled values. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One labelled value. */
    record Fact(Phrase label, Phrase value) {
        public Fact {
            Objects.requireNonNull(label);
            Objects.requireNonNull(value);
        }
    }

    /** Where a sequence of steps stands. */
    record Progress(Phrase title, List<Step> steps) implements Block {
        public Progress {
            Objects.requireNonNull(title);
            steps = List.copyOf(steps);
        }
    }

    /** One step of a progress. */
    record Step(Phrase title, StepState state) {
        public Step {
            Objects.requireNonNull(title);
            Objects.requireNonNull(state);
        }
    }

    /** Text shown letter by letter in lines, for instance a quoted error; it is data and has no language. */
    record Code(String text) implements Block {
        public Code {
            Objects.requireNonNull(text);
        }
    }

    /** Words to copy and send elsewhere, shown letter by letter once they are in the reader's language. */
    record Copy(Phrase text) implements Block {
        public Copy {
            Objects.requireNonNull(text);
        }
    }

    /** A row of buttons. */
    record Choices(List<Choice> choices) implements Block {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /** A quiet remark. */
    record Note(Phrase text) implements Block {
        public Note {
            Objects.requireNonNull(text);
        }
    }
}
