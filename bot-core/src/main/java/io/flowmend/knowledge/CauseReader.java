package io.flowmend.knowledge;

import io.flowmend.diagnosis.Cause;
import io.flowmend.diagnosis.CauseId;
import io.flowmend.diagnosis.Causes;
import io.flowmend.diagnosis.Denials;
import io.flowmend.diagnosis.Phrase;
import io.flowmend.diagnosis.Remedy;
import io.flowmend.diagnosis.Sign;
import io.flowmend.diagnosis.StatusWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the causes, their signs and remedies, the words beside statuses, and those that deny. */
public final class CauseReader {

    private final Faults faults = new Faults();
    private final PhraseReader phrases = new PhraseReader();
    private final List<Cause> causes = new ArrayList<>();
    private final Set<CauseId> ids = new HashSet<>();
    private final Map<String, List<MoreSigns>> more = new LinkedHashMap<>();
    private final List<Phrase> before = new ArrayList<>();
    private final List<Phrase> perhapsBefore = new ArrayList<>();
    private final List<Phrase> behind = new ArrayList<>();
    private final List<Phrase> notCounted = new ArrayList<>();
    private final List<Phrase> denyingNext = new ArrayList<>();
    private final List<Phrase> denyingLast = new ArrayList<>();

    /** Signs that a file adds to a cause of another file. */
    private record MoreSigns(YamlNode node, List<Sign> signs) {}

    private CauseReader() {}

    /** The causes that come with Flowmend. */
    public static Causes builtIn() {
        return read(KnowledgeFiles.in("causes"));
    }

    /** The causes of these files; throws {@link KnowledgeException} with every fault in them. */
    public static Causes read(List<KnowledgeText> texts) {
        CauseReader reader = new CauseReader();
        List<YamlNode> roots = texts.stream()
                .flatMap(text -> YamlDocument.parse(text, reader.faults).stream())
                .toList();
        roots.forEach(reader.phrases::learn);
        roots.forEach(reader::file);
        for (CauseId needed : List.of(CauseId.UNKNOWN, CauseId.NOT_A_FAILURE)) {
            if (!reader.ids.contains(needed)) {
                reader.faults.add("causes", 1, "the cause '" + needed + "' is missing");
            }
        }
        reader.more.forEach((cause, added) -> {
            if (reader.causes.stream().noneMatch(known -> known.id().value().equals(cause))) {
                added.forEach(one -> one.node().fault("no cause is named '" + cause + "'"));
            }
        });
        reader.faults.throwIfAny();
        return new Causes(
                reader.causes.stream().map(reader::withMore).toList(),
                new StatusWords(reader.before, reader.perhapsBefore, reader.behind, reader.notCounted),
                new Denials(reader.denyingNext, reader.denyingLast));
    }

    private void file(YamlNode root) {
        root.unknownFields("sources", "causes", "more-signs", "terms", "status-words", "denials");
        SignReader signs = new SignReader(Sources.of(root), phrases);
        root.items("causes").forEach(node -> cause(node, signs));
        root.items("more-signs").forEach(node -> moreSigns(node, signs));
        root.optional("status-words").ifPresent(words -> {
            words.unknownFields("before", "perhaps-before", "behind", "not-counted");
            before.addAll(signs.phrases(words.items("before")));
            perhapsBefore.addAll(signs.phrases(words.items("perhaps-before")));
            behind.addAll(signs.phrases(words.items("behind")));
            notCounted.addAll(signs.phrases(words.items("not-counted")));
        });
        root.optional("denials").ifPresent(words -> {
            words.unknownFields("before", "behind");
            denyingNext.addAll(signs.phrases(words.items("before")));
            denyingLast.addAll(signs.phrases(words.items("behind")));
        });
    }

    private void moreSigns(YamlNode node, SignReader signReader) {
        node.unknownFields("cause", "signs");
        String cause = node.requiredText("cause");
        List<Sign> signs = signs(node, signReader);
        if (!cause.isBlank()) {
            more.computeIfAbsent(cause, id -> new ArrayList<>()).add(new MoreSigns(node, signs));
        }
    }

    private static List<Sign> signs(YamlNode node, SignReader signReader) {
        return node.items("signs").stream()
                .flatMap(sign -> signReader.sign(sign).stream())
                .toList();
    }

    /** The cause with the signs that other files have for it. */
    private Cause withMore(Cause cause) {
        List<Sign> signs = new ArrayList<>(cause.signs());
        more.getOrDefault(cause.id().value(), List.of()).forEach(added -> signs.addAll(added.signs()));
        return new Cause(cause.id(), cause.remedy(), signs);
    }

    private void cause(YamlNode node, SignReader signReader) {
        node.unknownFields("id", "remedy", "signs");
        String written = node.requiredText("id");
        Remedy remedy = node.required("remedy")
                .flatMap(remedyNode -> RemedyReader.read(remedyNode, signReader.sources()))
                .orElse(RemedyReader.NONE);
        List<Sign> signs = signs(node, signReader);
        if (written.isBlank()) {
            return;
        }
        try {
            CauseId id = new CauseId(written);
            if (ids.add(id)) {
                causes.add(new Cause(id, remedy, signs));
            } else {
                node.fault("the cause '" + id + "' stands twice");
            }
        } catch (IllegalArgumentException notAnId) {
            node.fault(String.valueOf(notAnId.getMessage()));
        }
    }
}
