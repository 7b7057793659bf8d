package io.flowmend.conversation;

import java.util.Locale;

/** How the name of a constant stands in the key of a text: {@code CONNECTION_OWNER} as {@code connection-owner}. */
final class WordKeys {

    private WordKeys() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
