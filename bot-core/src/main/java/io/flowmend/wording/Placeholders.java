package io.flowmend.wording;

import io.flowmend.card.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stands for the arguments of one phrase while its text is formatted and read: one private-use character for each. */
final class Placeholders {

    private static final char FIRST = '\uE000';

    private sealed interface Held {}

    private record Words(List<Span> spans) implements Held {}

    private record Address(URI uri) implements Held {}

    private final List<Held> held = new ArrayList<>();

    String hold(List<Span> spans) {
        return hold(new Words(spans));
    }

    String hold(URI address) {
        return hold(new Address(address));
    }

    private String hold(Held value) {
        held.add(value);
        return Character.toString((char) (FIRST + held.size() - 1));
    }

    /** What the character stands for as text, or empty if it is an ordinary character. */
    Optional<List<Span>> spans(char character) {
        return at(character).map(value -> switch (value) {
            case Words words -> words.spans();
            case Address address -> List.of(new Span.Link(address.uri().toString(), address.uri()));
        });
    }

    /** The address that the target of a link names: an argument, or an address written out. */
    URI address(String target) {
        return target.length() == 1 && at(target.charAt(0)).orElse(null) instanceof Address address
                ? address.uri()
                : URI.create(target);
    }

    private Optional<Held> at(char character) {
        int index = character - FIRST;
        return index >= 0 && index < held.size() ? Optional.of(held.get(index)) : Optional.empty();
    }
}
