package io.flowmend.sandbox.powerplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flowmend.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Links to what an action was given and gave back: whoever has one may read, until it ends. */
final class ContentsLinks {
    static final List<String> ROOT = List.of("powerautomate", "automations", "direct", "workflows");

    /** Known to this sandbox only. */
    private static final byte[] SECRET = "sandbox-contents".getBytes(StandardCharsets.UTF_8);

    private final PowerTenant tenant;
    private final Supplier<String> address;

    ContentsLinks(PowerTenant tenant, Supplier<String> address) {
        this.tenant = tenant;
        this.address = address;
    }

    /** The link to a part of a run, such as "actions", "Get_items", "contents", "ActionOutputs". */
    ObjectNode link(PowerRun run, JsonNode content, String... part) {
        List<String> path = Stream.concat(Stream.of(workflow(run.flow()), "runs", run.name()), Stream.of(part))
                .toList();
        String end = Moments.text(tenant.now().plus(PowerRules.LINKS));
        String below = path.stream().map(Pages::encoded).collect(Collectors.joining("/"));
        String may = "/runs/" + run.name() + "/read";
        byte[] bytes = Json.text(content).getBytes(StandardCharsets.UTF_8);
        ObjectNode json = Json.object()
                .put(
                        "uri",
                        address.get() + "/" + String.join("/", ROOT) + "/" + below
                                + "?api-version=1&islandNumber=107&se="
                                + Pages.encoded(end) + "&sp=" + Pages.encoded(may) + "&sv=1.0&sig="
                                + signature(path, end))
                .put("contentVersion", Base64.getEncoder().encodeToString(md5(bytes)))
                .put("contentSize", bytes.length);
        json.putObject("contentHash")
                .put("algorithm", "md5")
                .put("value", Base64.getEncoder().encodeToString(md5(bytes)));
        return json;
    }

    /** A flow's id as these links spell it. */
    static String workflow(String flow) {
        return flow.replace("-", "");
    }

    void check(List<String> path, String end, String signature) throws PowerRefusal {
        boolean signed = MessageDigest.isEqual(
                signature(path, end).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        if (!signed) {
            throw PowerRefusal.because(403, "AuthorizationFailed", "The signature of the link is not valid.");
        }
        if (!Instant.parse(end).isAfter(tenant.now())) {
            throw PowerRefusal.because(403, "AuthorizationFailed", "The link expired at '" + end + "'.");
        }
    }

    private static String signature(List<String> path, String end) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            byte[] sum = mac.doFinal((String.join("\n", path) + "\n" + end).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
