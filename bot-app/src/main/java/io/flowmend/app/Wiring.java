package io.flowmend.app;

import com.github.benmanes.caffeine.cache.Ticker;
import io.flowmend.channel.Channel;
import io.flowmend.channel.Directory;
import io.flowmend.conversation.ConversationCards;
import io.flowmend.conversation.ConversationEngine;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.diagnosis.run.RunDiagnostician;
import io.flowmend.incident.Failure;
import io.flowmend.incident.IncidentCards;
import io.flowmend.incident.IncidentEngine;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.powerautomate.NotConnected;
import io.flowmend.powerautomate.PortalLinks;
import io.flowmend.powerautomate.http.HttpPowerPlatform;
import io.flowmend.runtime.Alerting;
import io.flowmend.runtime.BotRuntime;
import io.flowmend.runtime.PowerAutomate;
import io.flowmend.runtime.PureParts;
import io.flowmend.runtime.VirtualWorkers;
import io.flowmend.slack.SlackAdapter;
import io.flowmend.store.jdbc.JdbcStore;
import io.flowmend.store.jdbc.SqliteDatabase;
import io.flowmend.teams.TeamsAdapter;
import io.flowmend.wording.Wording;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the bot together: the only place that constructs implementations and decides which go with which. */
final class Wiring {

    /** How soon after its time a timer runs out; they are set for a day. */
    private static final Duration TIMER_POLLING = Duration.ofSeconds(30);

    private Wiring() {}

    /** The bot of these settings, not started; the database is opened and migrated. */
    static Bot wire(Settings settings, Knowledge knowledge, InstantSource clock) {
        return wire(settings, knowledge, new Diagnostician(knowledge.causes()), clock);
    }

    /** The same, with a diagnostician that several bots may share, for it is costly to make and large. */
    static Bot wire(Settings settings, Knowledge knowledge, Diagnostician diagnostician, InstantSource clock) {
        JdbcStore store = new JdbcStore(SqliteDatabase.open(settings.database()));
        Ticker ticker = Ticker.systemTicker();
        List<SlackAdapter> slack = settings.slack().stream()
                .map(workspace -> new SlackAdapter(workspace, store.adapterMemory(), clock, ticker))
                .toList();
        TeamsAdapter teams = new TeamsAdapter(settings.teams(), store.adapterMemory(), clock, ticker);
        Map<String, Directory> directories = new HashMap<>();
        List<Channel> channels = new ArrayList<>();
        for (SlackAdapter adapter : slack) {
            channels.add(adapter.channel());
            directories.put(adapter.channel().name(), adapter.directory());
        }
        channels.add(teams.channel());
        directories.put(teams.channel().name(), teams.directory());
        Wording wording = new Wording(knowledge.phrases());
        FailureSettings failures = settings.failures();
        BotRuntime runtime = new BotRuntime(
                store,
                pureParts(knowledge, wording, diagnostician),
                channels,
                new DirectoryByChannel(
                        directories,
                        failures.rooms().stream().collect(Collectors.toMap(AlertRoom::reader, AlertRoom::profile))),
                powerAutomate(failures),
                new Alerting(
                        failures.rooms().stream().map(AlertRoom::place).toList(),
                        failures.watched(),
                        failures.polling()),
                new BotRuntime.Surroundings(clock, new SecureRandom(), new VirtualWorkers(), TIMER_POLLING));
        AdapterTexts texts = new AdapterTexts(wording);
        Redactor redactor = new Redactor();
        return new Bot(
                store,
                runtime,
                slack.stream()
                        .map(adapter -> adapter.entry(runtime.sink(), texts::tryAgain))
                        .toList(),
                teams.entry(runtime.sink(), texts),
                failures.hookSecret().stream()
                        .map(secret -> new FailureHook(
                                secret, runtime.failures(), text -> diagnostician.diagnose(redactor.redact(text))))
                        .toList());
    }

    private static PowerAutomate powerAutomate(FailureSettings failures) {
        return failures.platform().stream()
                .map(HttpPowerPlatform::new)
                .map(client ->
                        new PowerAutomate(client.failures(), client.runs(), client.connections(), client.resubmitter()))
                .findFirst()
                .orElseGet(() -> {
                    NotConnected none = new NotConnected();
                    return new PowerAutomate(none, none, none, none);
                });
    }

    private static PureParts pureParts(Knowledge knowledge, Wording wording, Diagnostician diagnostician) {
        RunDiagnostician runs = new RunDiagnostician(diagnostician::diagnose);
        ConversationEngine engine =
                new ConversationEngine(diagnostician::diagnose, knowledge.guides(), knowledge.vocabulary());
        return new PureParts(
                new Redactor()::redact,
                engine::step,
                new ConversationCards(knowledge.guides())::card,
                new PureParts.IncidentParts(
                        report -> Failure.of(report, runs.diagnose(report.happened())),
                        new IncidentEngine()::step,
                        new IncidentCards(PortalLinks::run)::card),
                wording::ready);
    }
}
