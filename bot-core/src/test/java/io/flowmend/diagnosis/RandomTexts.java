package io.flowmend.diagnosis;

import java.util.List;
import java.util.Random;

/** Texts made by chance from pieces of others, cut at any place and joined by what people's clients put between. */
final class RandomTexts {

    private static final List<String> JOINTS = List.of(
            "", " ", "\n", "\\n", "\"", "\\\"", "{", "}", ": ", "; ", "&", "<b>", "\u201C", "\uD83D\uDE00", "&nbsp;");

    private RandomTexts() {}

    static String spliced(List<String> parts, Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            String part = parts.get(random.nextInt(parts.size()));
            int from = random.nextBoolean() ? 0 : random.nextInt(part.length());
            int to = random.nextBoolean() ? part.length() : from + random.nextInt(part.length() - from + 1);
            text.append(part, from, to).append(JOINTS.get(random.nextInt(JOINTS.size())));
        }
        return text.toString();
    }
}
