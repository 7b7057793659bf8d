package io.flowmend.app;

import io.flowmend.chats.Chat;
import io.flowmend.chats.ChatReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every chat is played by the whole bot in Slack and in Teams, and comes out the same. */
class ChatsOverBothChannelsTest {

    @TempDir
    private static Path slackFolder;

    @TempDir
    private static Path teamsFolder;

    private static SlackStage slack;
    private static TeamsStage teams;

    /** Each chat is somebody's first. */
    private final AtomicInteger people = new AtomicInteger();

    @BeforeAll
    static void open() throws Exception {
        slack = SlackStage.open(slackFolder);
        teams = TeamsStage.open(teamsFolder);
    }

    @AfterAll
    static void close() {
        slack.close();
        teams.close();
    }

    @TestFactory
    Stream<DynamicTest> everyChatComesOutTheSameInSlackAndInTeams() throws IOException {
        return ChatReader.all().stream()
                .filter(chat -> !chat.isOfIncident())
                .map(chat -> DynamicTest.dynamicTest(chat.name(), () -> play(chat)));
    }

    private void play(Chat chat) {
        String name = "CHAT" + people.incrementAndGet();
        String locale = chat.name().startsWith("norwegian.yml") ? "nb-NO" : "en-US";

        List<List<Offer>> inSlack = ChatPlay.play(chat, SlackChatPane.of(slack, name, locale), locale);
        List<List<Offer>> inTeams = ChatPlay.play(chat, TeamsChatPane.of(teams, name, locale), locale);

        assertThat(inTeams).isEqualTo(inSlack);
    }
}
