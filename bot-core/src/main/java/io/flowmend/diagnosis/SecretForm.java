package io.flowmend.diagnosis;

import java.util.Optional;

/** One form in which secrets are written. */
interface SecretForm {

    /** What must stand in the text, in small letters, for a secret of this form to be there. */
    String trigger();

    /** The secret for the trigger that stands at {@code start}, if it is one. */
    Optional<SecretText.Secret> find(SecretText text, int start);
}
