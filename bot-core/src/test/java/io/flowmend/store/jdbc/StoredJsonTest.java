package io.flowmend.store.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.card.AggregateId;
import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Card;
import io.flowmend.card.Phrase;
import io.flowmend.channel.ReplyAddress;
import io.flowmend.channel.Shown;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.Matter;
import io.flowmend.conversation.OpenWalk;
import io.flowmend.conversation.Stage;
import io.flowmend.store.Samples;
import io.flowmend.store.Sending;
import java.util.List;
import org.junit.jupiter.api.Test;

import static io.flowmend.store.Samples.ANNA;
import static io.flowmend.store.Samples.NOON;
import static io.flowmend.store.Samples.conversation;
import static io.flowmend.store.Samples.diagnosed;
import static io.flowmend.store.Samples.id;
import static io.flowmend.store.Samples.walking;
import static org.assertj.core.api.Assertions.assertThat;

/** The stored forms, spelled out: a change here is a change of what lies in people's databases. */
class StoredJsonTest {

    private static final String DIAGNOSIS = """
            {"cause":"auth.token_expired","confidence":0.9,"evidence":[{"quote":"AADSTS50173"}],\
            "alternatives":[{"cause":"throttled","confidence":0.25}],"codes":["AADSTS50173"]}""";

    private static final String WALKING = """
            {"type":"walking","diagnosis":%s,"playbook":"reconnect","version":1,\
            "trail":[{"step":"open","skipped":true}],"step":"verify","detail":"HELP","found":[]}""".formatted(DIAGNOSIS);

    private static final String AROUND = """
            {"id":"conversation/c","person":{"channel":"chat","workspace":"contoso","id":"anna"},\
            "origin":{"type":"room","channel":"chat","workspace":"contoso","id":"general","thread":""},\
            "home":{"type":"direct","person":{"channel":"chat","workspace":"contoso","id":"anna"}},\
            "revision":2,"touched":"2026-03-02T12:00:00Z","stage":%s,"matter":{"type":"pasted"}}""";

    private final StoredJson json = new StoredJson();

    private void isStoredAs(Stage stage, String form) {
        Conversation conversation = conversation("c", ANNA, NOON, stage);
        assertThat(json.write(conversation)).isEqualTo(AROUND.formatted(form));
        assertThat(json.read(AROUND.formatted(form), Conversation.class)).isEqualTo(conversation);
    }

    @Test
    void walkingIsStoredSo() {
        isStoredAs(walking("verify"), WALKING);
    }

    @Test
    void matterOfAnIncidentIsStoredSo() {
        Conversation pasted = conversation("c", ANNA, NOON, walking("verify"));
        String form = AROUND.formatted(WALKING)
                .replace("{\"type\":\"pasted\"}", "{\"type\":\"of-incident\",\"incident\":\"incident/i\"}");
        Conversation ofIncident = json.read(form, Conversation.class);

        assertThat(ofIncident.matter())
                .isEqualTo(new Matter.OfIncident(new AggregateId(AggregateId.Kind.INCIDENT, "i")));
        assertThat(json.write(ofIncident)).isEqualTo(form);
        assertThat(ofIncident.stage()).isEqualTo(pasted.stage());
    }

    @Test
    void whatWasStillBrokenIsStoredSoAndMayBeMissing() {
        String found = WALKING.replace("[]}", "[{\"connection\":\"anna\",\"says\":\"no\"}]}");
        Conversation told = json.read(AROUND.formatted(found), Conversation.class);
        String old = AROUND.formatted(WALKING.replace(",\"found\":[]", ""));

        assertThat(json.write(told)).isEqualTo(AROUND.formatted(found));
        assertThat(json.read(old, Conversation.class)).isEqualTo(conversation("c", ANNA, NOON, walking("verify")));
    }

    @Test
    void cancelledIsStoredSo() {
        isStoredAs(new Stage.Cancelled(walking("verify")), "{\"type\":\"cancelled\",\"where\":" + WALKING + "}");
    }

    @Test
    void diagnosedIsStoredSo() {
        isStoredAs(
                new Stage.Diagnosed(Samples.diagnosis(), true, List.of(new OpenWalk(id("w"), "reconnect", 1, "open"))),
                "{\"type\":\"diagnosed\",\"diagnosis\":" + DIAGNOSIS + ",\"cut\":true,\"interrupted\":"
                        + "[{\"conversation\":\"conversation/w\",\"playbook\":\"reconnect\",\"version\":1,"
                        + "\"step\":\"open\"}]}");
    }

    @Test
    void languageMenuIsStoredSo() {
        isStoredAs(new Stage.LanguageMenu(), "{\"type\":\"language-menu\"}");
    }

    @Test
    void finishedIsStoredSo() {
        isStoredAs(
                new Stage.Finished(Samples.diagnosis(), "reconnect", 1, List.of(), "solved", false),
                "{\"type\":\"finished\",\"diagnosis\":" + DIAGNOSIS
                        + ",\"playbook\":\"reconnect\",\"version\":1,\"trail\":[],\"step\":\"solved\",\"byWord\":false}");
    }

    @Test
    void whatWaitsToBeSaidIsStoredSo() {
        assertThat(json.write(new Sending.Say(
                        Samples.ANNAS,
                        Card.of(new Block.Text(Phrase.of("a.key", "name", new Argument.Text("Bob's flow")))))))
                .isEqualTo("{\"type\":\"say\",\"place\":{\"type\":\"direct\",\"person\":{\"channel\":\"chat\","
                        + "\"workspace\":\"contoso\",\"id\":\"anna\"}},\"card\":{\"blocks\":[{\"type\":\"text\","
                        + "\"text\":{\"key\":\"a.key\",\"arguments\":{\"name\":{\"type\":\"text\","
                        + "\"value\":\"Bob's flow\"}}}}]}}");
    }

    @Test
    void whatWaitsToBeShownAgainIsStoredSo() {
        assertThat(json.write(new Sending.ShowAgain(
                        Samples.ROOM, new Shown.Standing(Samples.message("m")), new ReplyAddress("r"))))
                .isEqualTo("{\"type\":\"show-again\",\"place\":{\"type\":\"room\",\"channel\":\"chat\","
                        + "\"workspace\":\"contoso\",\"id\":\"general\",\"thread\":\"\"},"
                        + "\"shown\":{\"type\":\"standing\",\"message\":{\"channel\":\"chat\","
                        + "\"workspace\":\"contoso\",\"room\":\"D1\",\"id\":\"m\"}},\"reply\":{\"value\":\"r\"}}");
    }

    @Test
    void formWithoutListsAndFlagsLoads() {
        String old =
                AROUND.formatted("{\"type\":\"diagnosed\",\"diagnosis\":{\"cause\":\"unknown\",\"confidence\":0.5}}");
        Conversation loaded = json.read(old, Conversation.class);
        assertThat(loaded.stage()).isInstanceOfSatisfying(Stage.Diagnosed.class, diagnosed -> {
            assertThat(diagnosed.cut()).isFalse();
            assertThat(diagnosed.interrupted()).isEmpty();
            assertThat(diagnosed.diagnosis().evidence()).isEmpty();
        });
    }

    @Test
    void fieldsOfANewerVersionAreKept() {
        JsonNode stored = json.tree(AROUND.formatted(WALKING)
                .replace("\"revision\":2", "\"revision\":2,\"mood\":{\"now\":\"calm\"}")
                .replace("\"skipped\":true", "\"skipped\":true,\"why\":\"knew it\"")
                .replace("\"detail\":\"HELP\"", "\"detail\":\"HELP\",\"since\":7"));
        JsonNode known = json.tree(json.read(stored, Conversation.class));
        JsonNode next = json.tree(conversation("c", ANNA, NOON.plusSeconds(1), walking("resubmit")));
        JsonNode kept = UnknownFields.keep(stored, known, next);
        assertThat(kept.at("/mood/now").asText()).isEqualTo("calm");
        assertThat(kept.at("/stage/since").asInt()).isEqualTo(7);
        assertThat(kept.at("/stage/trail/0/why").asText()).isEqualTo("knew it");
        assertThat(kept.at("/stage/step").asText()).isEqualTo("resubmit");
        assertThat(kept.at("/touched").asText()).isEqualTo("2026-03-02T12:00:01Z");
    }

    @Test
    void fieldsOfAStageThatIsOverAreNotKept() {
        JsonNode stored =
                json.tree(AROUND.formatted(WALKING).replace("\"detail\":\"HELP\"", "\"detail\":\"HELP\",\"x\":7"));
        JsonNode known = json.tree(json.read(stored, Conversation.class));
        JsonNode next = json.tree(conversation("c", ANNA, NOON, diagnosed()));
        assertThat(UnknownFields.keep(stored, known, next)).isEqualTo(next);
    }
}
