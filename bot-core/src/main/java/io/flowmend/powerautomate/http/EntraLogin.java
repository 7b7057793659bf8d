package io.flowmend.powerautomate.http;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Brings MSAL's requests to Microsoft Entra, or to what stands for it; MSAL itself takes no other address. */
final class EntraLogin implements IHttpClient {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI base;

    EntraLogin(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
        String asked = request.url().toString();
        String microsoft = PowerPlatformSettings.MICROSOFT_LOGIN.toString();
        String address = asked.startsWith(microsoft) ? base + asked.substring(microsoft.length()) : asked;
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST);
        Map<String, String> headers = request.headers();
        if (headers != null) {
            headers.forEach(builder::header);
        }
        if (request.httpMethod() == HttpMethod.POST) {
            builder.POST(BodyPublishers.ofString(request.body()));
        }
        java.net.http.HttpResponse<String> answered =
                Whole.answer(http, builder.build(), BodyHandlers.ofString(), LONGEST);
        HttpResponse answer =
                new HttpResponse().statusCode(answered.statusCode()).body(answered.body());
        answer.addHeaders(answered.headers().map());
        return answer;
    }
}
