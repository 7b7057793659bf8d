package io.flowmend.powerautomate.http;

import io.flowmend.powerautomate.Answer;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.sandbox.SandboxServer;
import io.flowmend.sandbox.entra.Contoso;
import io.flowmend.sandbox.powerplatform.PowerControl;
import io.flowmend.sandbox.powerplatform.PowerOperation;
import io.flowmend.sandbox.powerplatform.PowerPlatformSandbox;
import io.flowmend.sandbox.powerplatform.PowerRules;
import io.flowmend.sandbox.powerplatform.PowerTenant;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The simulated tenant behind real HTTP, with its time in the test's hands, and real clients of it. */
final class PowerStage implements AutoCloseable {

    private static final String APP = "22222222-3333-4444-5555-666666666666";
    private static final String SECRET = "not-a-real-secret";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T12:00:00Z"));
    private final PowerPlatformSandbox power =
            PowerPlatformSandbox.contoso(APP, SECRET, now::get, PowerRules.forTests());
    private final SandboxServer server = SandboxServer.start(0, power);

    PowerPlatformSandbox power() {
        return power;
    }

    PowerControl control() {
        return power.control();
    }

    URI flowApi() {
        return PowerPlatformSandbox.flowUrl(server.powerBase());
    }

    Instant now() {
        return now.get();
    }

    void later(long seconds) {
        now.updateAndGet(before -> before.plusSeconds(seconds));
        power.tenant().settle();
    }

    /** How often that was asked. */
    long calls(PowerOperation operation) {
        return power.journal().calls().stream()
                .filter(call -> call.operation() == operation)
                .count();
    }

    /** A run of the flow that failed because of Anna's password. */
    RunRef failedRun(String flow) {
        control().changePassword(Contoso.ANNA.objectId());
        return new RunRef(flow(flow), control().run(flow, 1).getFirst().name());
    }

    /** A client that is signed in as the tenant's caretaker. */
    HttpPowerPlatform client() {
        return client(power.caretakerSignsIn());
    }

    /** A client with that refresh token, or as an application alone where it is empty. */
    HttpPowerPlatform client(String refreshToken) {
        return new HttpPowerPlatform(
                PowerPlatformSettings.of(Contoso.TENANT, APP, SECRET, refreshToken)
                        .at(
                                PowerPlatformSandbox.loginUrl(server.powerBase()),
                                PowerPlatformSandbox.flowUrl(server.powerBase()),
                                PowerPlatformSandbox.powerAppsUrl(server.powerBase()),
                                PowerPlatformSandbox.graphUrl(server.powerBase()),
                                1000),
                now::get);
    }

    static FlowRef flow(String id) {
        return new FlowRef(PowerTenant.ENVIRONMENT, id);
    }

    static <T> T value(Answer<T> answer) {
        return switch (answer) {
            case Answer.Got<T> got -> got.value();
            case Answer.TryLater<T> later -> throw new AssertionError(later.detail());
            case Answer.Refused<T> refused -> throw new AssertionError(refused.why() + " " + refused.detail());
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
