package io.flowmend.teams;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Brings MSAL's requests to Microsoft Entra, or to what stands for it; MSAL itself takes no other address. */
final class Login implements IHttpClient {

    private final OkHttpClient http;
    private final URI base;

    Login(OkHttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws IOException {
        String asked = request.url().toString();
        String microsoft = TeamsSettings.MICROSOFT_LOGIN.toString();
        String address = asked.startsWith(microsoft) ? base + asked.substring(microsoft.length()) : asked;
        Request.Builder builder = new Request.Builder().url(address);
        Map<String, String> headers = request.headers();
        if (headers != null) {
            headers.forEach(builder::header);
        }
        if (request.httpMethod() == HttpMethod.POST) {
            builder.post(RequestBody.create(
                    request.body(), MediaType.get("application/x-www-form-urlencoded; charset=utf-8")));
        }
        try (Response response = http.newCall(builder.build()).execute()) {
            HttpResponse answer = new HttpResponse()
                    .statusCode(response.code())
                    .body(response.body().string());
            answer.addHeaders(response.headers().toMultimap());
            return answer;
        }
    }
}
