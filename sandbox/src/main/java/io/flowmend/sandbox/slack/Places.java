package io.flowmend.sandbox.slack;

/** Finds the conversation a call means, and refuses what the app may not reach. */
final class Places {
    private final SlackWorkspace workspace;

    Places(SlackWorkspace workspace) {
        this.workspace = workspace;
    }

    /** By id alone, which is all that edits take. */
    SlackConversation byId(String id) throws SlackRefusal {
        return workspace.conversation(id).orElseThrow(() -> SlackRefusal.because("channel_not_found"));
    }

    /** By id, by name with or without "#", or a person for their direct message. */
    SlackConversation toPostTo(String idOrName) throws SlackRefusal {
        if (workspace.person(idOrName).isPresent()) {
            return workspace.openDirect(idOrName);
        }
        String name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
        SlackConversation place = workspace.conversations().stream()
                .filter(each -> each.id().equals(idOrName)
                        || (!each.direct() && each.name().equals(name)))
                .findFirst()
                .orElseThrow(() -> SlackRefusal.because("channel_not_found"));
        if (!place.members().contains(workspace.team().botUserId())) {
            throw SlackRefusal.because("not_in_channel");
        }
        return place;
    }
}
