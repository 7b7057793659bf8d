package io.flowmend.sandbox.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.teams.TeamsConversation.Kind;
import io.flowmend.sandbox.wire.Json;
import java.net.URI;
import java.util.ArrayList;
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
 * What people do in the tenant, and what Teams sends to the bot because of it, truly signed. Nothing here waits for the
 * bot: each deed answers at once with a future of how the delivery went.
 */
public final class TeamsSender implements AutoCloseable {
    private final TeamsTenant tenant;
    private final TeamsRules rules;
    private final TeamsActivities activities;
    private final TeamsPost post;
    private final PressAnswer answers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ObjectNode> sent = new ConcurrentHashMap<>();

    TeamsSender(TeamsTenant tenant, TeamsRules rules, TeamsActivities activities, TeamsPost post) {
        this.tenant = tenant;
        this.rules = rules;
        this.activities = activities;
        this.post = post;
        this.answers = new PressAnswer(tenant);
    }

    /** What a person said, and its way to the bot. */
    public record Said(TeamsMessage message, CompletableFuture<TeamsDelivery> delivery) {}

    /** Sends to another address from now on. */
    public void sendTo(URI bot) {
        post.sendTo(bot);
    }

    /**
     * A person types in a conversation; elsewhere than in their own chat the bot hears of it only when it is mentioned
     * (@Flowmend). A channel's thread is named as Teams does (ID;messageid=THREAD); without one it is a new post.
     */
    public Said say(String person, String conversation, String text) {
        TeamsPerson author = known(person);
        ConversationId where = ConversationId.parse(conversation);
        TeamsConversation room = room(where.room());
        String id = tenant.nextId();
        String thread = room.kind() == Kind.CHANNEL && where.thread().isEmpty() ? id : where.thread();
        ObjectNode activity = activities.said(id, author, room, thread, text);
        TeamsMessage message = tenant.post(id, room.id(), thread, author.id(), activity);
        boolean heard =
                room.kind() == Kind.PERSONAL || text.contains("@" + tenant.bot().name());
        if (!heard || !room.hasBot()) {
            return new Said(message, CompletableFuture.completedFuture(TeamsDelivery.nothing()));
        }
        return new Said(message, deliver(activity));
    }

    /** A person presses a button; it shows as waiting, then as the bot's answer says. */
    public CompletableFuture<TeamsDelivery> press(String person, TeamsMessage message, TeamsAction action) {
        return press(person, message, action, Json.object());
    }

    /** The same after {@code inputs} were filled in; a list of people gives the person's Entra id. */
    public CompletableFuture<TeamsDelivery> press(
            String person, TeamsMessage message, TeamsAction action, ObjectNode inputs) {
        TeamsPerson presser = known(person);
        TeamsConversation room = room(message.conversation());
        TeamsAction known = known(action);
        boolean executes = known.type().equals("Action.Execute");
        if (!executes && !known.type().equals("Action.Submit")) {
            return CompletableFuture.completedFuture(TeamsDelivery.nothing());
        }
        ObjectNode activity = executes
                ? activities.executed(presser, room, message, known, inputs)
                : activities.submitted(presser, room, message, known, inputs);
        TeamsPress press =
                new TeamsPress(room.id(), message.id(), action.pointer(), presser.id(), TeamsPress.State.WAITING, "");
        tenant.mark(press);
        return later(() -> {
            TeamsAttempt attempt = post.once(remembered(activity), TeamsForgery.TRUE, 0);
            if (executes) {
                answers.toExecute(attempt, press, message.edits());
            } else {
                answers.toSubmit(attempt, press);
            }
            return new TeamsDelivery(activity.path("id").asText(), List.of(attempt));
        });
    }

    /** Presses the button with these words in the message as this person sees it now; there must be one. */
    public CompletableFuture<TeamsDelivery> press(String person, TeamsMessage message, String label) {
        return press(person, message, label, Json.object());
    }

    /** The same after {@code inputs} were filled in. */
    public CompletableFuture<TeamsDelivery> press(
            String person, TeamsMessage message, String label, ObjectNode inputs) {
        TeamsMessage now = tenant.message(message.conversation(), message.id()).orElse(message);
        TeamsAction action = TeamsAction.labelled(now, known(person).id(), label)
                .orElseThrow(() -> new IllegalArgumentException("No button \"" + label + "\" in " + now));
        return press(person, now, action, inputs);
    }

    /** A person puts the bot into a conversation; Teams tells it by two activities, each delivered by itself. */
    public CompletableFuture<List<TeamsDelivery>> install(String person, String conversation) {
        return installed(person, conversation, true);
    }

    /** A person takes the bot out of a conversation. */
    public CompletableFuture<List<TeamsDelivery>> uninstall(String person, String conversation) {
        return installed(person, conversation, false);
    }

    private CompletableFuture<List<TeamsDelivery>> installed(String person, String conversation, boolean added) {
        TeamsPerson doer = known(person);
        TeamsConversation room = room(conversation);
        tenant.hasBot(room.id(), added);
        List<CompletableFuture<TeamsDelivery>> both = new ArrayList<>();
        both.add(deliver(activities.membersChanged(doer, room, added)));
        both.add(deliver(activities.installed(doer, room, added)));
        return both.get(0).thenCombine(both.get(1), List::of);
    }

    /** A person takes another language; Teams tells it with what they do next. */
    public void changeLocale(String person, String locale) {
        tenant.addPerson(known(person).withLocale(locale));
    }

    /** An activity of any type as Teams would send it from there, to be changed at will and sent. */
    public ObjectNode activity(String type, String person, String conversation) {
        ConversationId where = ConversationId.parse(conversation);
        return activities.of(type, known(person), room(where.room()), where.thread());
    }

    /** A message that is shown nowhere, in a person's own chat, to be changed at will and sent. */
    public ObjectNode message(String person, String text) {
        TeamsPerson author = known(person);
        return activities.said(tenant.nextId(), author, tenant.personalChat(author.id()), "", text);
    }

    /** Sends an activity once, as it is or forged. */
    public CompletableFuture<TeamsAttempt> send(ObjectNode activity, TeamsForgery forgery) {
        return later(() -> post.once(activity, forgery, 0));
    }

    /** Delivers an activity once more, as Teams does when it missed the acknowledgement. */
    public CompletableFuture<TeamsDelivery> redeliver(String activityId) {
        ObjectNode activity = sent(activityId)
                .orElseThrow(() -> new IllegalArgumentException("No activity " + activityId + " was sent"));
        return later(() -> new TeamsDelivery(activityId, List.of(post.once(activity, TeamsForgery.TRUE, 1))));
    }

    /** An activity that was sent. */
    public Optional<ObjectNode> sent(String activityId) {
        return Optional.ofNullable(sent.get(activityId));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        post.stop();
    }

    private CompletableFuture<TeamsDelivery> deliver(ObjectNode activity) {
        return later(() -> new TeamsDelivery(activity.path("id").asText(), post.withRetries(remembered(activity))));
    }

    private ObjectNode remembered(ObjectNode activity) {
        sent.put(activity.path("id").asText(), activity);
        return activity;
    }

    /** What a client draws that does not know Action.Execute. */
    private TeamsAction known(TeamsAction action) {
        boolean falls = action.type().equals("Action.Execute") && !rules.knowsExecute();
        return falls ? new TeamsAction(action.pointer(), action.json().path("fallback")) : action;
    }

    private TeamsPerson known(String person) {
        return tenant.person(person).orElseThrow(() -> new IllegalArgumentException("Nobody is " + person));
    }

    private TeamsConversation room(String conversation) {
        return tenant.conversation(conversation)
                .orElseThrow(() -> new IllegalArgumentException("No conversation is " + conversation));
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
