package io.flowmend.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
            LiteralAutomaton.ofAnyCase(FORMS.stream().map(SecretForm::trigger).toList());

    private record Trigger(SecretForm form, int start) {}

    /** What belongs together and may not be torn apart: the secret and what tells it. */
    record Found(int from, SecretText.Secret secret) {}

    /** The text with each secret replaced by {@code [removed: KIND]}. */
    public RedactedText redact(String text) {
        List<Found> secrets = secrets(text);
        return new RedactedText(secrets.isEmpty() ? text : without(secrets, text, text.length()));
    }

    /** The secrets of a text in their order; no two overlap. */
    static List<Found> secrets(String text) {
        List<Trigger> triggers = new ArrayList<>();
        TRIGGERS.scan(text, (number, end) -> {
            SecretForm form = FORMS.get(number);
            triggers.add(new Trigger(form, end - form.trigger().length()));
        });
        if (triggers.isEmpty()) {
            return List.of();
        }
        // Where several begin at one place, the longest name is the right one.
        triggers.sort(Comparator.comparingInt(Trigger::start)
                .thenComparingInt(trigger -> -trigger.form().trigger().length()));
        List<Found> found = new ArrayList<>();
        SecretText secretText = new SecretText(text);
        int done = 0;
        for (Trigger trigger : triggers) {
            if (trigger.start() < done) {
                continue;
            }
            Optional<SecretText.Secret> secret = trigger.form().find(secretText, trigger.start());
            if (secret.isPresent() && secret.get().start() >= done) {
                found.add(new Found(Math.min(trigger.start(), secret.get().start()), secret.get()));
                done = secret.get().end();
            }
        }
        return found;
    }

    /** The text up to {@code end} without the secrets that lie before it. */
    static String without(List<Found> secrets, String text, int end) {
        StringBuilder redacted = new StringBuilder(end);
        int done = 0;
        for (Found found : secrets) {
            SecretText.Secret secret = found.secret();
            if (secret.end() <= end) {
                redacted.append(text, done, secret.start())
                        .append(MARK)
                        .append(secret.kind())
                        .append(']');
                done = secret.end();
            }
        }
        return redacted.append(text, done, end).toString();
    }

    private static List<SecretForm> forms() {
        List<SecretForm> forms = new ArrayList<>(SecretNames.all());
        forms.addAll(ShapedSecret.all());
        forms.addAll(KeySecret.all());
        return List.copyOf(forms);
    }
}
