package io.flowmend.store.jdbc;

import io.flowmend.card.AggregateId;
import io.flowmend.conversation.Timer;
import io.flowmend.store.RunningTimer;
import io.flowmend.store.Timers;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The timers as a table. */
final class JdbcTimers implements Timers {

    private final Handle handle;

    JdbcTimers(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void set(RunningTimer timer) {
        handle.execute(
                "INSERT INTO timers (aggregate, timer, due) VALUES (?, ?, ?)"
                        + " ON CONFLICT (aggregate, timer) DO UPDATE SET due = excluded.due",
                timer.aggregate().toString(),
                timer.timer().name(),
                timer.due().toEpochMilli());
    }

    @Override
    public void stop(AggregateId aggregate, Timer timer) {
        handle.execute("DELETE FROM timers WHERE aggregate = ? AND timer = ?", aggregate.toString(), timer.name());
    }

    @Override
    public boolean take(RunningTimer timer) {
        return handle.execute(
                        "DELETE FROM timers WHERE aggregate = ? AND timer = ? AND due = ?",
                        timer.aggregate().toString(),
                        timer.timer().name(),
                        timer.due().toEpochMilli())
                == 1;
    }

    @Override
    public List<RunningTimer> due(Instant by, int most) {
        return handle.createQuery("SELECT * FROM timers WHERE due <= :by ORDER BY due LIMIT :most")
                .bind("by", by.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> new RunningTimer(
                        AggregateId.parse(row.getString("aggregate")),
                        Timer.valueOf(row.getString("timer")),
                        Instant.ofEpochMilli(row.getLong("due"))))
                .list();
    }
}
