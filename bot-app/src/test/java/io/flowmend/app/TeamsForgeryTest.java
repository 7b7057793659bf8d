package io.flowmend.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.teams.ContosoTenant;
import io.flowmend.sandbox.teams.TeamsAttempt;
import io.flowmend.sandbox.teams.TeamsForgery;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every forged token and damaged activity that the simulated tenant knows, against the whole bot. */
class TeamsForgeryTest {

    private static final Set<Integer> REFUSED_TOKEN = Set.of(401);
    private static final Set<Integer> REFUSED_BODY = Set.of(400);

    /** Nobody reads it to its end, so the connection may also break, which is 0 here, before the answer is read. */
    private static final Set<Integer> REFUSED_SIZE = Set.of(400, 413, 0);

    @TempDir
    private Path folder;

    @Test
    void everyForgeryIsRefusedAsItsKindIsAndNothingHappens() throws Exception {
        try (TeamsStage stage = TeamsStage.open(folder)) {
            Set<TeamsForgery> forgeries = EnumSet.complementOf(EnumSet.of(TeamsForgery.TRUE));
            assertThat(forgeries).hasSizeGreaterThanOrEqualTo(25);
            for (TeamsForgery forgery : forgeries) {
                assertThat(refusals(forgery)).as("%s", forgery).contains(send(stage, forgery));
            }

            // The true one comes last, so what a forgery had set off would stand before its answer.
            TeamsMember bjorn = stage.bjorn();
            bjorn.tells("help");
            bjorn.sees(bjorn.direct(), bjorn.says().text("bot.help.heading"));
            assertThat(stage.botMessages()).hasSize(1);
        }
    }

    @Test
    void withoutCredentialsTheEndpointIsClosed() throws Exception {
        try (TeamsStage stage = TeamsStage.openWithoutCredentials(folder)) {
            assertThat(send(stage, TeamsForgery.TRUE)).isEqualTo(404);
            for (TeamsForgery forgery : TeamsForgery.of(TeamsForgery.Part.TOKEN)) {
                assertThat(send(stage, forgery)).as("%s", forgery).isEqualTo(404);
            }
            assertThat(stage.teams().journal().calls()).isEmpty();
        }
    }

    private static int send(TeamsStage stage, TeamsForgery forgery) {
        ObjectNode activity = stage.teams().people().message(ContosoTenant.ANNA, "help");
        TeamsAttempt attempt = stage.teams().people().send(activity, forgery).join();
        return attempt.status();
    }

    private static Set<Integer> refusals(TeamsForgery forgery) {
        if (forgery == TeamsForgery.HUGE) {
            return REFUSED_SIZE;
        }
        return switch (forgery.part()) {
            case TOKEN -> REFUSED_TOKEN;
            case BODY -> REFUSED_BODY;
            case NOTHING -> Set.of(200);
        };
    }
}
