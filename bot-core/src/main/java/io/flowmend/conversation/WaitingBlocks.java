package io.flowmend.conversation;

import io.flowmend.card.Argument;
import io.flowmend.card.Block;
import io.flowmend.card.Choice;
import io.flowmend.card.Emphasis;
import io.flowmend.card.Phrase;
import io.flowmend.playbook.Playbook;
import io.flowmend.playbook.PlaybookStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says where an interrupted walk-through stands and offers to go on with it. */
final class WaitingBlocks {

    private WaitingBlocks() {}

    /** Blocks for the latest one that can still be gone on with, or none. */
    static List<Block> of(Guides guides, List<OpenWalk> waiting) {
        return waiting.stream()
                .flatMap(walk -> where(guides, walk, "bot.waiting").stream()
                        .map(phrase ->
                                List.<Block>of(new Block.Note(phrase), new Block.Choices(List.of(resume(walk))))))
                .findFirst()
                .orElse(List.of());
    }

    /** The sentence of that key, which names the playbook and the step. */
    static Optional<Phrase> where(Guides guides, OpenWalk walk, String key) {
        Optional<Playbook> playbook = guides.playbook(walk.playbook(), walk.version());
        Optional<PlaybookStep> step = playbook.flatMap(found -> found.step(walk.step()));
        return step.map(found -> new Phrase(
                key,
                Map.of(
                        "playbook",
                                new Argument.Words(
                                        Phrase.of(playbook.orElseThrow().titleKey())),
                        "step", new Argument.Words(Phrase.of(found.words() + ".title")))));
    }

    private static Choice resume(OpenWalk walk) {
        return new Choice.Press(
                walk.conversation(),
                Choice.Press.ANY_REVISION,
                Actions.RESUME,
                Phrase.of("bot.choice.resume"),
                Emphasis.PLAIN);
    }
}
