package io.flowmend.playbook;

import com.ibm.icu.text.MessagePattern;
import java.util.Set;
import java.util.TreeSet;

/** Takes an ICU message apart as far as its arguments. */
final class PhraseArguments {

    private PhraseArguments() {}

    /** The names of a message's arguments; throws IllegalArgumentException when it is not well formed. */
    static Set<String> of(String message) {
        MessagePattern pattern = parse(message);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    static boolean areReadable(String message) {
        try {
            parse(message);
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static MessagePattern parse(String message) {
        try {
            return new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL).parse(message);
        } catch (IndexOutOfBoundsException tooDeep) {
            throw new IllegalArgumentException("nested too deep", tooDeep);
        }
    }
}
