package io.flowmend.slack;

import io.flowmend.card.FixtureCards;
import io.flowmend.channel.SendResult;
import io.flowmend.sandbox.slack.SlackFault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlockFormsTest {

    @Test
    void newerBlocksAreUsedWhereTheWorkspaceHasThem() {
        try (SandboxFixture slack = SandboxFixture.start()) {
            slack.channel().post(SandboxFixture.ROOM, FixtureCards.walkThrough());

            assertThat(slack.last("C0ALERTS").blocks().findValuesAsText("type")).contains("plan", "task_card");
            assertThat(slack.memory.all()).isEmpty();
        }
    }

    @Test
    void aWorkspaceThatRefusesThemGetsPlainOnesAndIsAskedOnlyOnce() {
        try (SandboxFixture slack = SandboxFixture.withoutPlans()) {
            SendResult first = slack.channel().post(SandboxFixture.ROOM, FixtureCards.walkThrough());
            SendResult second = slack.channel().post(SandboxFixture.ROOM, FixtureCards.walkThrough());

            assertThat(first).isInstanceOf(SendResult.Delivered.class);
            assertThat(second).isInstanceOf(SendResult.Delivered.class);
            assertThat(slack.last("C0ALERTS").blocks().findValuesAsText("type")).contains("rich_text_list");
            assertThat(slack.sandbox.journal().calls("chat.postMessage")).hasSize(3);
            assertThat(slack.memory.all()).containsOnlyKeys("slack/blocks/T0CONTOSO");
        }
    }

    @Test
    void theRefusalIsRememberedAcrossARestart() {
        try (SandboxFixture slack = SandboxFixture.withoutPlans()) {
            slack.channel().post(SandboxFixture.ROOM, FixtureCards.walkThrough());
            slack.sandbox.journal().clear();

            slack.restarted().post(SandboxFixture.ROOM, FixtureCards.walkThrough());

            assertThat(slack.sandbox.journal().calls("chat.postMessage")).hasSize(1);
        }
    }

    @Test
    void aCardThatIsRefusedInBothFormsSaysNothingOfTheWorkspace() {
        try (SandboxFixture slack = SandboxFixture.start()) {
            slack.sandbox.faults().next(2, "chat.postMessage", new SlackFault.Refuse("invalid_blocks"));

            SendResult result = slack.channel().post(SandboxFixture.ROOM, FixtureCards.walkThrough());

            assertThat(result)
                    .isEqualTo(new SendResult.Refused(SendResult.Refusal.INVALID, "chat.postMessage: invalid_blocks"));
            assertThat(slack.memory.all()).isEmpty();
        }
    }
}
