package io.flowmend.diagnosis;

/** placeholder */
public final class Redactor {
    public RedactedText redact(String text) { return new RedactedText(text); }
}
