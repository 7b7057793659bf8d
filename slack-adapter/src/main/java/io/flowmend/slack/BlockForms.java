package io.flowmend.slack;

import io.flowmend.card.ReadyCard;
import io.flowmend.channel.AdapterMemory;
import io.flowmend.slack.SlackClient.Outcome;
import io.flowmend.slack.SlackRenderer.Drawn;
import io.flowmend.slack.SlackRenderer.Form;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Sends a card with the newest blocks, and where a workspace refuses them once more with plain ones; which workspaces do is
 * remembered.
 */
final class BlockForms {

    private static final String PLAIN = "plain";

    private final AdapterMemory memory;
    private final ConcurrentMap<String, Form> known = new ConcurrentHashMap<>();

    BlockForms(AdapterMemory memory) {
        this.memory = memory;
    }

    <T> Outcome<T> send(String workspace, ReadyCard card, Function<Drawn, Outcome<T>> send) {
        if (!SlackRenderer.hasNewerForm(card) || form(workspace) == Form.PLAIN) {
            return send.apply(SlackRenderer.draw(card, Form.PLAIN));
        }
        Outcome<T> first = send.apply(SlackRenderer.draw(card, Form.NEWEST));
        if (!(first instanceof Outcome.Denied<T> denied) || !SlackErrors.isAboutBlocks(denied.error())) {
            return first;
        }
        Outcome<T> second = send.apply(SlackRenderer.draw(card, Form.PLAIN));
        // Only a card that went through in the plain form shows that it was the newer blocks that were refused.
        if (second instanceof Outcome.Done<T>) {
            known.put(workspace, Form.PLAIN);
            memory.remember(key(workspace), PLAIN);
        }
        return second;
    }

    private Form form(String workspace) {
        return known.computeIfAbsent(workspace, id -> memory.recall(key(id)).isPresent() ? Form.PLAIN : Form.NEWEST);
    }

    private static String key(String workspace) {
        return SlackDecoder.CHANNEL + "/blocks/" + workspace;
    }
}
