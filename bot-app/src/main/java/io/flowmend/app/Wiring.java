package io.flowmend.app;

import com.github.benmanes.caffeine.cache.Ticker;
import io.flowmend.card.Phrase;
import io.flowmend.conversation.ConversationCards;
import io.flowmend.conversation.ConversationEngine;
import io.flowmend.diagnosis.Diagnostician;
import io.flowmend.diagnosis.Redactor;
import io.flowmend.knowledge.Knowledge;
import io.flowmend.runtime.BotRuntime;
import io.flowmend.runtime.PureParts;
import io.flowmend.runtime.VirtualWorkers;
import io.flowmend.slack.SlackAdapter;
import io.flowmend.store.jdbc.JdbcStore;
import io.flowmend.store.jdbc.SqliteDatabase;
import io.flowmend.wording.Wording;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** Puts the bot together: the only place that constructs implementations and decides which go with which. */
final class Wiring {

    /** How soon after its time a timer runs out; they are set for a day. */
    private static final Duration TIMER_POLLING = Duration.ofSeconds(30);

    private Wiring() {}

    /** The bot of these settings, not started; the database is opened and migrated. */
    static Bot wire(Settings settings, Knowledge knowledge, InstantSource clock) {
        JdbcStore store = new JdbcStore(SqliteDatabase.open(settings.database()));
        SlackAdapter slack = new SlackAdapter(settings.slack(), store.adapterMemory(), clock, Ticker.systemTicker());
        Wording wording = new Wording(knowledge.phrases());
        BotRuntime runtime = new BotRuntime(
                store,
                pureParts(knowledge, wording),
                List.of(slack.channel()),
                slack.directory(),
                new BotRuntime.Surroundings(clock, new SecureRandom(), new VirtualWorkers(), TIMER_POLLING));
        return new Bot(
                store,
                runtime,
                slack.entry(
                        runtime.sink(),
                        language -> wording.plain(Phrase.of("bot.try-again"), language, ZoneOffset.UTC)));
    }

    private static PureParts pureParts(Knowledge knowledge, Wording wording) {
        Diagnostician diagnostician = new Diagnostician(knowledge.causes());
        ConversationEngine engine =
                new ConversationEngine(diagnostician::diagnose, knowledge.guides(), knowledge.vocabulary());
        return new PureParts(
                new Redactor()::redact, engine::step, new ConversationCards(knowledge.guides())::card, wording::ready);
    }
}
