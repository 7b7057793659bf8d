package io.flowmend.app;

/** Something that the person at the command line can put right; its message says what was expected. */
final class UserMistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    UserMistake(String message) {
        super(message);
    }

    UserMistake(String message, Throwable cause) {
        super(message, cause);
    }
}
