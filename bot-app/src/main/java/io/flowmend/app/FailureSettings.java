package io.flowmend.app;

import io.flowmend.powerautomate.http.PowerPlatformSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Where failures come from and where they are told: the Power Platform (one, or none where it is not connected), its
 * environments that are looked through, how often, the secret of the hook (one, or none where it is closed), and the rooms.
 */
record FailureSettings(
        List<PowerPlatformSettings> platform,
        List<String> environments,
        Duration polling,
        List<String> hookSecret,
        List<AlertRoom> rooms) {

    /** Nothing is looked for and nothing told. */
    static final FailureSettings NONE =
            new FailureSettings(List.of(), List.of(), Duration.ofMinutes(1), List.of(), List.of());

    FailureSettings {
        platform = List.copyOf(platform);
        environments = List.copyOf(environments);
        Objects.requireNonNull(polling);
        hookSecret = List.copyOf(hookSecret);
        rooms = List.copyOf(rooms);
    }

    @Override
    public String toString() {
        return "FailureSettings[" + platform + ", " + environments + ", " + polling + ", ***, " + rooms + "]";
    }
}
