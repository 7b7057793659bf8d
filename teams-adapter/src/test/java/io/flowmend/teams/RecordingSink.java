package io.flowmend.teams;

import io.flowmend.channel.EventSink;
import io.flowmend.channel.Inbound;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Keeps what was handed in, and answers as it is told. */
final class RecordingSink implements EventSink {

    private final List<Inbound> inbounds = new CopyOnWriteArrayList<>();
    private volatile Function<Inbound, Acceptance> answer = inbound -> Acceptance.STORED;

    @Override
    public Acceptance accept(Inbound inbound) {
        inbounds.add(inbound);
        return answer.apply(inbound);
    }

    List<Inbound> inbounds() {
        return List.copyOf(inbounds);
    }

    void answer(Function<Inbound, Acceptance> next) {
        answer = next;
    }
}
