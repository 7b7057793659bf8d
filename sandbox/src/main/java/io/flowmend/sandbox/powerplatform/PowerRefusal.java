package io.flowmend.sandbox.powerplatform;

/** An answer that is an error. */
final class PowerRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient PowerAnswer answer;

    private PowerRefusal(PowerAnswer answer, String message) {
        super(message);
        this.answer = answer;
    }

    static PowerRefusal because(int status, String code, String message) {
        return new PowerRefusal(PowerAnswer.error(status, code, message), message);
    }

    PowerAnswer answer() {
        return answer;
    }
}
