package io.flowmend.store.jdbc;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flowmend.card.AggregateId;
import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Choice;
import io.flowmend.channel.Place;
import io.flowmend.channel.Shown;
import io.flowmend.conversation.Matter;
import io.flowmend.conversation.Stage;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.incident.Holding;
import io.flowmend.incident.Quiet;
import io.flowmend.incident.Subject;
import io.flowmend.store.Ask;
import io.flowmend.store.Sending;

/** The names under which the cases of sealed types are stored; a name never changes once a release has written it. */
final class StoredTypes {

    private StoredTypes() {}

    static void addTo(JsonMapper.Builder mapper) {
        mapper.addMixIn(AggregateId.class, AsText.class)
                .addMixIn(CauseId.class, AsValue.class)
                .addMixIn(Place.class, Places.class)
                .addMixIn(Shown.class, ShownForms.class)
                .addMixIn(Stage.class, Stages.class)
                .addMixIn(Matter.class, Matters.class)
                .addMixIn(Stage.Walking.class, Walking.class)
                .addMixIn(Sending.class, Sendings.class)
                .addMixIn(Ask.class, Asks.class)
                .addMixIn(Subject.class, Subjects.class)
                .addMixIn(io.flowmend.incident.Stage.class, IncidentStages.class)
                .addMixIn(Holding.class, Holdings.class)
                .addMixIn(Quiet.class, Quiets.class)
                .addMixIn(Argument.class, Arguments.class)
                .addMixIn(Block.class, Blocks.class)
                .addMixIn(Choice.class, Choices.class);
    }

    abstract static class AsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static AggregateId parse(String text) {
            return AggregateId.parse(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }

    abstract static class AsValue {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsValue(@SuppressWarnings("unused") String value) {}

        @JsonValue
        abstract String value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Place.Direct.class, name = "direct"),
        @JsonSubTypes.Type(value = Place.Room.class, name = "room")
    })
    interface Places {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Shown.Standing.class, name = "standing"),
        @JsonSubTypes.Type(value = Shown.Privately.class, name = "privately")
    })
    interface ShownForms {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Stage.Blank.class, name = "blank"),
        @JsonSubTypes.Type(value = Stage.LanguageMenu.class, name = "language-menu"),
        @JsonSubTypes.Type(value = Stage.Diagnosed.class, name = "diagnosed"),
        @JsonSubTypes.Type(value = Stage.Walking.class, name = "walking"),
        @JsonSubTypes.Type(value = Stage.Cancelled.class, name = "cancelled"),
        @JsonSubTypes.Type(value = Stage.Finished.class, name = "finished")
    })
    interface Stages {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Matter.Pasted.class, name = "pasted"),
        @JsonSubTypes.Type(value = Matter.OfIncident.class, name = "of-incident")
    })
    interface Matters {}

    /** Held by a cancelled stage as itself, so its name must stand at the type too. */
    @JsonTypeName("walking")
    interface Walking {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Sending.Show.class, name = "show"),
        @JsonSubTypes.Type(value = Sending.ShowAgain.class, name = "show-again"),
        @JsonSubTypes.Type(value = Sending.Say.class, name = "say"),
        @JsonSubTypes.Type(value = Sending.AnswerPrivately.class, name = "answer-privately"),
        @JsonSubTypes.Type(value = Sending.PointToDirect.class, name = "point-to-direct"),
        @JsonSubTypes.Type(value = Sending.Redraw.class, name = "redraw")
    })
    interface Sendings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Argument.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Argument.Code.class, name = "code"),
        @JsonSubTypes.Type(value = Argument.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Argument.Moment.class, name = "moment"),
        @JsonSubTypes.Type(value = Argument.Person.class, name = "person"),
        @JsonSubTypes.Type(value = Argument.Member.class, name = "member"),
        @JsonSubTypes.Type(value = Argument.Address.class, name = "address"),
        @JsonSubTypes.Type(value = Argument.Words.class, name = "words"),
        @JsonSubTypes.Type(value = Argument.Listing.class, name = "listing")
    })
    interface Arguments {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
        @JsonSubTypes.Type(value = Block.Progress.class, name = "progress"),
        @JsonSubTypes.Type(value = Block.Code.class, name = "code"),
        @JsonSubTypes.Type(value = Block.Copy.class, name = "copy"),
        @JsonSubTypes.Type(value = Block.Choices.class, name = "choices"),
        @JsonSubTypes.Type(value = Block.Note.class, name = "note")
    })
    interface Blocks {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Choice.Press.class, name = "press"),
        @JsonSubTypes.Type(value = Choice.Pick.class, name = "pick"),
        @JsonSubTypes.Type(value = Choice.Open.class, name = "open")
    })
    interface Choices {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Ask.Inspect.class, name = "inspect"),
        @JsonSubTypes.Type(value = Ask.Look.class, name = "look"),
        @JsonSubTypes.Type(value = Ask.Resubmit.class, name = "resubmit"),
        @JsonSubTypes.Type(value = Ask.Follow.class, name = "follow"),
        @JsonSubTypes.Type(value = Ask.Wake.class, name = "wake")
    })
    interface Asks {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Subject.Account.class, name = "account"),
        @JsonSubTypes.Type(value = Subject.Connection.class, name = "connection"),
        @JsonSubTypes.Type(value = Subject.Flow.class, name = "flow")
    })
    interface Subjects {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = io.flowmend.incident.Stage.Blank.class, name = "blank"),
        @JsonSubTypes.Type(value = io.flowmend.incident.Stage.Broken.class, name = "broken"),
        @JsonSubTypes.Type(value = io.flowmend.incident.Stage.Checking.class, name = "checking"),
        @JsonSubTypes.Type(value = io.flowmend.incident.Stage.Mended.class, name = "mended"),
        @JsonSubTypes.Type(value = io.flowmend.incident.Stage.Trying.class, name = "trying"),
        @JsonSubTypes.Type(value = io.flowmend.incident.Stage.Proven.class, name = "proven"),
        @JsonSubTypes.Type(value = io.flowmend.incident.Stage.Resubmitting.class, name = "resubmitting"),
        @JsonSubTypes.Type(value = io.flowmend.incident.Stage.Recovered.class, name = "recovered")
    })
    interface IncidentStages {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Holding.Free.class, name = "free"),
        @JsonSubTypes.Type(value = Holding.Held.class, name = "held")
    })
    interface Holdings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = StoredJson.TYPE)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Quiet.Awake.class, name = "awake"),
        @JsonSubTypes.Type(value = Quiet.Snoozed.class, name = "snoozed")
    })
    interface Quiets {}
}
