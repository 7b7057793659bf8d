package io.flowmend.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.card.AggregateId;
import io.flowmend.channel.Inbound;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.channel.UserAction;
import io.flowmend.teams.TeamsDecoder.Decoded;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class TeamsDecoderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final PersonRef ANNA = new PersonRef("teams", Activities.TENANT, Activities.ANNA);
    private static final AggregateId WALK = AggregateId.parse("conversation/k7Zb3Q");

    @Test
    void aPersonalMessageIsSaidInTheDirectChat() {
        Inbound inbound = handedIn(Activities.said("Unauthorized"));

        assertThat(inbound.place()).isEqualTo(new Place.Direct(ANNA));
        assertThat(inbound.person()).isEqualTo(ANNA);
        assertThat(inbound.at()).isEqualTo(NOW);
        assertThat(inbound.reply()).isEqualTo(ReplyAddress.NONE);
        assertThat(inbound.action()).isEqualTo(new UserAction.Said("Unauthorized"));
    }

    @Test
    void aMentionInAChannelIsSaidInItsThreadWithoutTheMention() {
        Inbound inbound = handedIn(Activities.mentioned("<at>Flowmend</at>&nbsp;diagnose 401 &lt;b&gt; &amp;lt;"));

        assertThat(inbound.place())
                .isEqualTo(new Place.Room("teams", Activities.TENANT, Activities.CHANNEL, "1700000000000"));
        assertThat(inbound.action()).isEqualTo(new UserAction.Said("diagnose 401 <b> &lt;"));
    }

    @Test
    void aGroupChatHasNoThreads() {
        ObjectNode activity = Activities.said("help");
        activity.withObject("/conversation").put("id", "19:meeting@thread.v2").put("conversationType", "groupChat");

        assertThat(handedIn(activity).place())
                .isEqualTo(new Place.Room("teams", Activities.TENANT, "19:meeting@thread.v2", ""));
    }

    @Test
    void mentionsOfOthersStayAsTheirNames() {
        ObjectNode activity = Activities.mentioned("<at>Flowmend</at> ask <at>Bo Dahl</at>");
        ObjectNode mention = activity.withArray("entities").addObject();
        mention.put("type", "mention").put("text", "<at>Bo Dahl</at>");
        mention.putObject("mentioned").put("id", "29:bo").put("name", "Bo Dahl");

        assertThat(handedIn(activity).action()).isEqualTo(new UserAction.Said("ask Bo Dahl"));
    }

    @ParameterizedTest
    @CsvSource({
        "flowmend diagnose 401, diagnose 401",
        "/flowmend help, help",
        "/diagnose 401, diagnose 401",
        "/help, help",
        "/subscriptions/abc/failed, /subscriptions/abc/failed",
        "flowmends, flowmends",
        "flowmend, ''",
        "'&#65;&#x42;&#0;&unknown;&#99999999;', 'AB&#0;&unknown;&#99999999;'",
    })
    void textIsReadAsItWasMeant(String sent, String read) {
        assertThat(handedIn(Activities.said(sent)).action()).isEqualTo(new UserAction.Said(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T12:00:00Z",
                "2026-11-22T12:00:00.123Z",
                "2026-11-22T12:00:00.1234567+00:00",
                "2026-11-22T12:00:00",
                "yesterday",
                ""
            })
    void aMessageIsTakenWhateverItsTimesLookLike(String timestamp) {
        ObjectNode activity =
                Activities.said("help").put("timestamp", timestamp).put("localTimestamp", timestamp);

        assertThat(handedIn(activity).action()).isEqualTo(new UserAction.Said("help"));
    }

    @Test
    void aPressNamesTheMessageAndThePersonByTheActivityOnly() {
        ObjectNode activity = Activities.pressed("conversation/k7Zb3Q", 12, "done");
        activity.withObject("/value/action/data").put("person", "somebody-else");

        assertThat(TeamsDecoder.decode(Activities.read(activity), NOW))
                .isInstanceOfSatisfying(Decoded.Press.class, press -> {
                    MessageRef message = new MessageRef("teams", Activities.TENANT, Activities.DIRECT, "1700000000500");
                    assertThat(press.message()).isEqualTo(message);
                    assertThat(press.inbound().person()).isEqualTo(ANNA);
                    assertThat(press.inbound().action())
                            .isEqualTo(new UserAction.Chose(WALK, 12, "done", new Shown.Standing(message)));
                });
    }

    @Test
    void whoWasPickedFromAListBesideTheButtonIsNamedByTheTenantAndTheEntraId() {
        ObjectNode activity = Activities.pressed("incident/abc", 12, "assign");
        activity.withObject("/value/action/data").put("picked-assign", "5f1a7c52-9c6b-4b0e-8f31-1d7a3d0f2a12");

        assertThat(TeamsDecoder.decode(Activities.read(activity), NOW))
                .isInstanceOfSatisfying(
                        Decoded.Press.class,
                        press -> assertThat(press.inbound().action())
                                .isEqualTo(new UserAction.Picked(
                                        AggregateId.parse("incident/abc"),
                                        12,
                                        "assign",
                                        new PersonRef(
                                                "teams", Activities.TENANT, "5f1a7c52-9c6b-4b0e-8f31-1d7a3d0f2a12"),
                                        new Shown.Standing(press.message()))));
    }

    @Test
    void whatIsNoIdOfAPersonIsNotPicked() {
        ObjectNode activity = Activities.pressed("incident/abc", 12, "assign");
        activity.withObject("/value/action/data").put("picked-assign", "../../v3/conversations");

        assertThat(TeamsDecoder.decode(Activities.read(activity), NOW)).isInstanceOf(Decoded.ForeignPress.class);
    }

    @Test
    void aPressInAChannelNamesTheThreadThatTeamsNames() {
        ObjectNode activity = Activities.pressed("conversation/k7Zb3Q", 12, "done");
        Activities.inChannel(activity, ";messageid=1700000000500");

        assertThat(TeamsDecoder.decode(Activities.read(activity), NOW))
                .isInstanceOfSatisfying(Decoded.Press.class, press -> {
                    // As TeamsChat.message names a post that began this thread.
                    assertThat(press.message())
                            .isEqualTo(new TeamsChat(Activities.TENANT, Activities.CHANNEL, "", TeamsChat.Kind.CHANNEL)
                                    .message("1700000000500"));
                    assertThat(press.inbound().place())
                            .isEqualTo(new Place.Room("teams", Activities.TENANT, Activities.CHANNEL, "1700000000500"));
                });
    }

    @Test
    void aSubmitMeansTheSameAsAPress() {
        assertThat(handedIn(Activities.submitted("conversation/k7Zb3Q", 12, "done"))
                        .action())
                .isEqualTo(new UserAction.Chose(
                        WALK,
                        12,
                        "done",
                        new Shown.Standing(
                                new MessageRef("teams", Activities.TENANT, Activities.DIRECT, "1700000000500"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, done",
        "conversation, 1, done",
        "'planet/k7Zb3Q', 1, done",
        "conversation/k7Zb3Q, -1, done",
        "conversation/k7Zb3Q, 1, 'Done!'",
    })
    void damagedCardDataIsNobodysButton(String aggregate, long revision, String action) {
        assertThat(decode(Activities.pressed(aggregate, revision, action))).isEqualTo(new Decoded.ForeignPress());
        assertThat(decode(Activities.submitted(aggregate, revision, action))).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void aForeignVerbIsNobodysButton() {
        ObjectNode activity = Activities.pressed("conversation/k7Zb3Q", 12, "done");
        activity.withObject("/value/action").put("verb", "other");

        assertThat(decode(activity)).isEqualTo(new Decoded.ForeignPress());
    }

    @Test
    void bothNewsOfAnInstallationAreOneEvent() {
        TeamsActivity installed = Activities.read(Activities.installed("add"));
        TeamsActivity joined = Activities.read(Activities.membersAdded("29:anna", "28:" + Activities.APP));

        assertThat(TeamsDecoder.decode(installed, NOW)).isEqualTo(new Decoded.Installed());
        assertThat(TeamsDecoder.decode(joined, NOW)).isEqualTo(new Decoded.Installed());
        assertThat(TeamsDecoder.opened(joined, 0, NOW)).isEqualTo(TeamsDecoder.opened(installed, 0, NOW));
        assertThat(TeamsDecoder.opened(installed, 1, NOW).id())
                .isNotEqualTo(TeamsDecoder.opened(installed, 0, NOW).id());
        assertThat(TeamsDecoder.opened(installed, 0, NOW).action()).isEqualTo(new UserAction.Opened());
    }

    @Test
    void peopleWhoJoinAreNotGreeted() {
        assertThat(decode(Activities.membersAdded("29:bo"))).isInstanceOf(Decoded.Ignored.class);
    }

    @Test
    void theSameActivityHasTheSameIdAndAnotherChatsHasAnother() {
        Inbound inChat = handedIn(Activities.said("help"));
        ObjectNode elsewhere = Activities.said("help");
        elsewhere.withObject("/conversation").put("id", "a:other");

        assertThat(handedIn(Activities.said("help")).id()).isEqualTo(inChat.id());
        assertThat(handedIn(elsewhere).id()).isNotEqualTo(inChat.id());
        assertThat(inChat.id().value()).startsWith("teams/1700000000000/");
    }

    @Test
    void aGuestWithoutADirectoryIdIsKnownByTheIdInTeams() {
        ObjectNode activity = Activities.said("help");
        activity.withObject("/from").remove("aadObjectId");

        assertThat(handedIn(activity).person().id()).startsWith("29:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"messageReaction", "typing", "event", "messageUpdate", "endOfConversation", "somethingNew"})
    void otherTypesAreIgnored(String type) {
        assertThat(decode(Activities.said("help").put("type", type))).isInstanceOf(Decoded.Ignored.class);
    }

    private static Inbound handedIn(ObjectNode activity) {
        return decode(activity) instanceof Decoded.HandIn found ? found.inbound() : fail("not handed in");
    }

    private static Decoded decode(ObjectNode activity) {
        return TeamsDecoder.decode(Activities.read(activity), NOW);
    }
}
