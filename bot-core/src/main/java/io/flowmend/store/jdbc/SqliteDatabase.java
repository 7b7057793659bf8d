package io.flowmend.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.flowmend.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One file of SQLite: how it is opened and migrated, and all that is said otherwise than to another database. */
public final class SqliteDatabase {

    /** Begins a transaction that may write; a deferred one would fail as busy when it writes after it has read. */
    static final String BEGIN = "BEGIN IMMEDIATE";

    /** How long to wait for another process, such as a backup, that holds the file. */
    private static final int BUSY_MILLIS = 1_500;

    private static final int READERS = 4;

    /** What passes or is the operator's to mend; everything else that SQLite reports is a fault of ours. */
    private static final Set<SQLiteErrorCode> UNAVAILABLE = Set.of(
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_LOCKED,
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_NOTADB,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_NOMEM);

    private final SQLiteDataSource dataSource;

    private SqliteDatabase(SQLiteDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Opens the file, making it and its folder if there is none, and migrates it; throws {@link StoreUnavailable} if that fails. */
    public static SqliteDatabase open(Path file) {
        try {
            makePrivate(file);
        } catch (IOException e) {
            throw new StoreUnavailable("cannot make the database file " + file, e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            Flyway.configure(SqliteDatabase.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration/sqlite")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailable("cannot open or migrate the database file " + file, e);
        }
        return new SqliteDatabase(dataSource);
    }

    /** The connection of the one writer. */
    Connection writer() throws SQLException {
        return dataSource.getConnection();
    }

    /** Connections that only read. */
    HikariDataSource readers() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setPoolName("store-readers");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionInitSql("PRAGMA query_only = ON");
        return new HikariDataSource(config);
    }

    /** Whether the fault lies in the database's state and not in what was asked of it. */
    static boolean isUnavailable(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite) {
                // An extended code holds the plain one in its low byte.
                return UNAVAILABLE.stream().anyMatch(known -> known.code == (sqlite.getResultCode().code & 0xff));
            }
        }
        return false;
    }

    /** The file holds what people wrote and the adapters' credentials, so only its owner may read it. */
    private static void makePrivate(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.notExists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }
}
