package io.flowmend.powerautomate.http;

import io.flowmend.powerautomate.Answer;

/**
 * How the parts of one run are put together: what is refused for good is left out; what cannot be read now ends the reading,
 * unless the run is wanted as far as it can be read.
 */
final class Parts {

    private final boolean complete;
    private boolean partly;

    Parts(boolean complete) {
        this.complete = complete;
    }

    /** Whether something was left out that tells what happened in the run. */
    boolean isPartly() {
        return partly;
    }

    /** What was answered, or {@code without}; then the run can be told only in part. */
    <T> T needed(Answer<T> answer, T without) throws NotNowException {
        partly |= !(answer instanceof Answer.Got<T>);
        return of(answer, without);
    }

    /** What was answered, or {@code without}. */
    <T> T of(Answer<T> answer, T without) throws NotNowException {
        return switch (answer) {
            case Answer.Got<T> got -> got.value();
            case Answer.Refused<T> refused -> without;
            case Answer.TryLater<T> later -> {
                if (complete) {
                    throw new NotNowException(later);
                }
                yield without;
            }
        };
    }

    /** A part cannot be read now. */
    static final class NotNowException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Answer.TryLater<?> later;

        NotNowException(Answer.TryLater<?> later) {
            super(later.detail());
            this.later = later;
        }

        <T> Answer<T> answer() {
            return new Answer.TryLater<>(later.delay(), later.detail());
        }
    }
}
