package io.flowmend.playbook;

import io.flowmend.playbook.PlaybookStep.Advise;
import io.flowmend.playbook.PlaybookStep.Ask;
import io.flowmend.playbook.PlaybookStep.Escalate;
import io.flowmend.playbook.PlaybookStep.Finish;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text that has to be there: its key, what it is for, who needs it, and where that stands. */
record Need(String key, Role role, String whose, String file, int line) {

    /** All texts that playbooks and causes need, by key; of several that need the same text the first is named. */
    static Map<String, Need> all(Written written) {
        Map<String, Need> needs = new LinkedHashMap<>();
        for (WrittenPlaybook playbook : written.playbooks()) {
            add(
                    needs,
                    new Need(playbook.playbook().titleKey(), Role.PLAYBOOK_TITLE, "the playbook", playbook.file(), 1));
            for (PlaybookStep step : playbook.playbook().steps()) {
                String whose = "the step '" + step.id() + "'";
                int line = playbook.line(step.id());
                roles(step)
                        .forEach((name, role) ->
                                add(needs, new Need(step.words() + "." + name, role, whose, playbook.file(), line)));
            }
        }
        for (WrittenCause cause : written.causes()) {
            String whose = "the cause '" + cause.id() + "'";
            String key = "causes." + cause.id();
            add(needs, new Need(key + ".name", Role.CAUSE_NAME, whose, cause.file(), cause.line()));
            add(needs, new Need(key + ".seen", Role.CAUSE_SEEN, whose, cause.file(), cause.line()));
            add(needs, new Need(key + ".why", Role.CAUSE_WHY, whose, cause.file(), cause.line()));
        }
        return needs;
    }

    private static void add(Map<String, Need> needs, Need need) {
        needs.putIfAbsent(need.key(), need);
    }

    private static Map<String, Role> roles(PlaybookStep step) {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("title", Role.TITLE);
        roles.put("text", Role.TEXT);
        switch (step) {
            case Ask ask -> ask.answers().forEach(answer -> roles.put("answers." + answer.name(), Role.ANSWER));
            case Advise advise -> {
                roles.put("different", Role.DIFFERENT);
                if (!advise.link().isEmpty()) {
                    roles.put("link", Role.LINK);
                }
            }
            case PlaybookStep.Check check -> {}
            case Escalate escalate -> roles.put("message", Role.MESSAGE);
            case Finish finish -> {
                return roles;
            }
        }
        roles.put("help", Role.HELP);
        return roles;
    }
}
