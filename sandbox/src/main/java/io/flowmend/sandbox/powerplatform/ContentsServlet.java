package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.FaultPlan;
import io.flowmend.sandbox.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the links to contents show; a token sent along shows that the caller would give it to anybody. */
@SuppressWarnings("serial")
final class ContentsServlet extends PowerServlet {
    private static final int WORKFLOW = ContentsLinks.ROOT.size();

    private final PowerTenant tenant;
    private final ContentsLinks links;

    ContentsServlet(
            PowerTenant tenant,
            FaultPlan<PowerOperation, PowerFault> faults,
            PowerJournal journal,
            ContentsLinks links) {
        super(tenant, faults, journal);
        this.tenant = tenant;
        this.links = links;
    }

    @Override
    PowerOperation operation(PowerRequest request) {
        boolean fits = request.method().equals("GET")
                && request.path().size() >= WORKFLOW + 5
                && request.path().subList(0, WORKFLOW).equals(ContentsLinks.ROOT);
        return fits ? PowerOperation.CONTENTS : PowerOperation.OTHER;
    }

    @Override
    PowerAnswer answer(PowerOperation operation, PowerRequest request) throws PowerRefusal {
        if (operation == PowerOperation.OTHER) {
            return PowerAnswer.empty(404);
        }
        if (request.headers().contains("authorization")) {
            throw PowerRefusal.because(
                    400, "InvalidAuthorization", "A signed link must be read without the header 'Authorization'.");
        }
        List<String> path = request.path().subList(WORKFLOW, request.path().size());
        links.check(path, request.query("se"), request.query("sig"));
        Optional<ObjectNode> found = tenant.run(path.get(2)).flatMap(run -> contents(run, path));
        return found.map(PowerAnswer::of)
                .orElseThrow(() -> PowerRefusal.because(404, "ContentNotFound", "The content could not be found."));
    }

    private Optional<ObjectNode> contents(PowerRun run, List<String> path) {
        String kind = path.get(path.size() - 1);
        if (!path.get(3).equals("actions")) {
            return tenant.flow(run.flow())
                    .map(flow -> kind.equals("TriggerInputs")
                            ? Json.object()
                            : Json.object()
                                    .<ObjectNode>set(
                                            "body",
                                            Json.object()
                                                    .put(
                                                            "trigger",
                                                            flow.trigger().name())));
        }
        boolean round = path.get(5).equals("repetitions");
        return run.actions().stream()
                .filter(action -> action.name().equals(path.get(4)))
                .flatMap(action -> action.rounds().isEmpty() || !round
                        ? Stream.of(action)
                        : action.rounds().stream()
                                .filter(each -> each.number().equals(path.get(6)))
                                .map(ActionResult.Round::result))
                .findFirst()
                .map(result -> kind.equals("ActionInputs") ? result.inputs() : result.outputs());
    }
}
