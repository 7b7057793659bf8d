package io.flowmend.slack;

import com.github.benmanes.caffeine.cache.Ticker;
import io.flowmend.channel.AdapterMemory;
import io.flowmend.channel.EventSink;
import java.time.InstantSource;

/**
 * The adapter put together: the channel and the directory first, and the entry once there is somebody to hand events to.
 */
public final class SlackAdapter {

    private final SlackSettings settings;
    private final InstantSource clock;
    private final SlackClient client;
    private final WaitingRequests waiting = new WaitingRequests();
    private final SlackDirectory directory;
    private final SlackChannel channel;

    /** Makes no call; Slack may be down. */
    public SlackAdapter(SlackSettings settings, AdapterMemory memory, InstantSource clock, Ticker ticker) {
        this.settings = settings;
        this.clock = clock;
        client = new SlackClient(settings);
        directory = new SlackDirectory(client, settings.peopleKept(), ticker);
        channel = new SlackChannel(
                client,
                new DirectMessages(client),
                new BlockForms(memory),
                new ResponseUrls(client.http(), settings.api()),
                waiting,
                clock);
    }

    /** Slack out. */
    public SlackChannel channel() {
        return channel;
    }

    /** Who people are. */
    public SlackDirectory directory() {
        return directory;
    }

    /** Slack in, handing over to the sink. */
    public SlackEntry entry(EventSink sink, SlackTexts texts) {
        return new SlackEntry(settings, client.slack(), sink, directory, texts, waiting, clock);
    }
}
