package io.flowmend.app;

import io.flowmend.card.AggregateId;
import io.flowmend.card.Card;
import io.flowmend.channel.PersonRef;
import io.flowmend.channel.Place;
import io.flowmend.conversation.CardView;
import io.flowmend.conversation.Conversation;
import io.flowmend.conversation.ConversationCards;
import io.flowmend.conversation.Matter;
import io.flowmend.conversation.Stage;
import io.flowmend.diagnosis.Alternative;
import io.flowmend.diagnosis.Cause;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.Evidence;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookStep;
import io.flowmend.wording.Wording;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** At every step of every story Slack and Teams offer the same buttons and links, or it is written here why not. */
class ParityTest {

    /** Where the two may differ: the scene, as this test calls it, and the reason. */
    private static final Map<String, String> REASONS = Map.of();

    private static final CauseId CAUSE = new CauseId("auth.password_changed");

    private static final ConversationCards CARDS = new ConversationCards(Says.KNOWLEDGE.guides());
    private static final Wording WORDING = new Wording(Says.KNOWLEDGE.phrases());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb"})
    void bothChannelsOfferTheSameAtEveryStep(String language) throws Exception {
        Map<String, Card> scenes = scenes();
        List<String> differences = new ArrayList<>();
        List<String> reasonsUsed = new ArrayList<>();
        int offered = 0;
        try (BothChannels both = BothChannels.open(folder)) {
            for (Map.Entry<String, Card> scene : scenes.entrySet()) {
                var card = WORDING.ready(scene.getValue(), Locale.forLanguageTag(language), ZoneOffset.UTC);
                List<Offer> slack = both.inSlack(card);
                List<Offer> teams = both.inTeams(card);
                offered += slack.size();
                if (!slack.equals(teams)) {
                    if (REASONS.containsKey(scene.getKey())) {
                        reasonsUsed.add(scene.getKey());
                    } else {
                        differences.add(scene.getKey() + "\n  Slack: " + slack + "\n  Teams: " + teams);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(reasonsUsed).as("reasons that still hold").containsExactlyInAnyOrderElementsOf(REASONS.keySet());
        assertThat(offered).as("buttons and links compared").isGreaterThan(scenes.size());
    }

    private static Map<String, Card> scenes() {
        Map<String, Card> scenes = new LinkedHashMap<>();
        for (Cause cause : Says.KNOWLEDGE.causes().all()) {
            both(scenes, "diagnosis " + cause.id(), new Stage.Diagnosed(diagnosis(cause.id()), true, List.of()));
        }
        both(scenes, "languages", new Stage.LanguageMenu());
        for (Playbook playbook : Says.KNOWLEDGE.guides().playbooks().all()) {
            for (PlaybookStep step : playbook.steps()) {
                String name = playbook.id() + " " + playbook.version() + " " + step.id();
                if (step instanceof PlaybookStep.Finish) {
                    both(
                            scenes,
                            name,
                            new Stage.Finished(
                                    diagnosis(CAUSE), playbook.id(), playbook.version(), List.of(), step.id(), false));
                    continue;
                }
                for (Stage.Detail detail : Stage.Detail.values()) {
                    if (detail != Stage.Detail.DIFFERENT || step instanceof PlaybookStep.Advise) {
                        both(scenes, name + " " + detail, walking(playbook, step, detail));
                    }
                }
                both(scenes, name + " cancelled", new Stage.Cancelled(walking(playbook, step, Stage.Detail.NONE)));
            }
        }
        return scenes;
    }

    private static Stage.Walking walking(Playbook playbook, PlaybookStep step, Stage.Detail detail) {
        return new Stage.Walking(
                diagnosis(CAUSE), playbook.id(), playbook.version(), List.of(), step.id(), detail, List.of());
    }

    /** As seen where the conversation is held, and where others read of it. */
    private static void both(Map<String, Card> scenes, String name, Stage stage) {
        PersonRef person = new PersonRef("anywhere", "contoso", "anna");
        Place place = new Place.Direct(person);
        AggregateId id = new AggregateId(AggregateId.Kind.CONVERSATION, "parity");
        Conversation conversation = new Conversation(
                id,
                person,
                place,
                place,
                7,
                Instant.EPOCH,
                stage,
                new Matter.OfIncident(new AggregateId(AggregateId.Kind.INCIDENT, "parity")));
        scenes.put(name, CARDS.card(conversation, CardView.HOME));
        scenes.put(name + " elsewhere", CARDS.card(conversation, CardView.ELSEWHERE));
    }

    private static Diagnosis diagnosis(CauseId cause) {
        return new Diagnosis(
                cause,
                0.5,
                List.of(new Evidence("AADSTS50173: <b> & *more*")),
                List.of(new Alternative(CAUSE, 0.3)),
                List.of("AADSTS50173"));
    }
}
