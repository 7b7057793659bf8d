package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Removes secrets from text that comes from outside, before it is kept, logged or shown: tokens, signatures, keys,
 * passwords, cookies and private keys. Identifiers and error codes stay, because the diagnosis needs them. What was
 * redacted once is not changed by redacting it again; the time is in proportion to the length.
 */
public final class Redactor {

    /** How what stands for a removed secret begins. */
    static final String MARK = "[removed: ";

    private static final List<SecretForm> FORMS = forms();
    private static final LiteralAutomaton TRIGGERS =
            new LiteralAutomaton(FORMS.stream().map(SecretForm::trigger).toList());

    private record Trigger(SecretForm form, int start) {}

    /** The text with each secret replaced by {@code [removed: KIND]}. */
    public RedactedText redact(String text) {
        List<Trigger> triggers = new ArrayList<>();
        TRIGGERS.scan(lower(text), (number, end) -> {
            SecretForm form = FORMS.get(number);
            triggers.add(new Trigger(form, end - form.trigger().length()));
        });
        if (triggers.isEmpty()) {
            return new RedactedText(text);
        }
        // Where several begin at one place, the longest name is the right one.
        triggers.sort(Comparator.comparingInt(Trigger::start)
                .thenComparingInt(trigger -> -trigger.form().trigger().length()));
        StringBuilder redacted = new StringBuilder(text.length());
        SecretText secretText = new SecretText(text);
        int done = 0;
        for (Trigger trigger : triggers) {
            if (trigger.start() < done) {
                continue;
            }
            Optional<SecretText.Secret> secret = trigger.form().find(secretText, trigger.start());
            if (secret.isPresent() && secret.get().start() >= done) {
                redacted.append(text, done, secret.get().start())
                        .append(MARK)
                        .append(secret.get().kind())
                        .append(']');
                done = secret.get().end();
            }
        }
        return new RedactedText(redacted.append(text, done, text.length()).toString());
    }

    /** Small letters, each at the place of the letter it came from. */
    private static String lower(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (small.length() == text.length()) {
            return small;
        }
        StringBuilder each = new StringBuilder(text.length());
        text.chars().forEach(c -> each.append((char) Character.toLowerCase(c)));
        return each.toString();
    }

    private static List<SecretForm> forms() {
        List<SecretForm> forms = new ArrayList<>(NamedSecret.all());
        forms.addAll(ShapedSecret.all());
        return List.copyOf(forms);
    }
}
