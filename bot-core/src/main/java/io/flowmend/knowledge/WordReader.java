package io.flowmend.knowledge;

import io.flowmend.playbook.WrittenText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the texts of one language. A text's key is the path of its file below the language's directory without its ending,
 * then the fields that lead to it, all joined by dots: {@code playbooks/fix-connection.yml} holds
 * {@code playbooks.fix-connection.title}.
 */
public final class WordReader {

    private static final String ENDING = ".yml";

    private final Map<String, WrittenText> words = new LinkedHashMap<>();

    private WordReader() {}

    /** The texts of a language by their keys; what is wrong becomes faults and is left out. */
    public static Map<String, WrittenText> read(String language, List<KnowledgeText> files, Faults faults) {
        WordReader reader = new WordReader();
        String directory = "words/" + language + "/";
        for (KnowledgeText file : files) {
            if (!file.name().startsWith(directory) || !file.name().endsWith(ENDING)) {
                faults.add(file.name(), 1, "a file of words is called " + directory + "..." + ENDING);
                continue;
            }
            String path = file.name().substring(directory.length(), file.name().length() - ENDING.length());
            YamlDocument.parse(file, faults).ifPresent(root -> reader.add(path.replace('/', '.'), root));
        }
        return reader.words;
    }

    private void add(String key, YamlNode node) {
        if (!node.isText()) {
            node.entries().forEach(entry -> add(key + "." + entry.key(), entry.value()));
            return;
        }
        WrittenText text = new WrittenText(node.text().strip(), node.file(), node.line());
        if (text.text().isEmpty()) {
            node.fault("the text of '" + key + "' is empty");
            return;
        }
        WrittenText before = words.putIfAbsent(key, text);
        if (before != null) {
            node.fault("the text of '" + key + "' stands also in " + before.file() + ":" + before.line());
        }
    }
}
