package io.flowmend.sandbox.slack;

/** One visible change in the workspace, in the order in which the changes happened. */
public sealed interface SlackChange {

    /** A message appeared. */
    record Posted(SlackMessage message) implements SlackChange {}

    /** A message was replaced in place. */
    record Edited(SlackMessage before, SlackMessage message) implements SlackChange {}

    /** A message is gone. */
    record Deleted(SlackMessage message) implements SlackChange {}

    /** A button shows another state. */
    record Pressed(SlackPress press) implements SlackChange {}

    /** A person has another profile. */
    record PersonChanged(SlackPerson person) implements SlackChange {}

    /** Everything said is gone. */
    record Cleared() implements SlackChange {}
}
