package io.flowmend.sandbox.teams;

/** A conversation's id as Teams writes it: a channel's thread is ROOM;messageid=THREAD, the thread is empty elsewhere. */
record ConversationId(String room, String thread) {
    private static final String MARK = ";messageid=";

    static ConversationId of(String room, String thread) {
        return new ConversationId(room, thread);
    }

    static ConversationId parse(String id) {
        int mark = id.indexOf(MARK);
        return mark < 0
                ? new ConversationId(id, "")
                : new ConversationId(id.substring(0, mark), id.substring(mark + MARK.length()));
    }

    @Override
    public String toString() {
        return thread.isEmpty() ? room : room + MARK + thread;
    }
}
