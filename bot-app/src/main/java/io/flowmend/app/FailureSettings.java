package io.flowmend.app;

import io.flowmend.powerautomate.http.PowerPlatformSettings;
import io.flowmend.runtime.Watched;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Where failures come from and where they are told: the Power Platform (one, or none where it is not connected), its
 * environments that are looked through, how often, the secret of the hook (one, or none where it is closed), and the rooms.
 */
record FailureSettings(
        List<PowerPlatformSettings> platform,
        Watched watched,
        Duration polling,
        List<String> hookSecret,
        List<AlertRoom> rooms) {

    /** Nothing is looked for and nothing told. */
    static final FailureSettings NONE =
            new FailureSettings(List.of(), new Watched.Nowhere(), Duration.ofMinutes(1), List.of(), List.of());

    FailureSettings {
        platform = List.copyOf(platform);
        Objects.requireNonNull(watched);
        Objects.requireNonNull(polling);
        hookSecret = List.copyOf(hookSecret);
        rooms = List.copyOf(rooms);
    }

    @Override
    public String toString() {
        return "FailureSettings[" + platform + ", " + watched + ", " + polling + ", ***, " + rooms + "]";
    }
}
