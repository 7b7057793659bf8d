package io.flowmend.diagnosis.run;

import java.util.Objects;

/**
 * What else is known of the time when a run failed: how many others failed to sign in or were refused, of which none shares
 * an account or a connection with this run or with each other; and how the account of the flow's owner stands.
 */
public record Meanwhile(int alsoFailed, Owner owner) {

    /** Nothing else is known. */
    public static final Meanwhile UNSEEN = new Meanwhile(0, Owner.UNSEEN);

    /** How the account of the flow's owner stands. */
    public enum Owner {
        /** It can sign in. */
        ENABLED,
        /** It is disabled or deleted, so that nothing can sign in with it. */
        DISABLED,
        /** Nobody told. */
        UNSEEN
    }

    public Meanwhile {
        Objects.requireNonNull(owner);
    }
}
