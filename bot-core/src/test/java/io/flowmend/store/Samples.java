package io.flowmend.store;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.Matter;
import io.flowmend.conversation.Stage;
import io.flowmend.diagnosis.Alternative;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Evidence;
import java.time.Instant;
import java.util.List;

/** Values that tests of the store and the shell share. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final PersonRef ANNA = new PersonRef("chat", "contoso", "anna");
    public static final PersonRef BO = new PersonRef("chat", "contoso", "bo");
    public static final Place ANNAS = new Place.Direct(ANNA);
    public static final Place ROOM = new Place.Room("chat", "contoso", "general", "");
    public static final Place THREAD = new Place.Room("chat", "contoso", "general", "17.2");

    private Samples() {}

    public static AggregateId id(String key) {
        return new AggregateId(AggregateId.Kind.CONVERSATION, key);
    }

    public static MessageRef message(String id) {
        return new MessageRef("chat", "contoso", "D1", id);
    }

    public static Diagnosis diagnosis() {
        return new Diagnosis(
                new CauseId("auth.token_expired"),
                0.9,
                List.of(new Evidence("AADSTS50173")),
                List.of(new Alternative(new CauseId("throttled"), 0.25)),
                List.of("AADSTS50173"));
    }

    public static Stage.Walking walking(String step) {
        return new Stage.Walking(
                diagnosis(),
                "reconnect",
                1,
                List.of(new Stage.Visit("open", true)),
                step,
                Stage.Detail.HELP,
                List.of());
    }

    public static Stage.Diagnosed diagnosed() {
        return new Stage.Diagnosed(diagnosis(), false, List.of());
    }

    public static Conversation conversation(String key, PersonRef person, Instant touched, Stage stage) {
        return new Conversation(
                id(key), person, ROOM, new Place.Direct(person), 2, touched, stage, new Matter.Pasted());
    }
}
