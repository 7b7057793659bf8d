package io.flowmend.runtime;

import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Diagnosis;
import io.flowmend.diagnosis.PlainRedaction;
import io.flowmend.incident.Failure;
import io.flowmend.powerautomate.ConnectionRef;
import io.flowmend.powerautomate.ConnectionState;
import io.flowmend.powerautomate.FlowRef;
import io.flowmend.powerautomate.RunRef;
import io.flowmend.powerautomate.RunReport;
import io.flowmend.powerautomate.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecentRefusalsTest {

    private final ManualClock clock = new ManualClock();
    private final RecentRefusals refusals = new RecentRefusals(clock);

    @Test
    void flowsOfOthersAreCountedOncePerAccount() {
        refused("Invoices", "anna@contoso.com", "auth.connection_unspecified");
        refused("Orders", "anna@contoso.com", "auth.connection_unspecified");
        refused("Badges", "bjorn@contoso.com", "permission.resource_access_denied");

        assertThat(refusals.unrelatedTo(report("Travel", "priya@contoso.com"))).isEqualTo(2);
    }

    @Test
    void whatSharesTheAccountIsRelated() {
        refused("Invoices", "anna@contoso.com", "auth.connection_unspecified");

        assertThat(refusals.unrelatedTo(report("Orders", "anna@contoso.com"))).isZero();
    }

    @Test
    void whatFailedForItsOwnReasonsDoesNotCount() {
        refused("Invoices", "anna@contoso.com", "config.expression");

        assertThat(refusals.unrelatedTo(report("Orders", "bjorn@contoso.com"))).isZero();
    }

    @Test
    void itIsForgottenAfterAWhile() {
        refused("Invoices", "anna@contoso.com", "auth.connection_unspecified");
        clock.advance(Duration.ofMinutes(16));

        assertThat(refusals.unrelatedTo(report("Orders", "bjorn@contoso.com"))).isZero();
    }

    private void refused(String flow, String account, String cause) {
        RunReport report = report(flow, account);
        Diagnosis diagnosis = new Diagnosis(new CauseId(cause), 0.9, List.of(), List.of(), List.of());
        refusals.remember(
                report,
                new Failure(
                        report.run(),
                        flow,
                        "",
                        report.started(),
                        "",
                        diagnosis,
                        "",
                        List.of(),
                        report.connections(),
                        false));
    }

    private static RunReport report(String flow, String account) {
        ConnectionState connection = new ConnectionState(
                new ConnectionRef("env", "shared_office365", "of-" + account),
                "Outlook",
                account,
                account,
                account,
                false,
                PlainRedaction.of(""));
        return new RunReport(
                new RunRef(new FlowRef("env", flow), "run"),
                flow,
                "manual",
                Instant.parse("2026-11-27T07:59:00Z"),
                "",
                RunStatus.FAILED,
                FakeService.NOTHING,
                List.of(connection),
                false);
    }
}
