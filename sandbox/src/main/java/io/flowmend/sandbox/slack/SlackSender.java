package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What people do in the workspace, and what Slack sends to the app because of it, truly signed. Nothing here waits for
 * the app: each deed answers at once with a future of how the delivery went.
 */
public final class SlackSender implements AutoCloseable {
    private final SlackWorkspace workspace;
    private final Mrkdwn mrkdwn;
    private final SlackPayloads payloads;
    private final SlackPost post;
    private final ResponseUrls urls;
    private final SlackReplies replies;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, SlackRequest> events = new ConcurrentHashMap<>();
    private final Runnable stopEchoing;

    SlackSender(SlackWorkspace workspace, SlackPost post, ResponseUrls urls, SlackReplies replies) {
        this.workspace = workspace;
        this.mrkdwn = new Mrkdwn(workspace.team());
        this.payloads = new SlackPayloads(workspace);
        this.post = post;
        this.urls = urls;
        this.replies = replies;
        this.stopEchoing = workspace.observe(this::echo);
    }

    /** What a person said, and its way to the app. */
    public record Said(SlackMessage message, CompletableFuture<SlackDelivery> delivery) {}

    /** Sends to another address from now on. */
    public void sendTo(URI app) {
        post.sendTo(app);
    }

    /** A person types in a conversation; in a channel the app hears of it only when it is mentioned (@Flowmend). */
    public Said say(String person, String channel, String text) {
        return say(person, channel, "", text);
    }

    /** The same as a reply in a thread; an empty thread is the conversation itself. */
    public Said say(String person, String channel, String threadTs, String text) {
        known(person);
        SlackConversation place = place(channel);
        String typed = mrkdwn.typed(text);
        SlackMessage message = workspace.post(SlackDraft.text(place.id(), person, typed)
                .with(mrkdwn.richText(text))
                .inThread(threadTs));
        boolean mentioned = typed.contains("<@" + workspace.team().botUserId() + ">")
                && place.members().contains(workspace.team().botUserId());
        if (!place.direct() && !mentioned) {
            return new Said(message, CompletableFuture.completedFuture(SlackDelivery.nothing()));
        }
        String type = place.direct() ? "message" : "app_mention";
        return new Said(message, event(payloads.said(type, message, place.direct())));
    }

    /** A person opens the app's Home tab; told only to an app subscribed to app_home_opened. */
    public CompletableFuture<SlackDelivery> openHome(String person) {
        return event(payloads.homeOpened(known(person)));
    }

    /** A person takes another language; told only to an app subscribed to user_change. */
    public CompletableFuture<SlackDelivery> changeLocale(String person, String locale) {
        SlackPerson changed = known(person).withLocale(locale);
        workspace.addPerson(changed);
        return event(payloads.userChanged(changed));
    }

    /** Slack asks whether the address is the app's; the app answers with the challenge. */
    public CompletableFuture<SlackDelivery> verifyUrl(String challenge) {
        SlackRequest request = SlackRequest.event(payloads.urlVerification(challenge));
        return later(() -> new SlackDelivery(challenge, List.of(post.once(request, SlackForgery.TRUE, 0, ""))));
    }

    /** A person runs a slash command; the app's answer to the request itself shows as Slack would show it. */
    public CompletableFuture<SlackDelivery> command(String person, String channel, String command, String text) {
        SlackConversation place = place(channel);
        ResponseUrls.Origin origin = new ResponseUrls.Origin(place.id(), "", "", person);
        Map<String, String> form = payloads.command(known(person), place, command, text, urls.give(origin));
        return later(() -> {
            SlackAttempt attempt = post.once(SlackRequest.form(form), SlackForgery.TRUE, 0, "");
            replies.toCommand(attempt, command, origin);
            return new SlackDelivery(form.getOrDefault("trigger_id", ""), List.of(attempt));
        });
    }

    /** A person presses a button; it shows as waiting, then as taken, or as failed when not acknowledged. */
    public CompletableFuture<SlackDelivery> press(String person, SlackMessage shown, SlackButton button) {
        return use(person, shown, button, "");
    }

    /** A person picks another from a list in the same way. */
    public CompletableFuture<SlackDelivery> pick(String person, SlackMessage shown, SlackButton list, String picked) {
        return use(person, shown, list, known(picked).id());
    }

    private CompletableFuture<SlackDelivery> use(String person, SlackMessage shown, SlackButton button, String picked) {
        SlackConversation place = place(shown.channel());
        ResponseUrls.Origin origin = new ResponseUrls.Origin(place.id(), shown.ts(), shown.threadTs(), person);
        ObjectNode payload = payloads.blockActions(known(person), place, shown, button, picked, urls.give(origin));
        SlackPress press = new SlackPress(
                place.id(), shown.ts(), button.blockId(), button.actionId(), person, SlackPress.State.WAITING, "");
        workspace.mark(press);
        return later(() -> {
            SlackAttempt attempt = post.once(SlackRequest.interaction(payload), SlackForgery.TRUE, 0, "");
            workspace.mark(
                    attempt.acknowledged()
                            ? press.now(SlackPress.State.TAKEN, "")
                            : press.now(SlackPress.State.FAILED, attempt.failure()));
            return new SlackDelivery(payload.path("trigger_id").asText(), List.of(attempt));
        });
    }

    /** Presses the button with these words in the message as it stands now; there must be one. */
    public CompletableFuture<SlackDelivery> press(String person, SlackMessage message, String label) {
        SlackMessage now = now(message);
        return press(person, now, labelled(now, label));
    }

    /** Picks a person from the list with these words in the message as it stands now; there must be one. */
    public CompletableFuture<SlackDelivery> pick(String person, SlackMessage message, String label, String picked) {
        SlackMessage now = now(message);
        return pick(person, now, labelled(now, label), picked);
    }

    private SlackMessage now(SlackMessage message) {
        return workspace.message(message.channel(), message.ts()).orElse(message);
    }

    private static SlackButton labelled(SlackMessage message, String label) {
        return SlackButton.labelled(message, label)
                .orElseThrow(() -> new IllegalArgumentException("No button \"" + label + "\" in " + message));
    }

    /** Delivers an event once more, as Slack does when it missed the acknowledgement. */
    public CompletableFuture<SlackDelivery> redeliver(String eventId) {
        SlackRequest request = Optional.ofNullable(events.get(eventId))
                .orElseThrow(() -> new IllegalArgumentException("No event " + eventId + " was sent"));
        return later(
                () -> new SlackDelivery(eventId, List.of(post.once(request, SlackForgery.TRUE, 1, "http_timeout"))));
    }

    /** Sends any body once, signed truly or falsely. */
    public CompletableFuture<SlackAttempt> send(SlackRequest request, SlackForgery forgery) {
        return later(() -> post.once(request, forgery, 0, ""));
    }

    /** The body of an event that was sent. */
    public Optional<SlackRequest> sent(String eventId) {
        return Optional.ofNullable(events.get(eventId));
    }

    @Override
    public void close() {
        stopEchoing.run();
        threads.shutdownNow();
        post.stop();
    }

    /** Slack tells the app of its own messages in direct messages too, and of every edit there. */
    private void echo(SlackChange change) {
        Optional<ObjectNode> event = switch (change) {
            case SlackChange.Posted posted ->
                echoed(posted.message()).map(message -> payloads.said("message", message, true));
            case SlackChange.Edited edited ->
                echoed(edited.message()).map(after -> payloads.edited(edited.before(), after));
            case SlackChange.Deleted deleted -> echoed(deleted.message()).map(payloads::deleted);
            case SlackChange.Pressed other -> Optional.empty();
            case SlackChange.PersonChanged other -> Optional.empty();
            case SlackChange.Cleared other -> Optional.empty();
        };
        event.ifPresent(echo -> {
            // How it went is the app's affair: nobody waits for it.
            CompletableFuture<SlackDelivery> unused = event(echo);
        });
    }

    private Optional<SlackMessage> echoed(SlackMessage message) {
        return Optional.of(message)
                .filter(each -> !each.ephemeral())
                .filter(each -> each.author().equals(workspace.team().botUserId()))
                .filter(each -> place(each.channel()).direct());
    }

    /** An event goes only to an app that is subscribed to it. */
    private CompletableFuture<SlackDelivery> event(ObjectNode event) {
        String type = event.path("type").asText();
        if (!workspace.team().events().contains(type.equals("message") ? "message.im" : type)) {
            return CompletableFuture.completedFuture(SlackDelivery.nothing());
        }
        ObjectNode callback = payloads.callback(event);
        String id = callback.path("event_id").asText();
        SlackRequest request = SlackRequest.event(callback);
        events.put(id, request);
        return later(() -> new SlackDelivery(id, post.withRetries(request, SlackForgery.TRUE)));
    }

    private SlackPerson known(String person) {
        return workspace.person(person).orElseThrow(() -> new IllegalArgumentException("Nobody is " + person));
    }

    private SlackConversation place(String channel) {
        return workspace
                .conversation(channel)
                .orElseThrow(() -> new IllegalArgumentException("No conversation is " + channel));
    }

    private <T> CompletableFuture<T> later(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        throw new CompletionException(stopped);
                    } catch (Exception unexpected) {
                        throw new CompletionException(unexpected);
                    }
                },
                threads);
    }
}
