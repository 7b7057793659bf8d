package io.flowmend.app;

import io.flowmend.card.Argument;
import io.flowmend.card.Phrase;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.playbook.PlaybookStep;
import io.flowmend.wording.Wording;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The shipped words in one language, so that tests hold no sentence that a writer may change. */
record Says(Locale language) {

    static final Knowledge KNOWLEDGE = Knowledge.load();
    static final Diagnostician DIAGNOSTICIAN = new Diagnostician(KNOWLEDGE.causes());

    private static final Wording WORDING = new Wording(KNOWLEDGE.phrases());

    /** In the language of a locale as Slack writes it ("nb-NO"). */
    static Says in(String locale) {
        return new Says(Locale.forLanguageTag(locale));
    }

    /** The text of a key. */
    String text(String key) {
        return text(key, Map.of());
    }

    /** The text of a key with these values in it. */
    String text(String key, Map<String, String> values) {
        Map<String, Argument> arguments = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> new Argument.Text(value.getValue())));
        return WORDING.plain(new Phrase(key, arguments), language, ZoneOffset.UTC);
    }

    /** What a cause is called. */
    String cause(String id) {
        return text("causes." + id + ".name");
    }

    /** The playbook that helps against a cause. */
    static String playbookOf(String cause) {
        return KNOWLEDGE.causes().find(new CauseId(cause)).remedy().playbook();
    }

    /** What a playbook is called. */
    String playbook(String playbook) {
        return text(
                KNOWLEDGE.guides().playbooks().newest(playbook).orElseThrow().titleKey());
    }

    /** A text of a step in one of its roles: title, help, different, answers.NAME... */
    String step(String playbook, String step, String role) {
        return text(find(playbook, step).words() + "." + role);
    }

    /** The same with values in it. */
    String step(String playbook, String step, String role, Map<String, String> values) {
        return text(find(playbook, step).words() + "." + role, values);
    }

    private static PlaybookStep find(String playbook, String step) {
        return KNOWLEDGE
                .guides()
                .playbooks()
                .newest(playbook)
                .flatMap(found -> found.step(step))
                .orElseThrow();
    }
}
