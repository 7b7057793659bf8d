package io.flowmend.card;

import java.util.List;
import java.util.Objects;

/** One part of a finished message; the same kinds as {@link Block}, with its words filled in. */
public sealed interface ReadyBlock {

    /** The title; plain text on every platform. */
    record Heading(String text) implements ReadyBlock {
        public Heading {
            Objects.requireNonNull(text);
        }
    }

    /** A paragraph; line breaks are within its spans. */
    record Text(List<Span> spans) implements ReadyBlock {
        public Text {
            spans = List.copyOf(spans);
        }
    }

    /** Short labelled values. */
    record Facts(List<Fact> facts) implements ReadyBlock {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One labelled value. */
    record Fact(String label, List<Span> value) {
        public Fact {
            Objects.requireNonNull(label);
            value = List.copyOf(value);
        }
    }

    /** Where a sequence of steps stands. */
    record Progress(String title, List<Step> steps) implements ReadyBlock {
        public Progress {
            Objects.requireNonNull(title);
            steps = List.copyOf(steps);
        }
    }

    /** One step of a progress. */
    record Step(String title, StepState state) {
        public Step {
            Objects.requireNonNull(title);
            Objects.requireNonNull(state);
        }
    }

    /** Text shown letter by letter in lines. */
    record Code(String text) implements ReadyBlock {
        public Code {
            Objects.requireNonNull(text);
        }
    }

    /** A row of buttons. */
    record Choices(List<ReadyChoice> choices) implements ReadyBlock {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /** A quiet remark. */
    record Note(List<Span> spans) implements ReadyBlock {
        public Note {
            spans = List.copyOf(spans);
        }
    }
}
