package io.flowmend.playbook;

import java.util.List;
import java.util.Objects;

/**
 * One step of a playbook, of one of few closed kinds. {@code words} is the key under which its texts stand, in the roles
 * {@code title}, {@code text}, {@code help} and those that its kind names.
 */
public sealed interface PlaybookStep {

    /** The step's name, unique in its playbook. */
    String id();

    /** The key of its texts. */
    String words();

    /** The names of the steps that may follow, the usual one first; empty for a finish. */
    List<String> following();

    /** A question whose answer decides where it goes on; each answer's label has the role {@code answers.NAME}. */
    record Ask(String id, String words, List<Answer> answers) implements PlaybookStep {
        public Ask {
            Objects.requireNonNull(id);
            Objects.requireNonNull(words);
            answers = List.copyOf(answers);
        }

        @Override
        public List<String> following() {
            return answers.stream().map(Answer::go).toList();
        }
    }

    /** One answer to a question, and the step that it leads to. */
    record Answer(String name, String go) {
        public Answer {
            Objects.requireNonNull(name);
            Objects.requireNonNull(go);
        }
    }

    /**
     * Something to do outside the chat. {@code link} names the page to open (label in the role {@code link}), or is empty;
     * the role {@code different} says what to do where the screen looks otherwise; {@code skippable} where leaving the
     * step out makes sense.
     */
    record Advise(String id, String words, String link, String next, boolean skippable) implements PlaybookStep {
        public Advise {
            Objects.requireNonNull(id);
            Objects.requireNonNull(words);
            Objects.requireNonNull(link);
            Objects.requireNonNull(next);
        }

        @Override
        public List<String> following() {
            return List.of(next);
        }
    }

    /** Somebody else has to act; the role {@code message} is what to send that person, ready to copy. */
    record Escalate(String id, String words, String next) implements PlaybookStep {
        public Escalate {
            Objects.requireNonNull(id);
            Objects.requireNonNull(words);
            Objects.requireNonNull(next);
        }

        @Override
        public List<String> following() {
            return List.of(next);
        }
    }

    /**
     * Here it is looked whether the repair took, by the probe of that name: on to {@code mended} or {@code broken}. Where
     * there is nothing to look at, the step is passed through to {@code unchecked}.
     */
    record Check(String id, String words, String probe, String mended, String broken, String unchecked)
            implements PlaybookStep {

        public Check {
            Objects.requireNonNull(id);
            Objects.requireNonNull(words);
            Objects.requireNonNull(probe);
            Objects.requireNonNull(mended);
            Objects.requireNonNull(broken);
            Objects.requireNonNull(unchecked);
        }

        @Override
        public List<String> following() {
            return List.of(mended, broken, unchecked);
        }
    }

    /** The end. */
    record Finish(String id, String words, Outcome outcome) implements PlaybookStep {
        public Finish {
            Objects.requireNonNull(id);
            Objects.requireNonNull(words);
            Objects.requireNonNull(outcome);
        }

        @Override
        public List<String> following() {
            return List.of();
        }
    }
}
