package io.flowmend.sandbox.powerplatform;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One action of a flow; the steps of a list run one after another, each when the one before succeeded. */
public sealed interface Step {
    /** As in the definition, such as "Send_an_email_(V2)". */
    String name();

    /** Calls a connector by one of the flow's references; the effect is what it leaves in the world, empty when nothing. */
    record Call(String name, String reference, String operation, Map<String, String> parameters, String effect)
            implements Step {
        public Call {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Works something out by itself. */
    record Compute(String name) implements Step {}

    /** Holds others together. */
    record Scope(String name, List<Step> steps) implements Step {
        public Scope {
            steps = List.copyOf(steps);
        }
    }

    /** Does its steps once for each of so many items. */
    record Loop(String name, int items, List<Step> steps) implements Step {
        public Loop {
            steps = List.copyOf(steps);
        }
    }

    /** Does the first steps, as its condition holds, and skips the second. */
    record Condition(String name, List<Step> taken, List<Step> otherwise) implements Step {
        public Condition {
            taken = List.copyOf(taken);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** Runs another flow. */
    record Child(String name, String flow) implements Step {}

    /** All calls among the steps and within them, in order. */
    static Stream<Call> calls(List<Step> steps) {
        return steps.stream().flatMap(step -> switch (step) {
            case Call call -> Stream.of(call);
            case Compute compute -> Stream.of();
            case Scope scope -> calls(scope.steps());
            case Loop loop -> calls(loop.steps());
            case Condition condition -> Stream.concat(calls(condition.taken()), calls(condition.otherwise()));
            case Child child -> Stream.of();
        });
    }
}
