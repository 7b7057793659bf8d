package io.flowmend.powerautomate.http;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTest {

    private static final URI HOME = URI.create("https://api.flow.microsoft.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.flow.microsoft.com/next",
                "https://api.flow.microsoft.com:443/next",
                "HTTPS://API.Flow.Microsoft.com/next?$skiptoken=x%3D"
            })
    void portThatGoesWithoutSayingAndCapitalsMakeNoOtherPlace(String link) {
        assertThat(Links.read(link))
                .hasValueSatisfying(
                        address -> assertThat(Links.isSamePlace(address, HOME)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.flow.microsoft.com/next",
                "http://api.flow.microsoft.com:443/next",
                "https://api.flow.microsoft.com:8443/next",
                "https://api.flow.microsoft.com.evil.example/next",
                "https://api.flow.microsoft.com@evil.example/next",
                "https://somebody@api.flow.microsoft.com/next",
                "//api.flow.microsoft.com/next"
            })
    void anythingElseIsAnotherPlace(String link) {
        assertThat(Links.read(link))
                .hasValueSatisfying(
                        address -> assertThat(Links.isSamePlace(address, HOME)).isFalse());
    }

    @Test
    void whatIsNoAddressIsNone() {
        assertThat(Links.read("https://api flow/next")).isEmpty();
        assertThat(Links.read("mailto:anna@contoso.example")).isEmpty();
        assertThat(Links.read("/next")).isEmpty();
    }
}
