package io.flowmend.knowledge;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkReaderTest {

    private final Faults faults = new Faults();

    @Test
    void linksAreReadByName() {
        assertThat(LinkReader.read(new KnowledgeText("links.yml", "page: https://example.com/a?b=c#d\n"), faults))
                .containsExactly(Map.entry("page", URI.create("https://example.com/a?b=c#d")));
        assertThat(faults.none()).isTrue();
    }

    @Test
    void onlyFullHttpsAddressesAreLinks() {
        String content = """
                plain: http://example.com
                bare: example.com
                blank: https://example.com/a b
                list: [one]
                """;

        assertThat(LinkReader.read(new KnowledgeText("links.yml", content), faults))
                .isEmpty();
        assertThat(faults.all())
                .map(Fault::toString)
                .containsExactly(
                        "links.yml:1: a link is a full address that begins with https://, not: http://example.com",
                        "links.yml:2: a link is a full address that begins with https://, not: example.com",
                        "links.yml:3: a link is a full address that begins with https://, not: https://example.com/a b",
                        "links.yml:4: expected a text, found a list");
    }
}
