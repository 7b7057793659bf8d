package io.flowmend.wording;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import io.flowmend.card.Argument;
import io.flowmend.card.Phrase;
import io.flowmend.card.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Says phrases in one language and zone. Arguments go through ICU as single placeholder characters and are put in only
 * after the markup has been read, so no argument can be taken for markup.
 */
final class Speaker {

    private final PhraseBook book;
    private final Locale locale;
    private final ZoneId zone;
    private final Function<Argument.Member, Argument> members;

    Speaker(PhraseBook book, String language, ZoneId zone, Function<Argument.Member, Argument> members) {
        this.book = book;
        this.locale = Locale.forLanguageTag(language);
        this.zone = zone;
        this.members = members;
    }

    String plain(Phrase phrase) {
        return Spans.plain(spans(phrase));
    }

    List<Span> spans(Phrase phrase) {
        Placeholders placeholders = new Placeholders();
        Map<String, Object> arguments = new HashMap<>();
        phrase.arguments().forEach((name, argument) -> arguments.put(name, value(argument, placeholders)));
        String text = book.text(locale.toLanguageTag(), phrase.key()).orElse(phrase.key());
        String formatted = new MessageFormat(text, ULocale.forLocale(locale)).format(arguments);
        return new Markup(placeholders).read(formatted);
    }

    private Object value(Argument argument, Placeholders placeholders) {
        return switch (argument) {
            case Argument.Count count -> count.value();
            case Argument.Text text -> placeholders.hold(List.of(new Span.Plain(text.value())));
            case Argument.Code code -> placeholders.hold(List.of(new Span.Code(code.value())));
            case Argument.Person person -> placeholders.hold(List.of(new Span.Person(person.id())));
            case Argument.Member member -> value(members.apply(member), placeholders);
            case Argument.Address address -> placeholders.hold(address.value());
            case Argument.Words words -> placeholders.hold(spans(words.value()));
            case Argument.Listing listing -> placeholders.hold(list(listing.items()));
            case Argument.Moment moment -> {
                String text = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone)
                        .format(moment.value());
                yield placeholders.hold(List.of(new Span.Time(moment.value(), text, locale, zone)));
            }
        };
    }

    private List<Span> list(List<Phrase> items) {
        Placeholders placeholders = new Placeholders();
        List<String> held = new ArrayList<>();
        items.forEach(item -> held.add(placeholders.hold(spans(item))));
        return new Markup(placeholders).read(ListFormatter.getInstance(locale).format(held));
    }
}
