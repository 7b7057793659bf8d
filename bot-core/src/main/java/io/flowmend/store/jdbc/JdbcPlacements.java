package io.flowmend.store.jdbc;

import io.flowmend.card.AggregateId;
import io.flowmend.channel.MessageRef;
import io.flowmend.channel.Place;
import io.flowmend.store.Key;
import io.flowmend.store.Placement;
import io.flowmend.store.Placements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The copies of cards as a table. */
final class JdbcPlacements implements Placements {

    private final Handle handle;
    private final StoredJson json;

    JdbcPlacements(Handle handle, StoredJson json) {
        this.handle = handle;
        this.json = json;
    }

    /** What a row holds in JSON. */
    record Body(Place place, MessageRef message) {
        Body {
            Objects.requireNonNull(place);
            Objects.requireNonNull(message);
        }
    }

    @Override
    public Optional<Placement> find(MessageRef message) {
        return handle.createQuery("SELECT * FROM placements WHERE message = ?")
                .bind(0, Key.of(message))
                .map((row, context) -> read(row))
                .findOne();
    }

    @Override
    public List<Placement> live(AggregateId aggregate) {
        return handle.createQuery("SELECT * FROM placements WHERE aggregate = ? AND live = 1 ORDER BY message")
                .bind(0, aggregate.toString())
                .map((row, context) -> read(row))
                .list();
    }

    @Override
    public void put(Placement placement) {
        handle.createUpdate("INSERT INTO placements (message, aggregate, body, shown, live)"
                        + " VALUES (:message, :aggregate, :body, :shown, :live)"
                        + " ON CONFLICT (message) DO UPDATE SET shown = excluded.shown, live = excluded.live")
                .bind("message", Key.of(placement.message()))
                .bind("aggregate", placement.aggregate().toString())
                .bind("body", json.write(new Body(placement.place(), placement.message())))
                .bind("shown", placement.shown())
                .bind("live", placement.live() ? 1 : 0)
                .execute();
    }

    @Override
    public void drop(MessageRef message) {
        handle.execute("DELETE FROM placements WHERE message = ?", Key.of(message));
    }

    private Placement read(ResultSet row) throws SQLException {
        Body body = json.read(row.getString("body"), Body.class);
        return new Placement(
                AggregateId.parse(row.getString("aggregate")),
                body.place(),
                body.message(),
                row.getString("shown"),
                row.getInt("live") == 1);
    }
}
