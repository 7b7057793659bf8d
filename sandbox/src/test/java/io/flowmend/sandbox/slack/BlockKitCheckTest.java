package io.flowmend.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.flowmend.sandbox.wire.Json;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

final class BlockKitCheckTest {
    private static final String DIVIDER = "{\"type\":\"divider\"}";
    private static final String SECTION = "{'type':'section','text':{'type':'mrkdwn','text':'x'}}";

    static Stream<String> accepted() {
        return Stream.of(
                "[]",
                "[" + DIVIDER + "]",
                "[" + SECTION + "]",
                "[{'type':'section','fields':[{'type':'plain_text','text':'a','emoji':false}]}]",
                "[{'type':'header','text':{'type':'plain_text','text':'" + "x".repeat(150) + "'}}]",
                "[{'type':'context','elements':[{'type':'mrkdwn','text':'a'},"
                        + "{'type':'image','image_url':'https://example.com/a.png','alt_text':'a'}]}]",
                "[" + actions(button("'action_id':'a','value':'1','style':'primary'")) + "]",
                "[" + actions(button("'url':'https://example.com'")) + "]",
                "[{'type':'markdown','text':'# a'}]",
                "[{'type':'alert','level':'warning','text':{'type':'mrkdwn','text':'a'}}]",
                "[" + richText("{'type':'text','text':'a','style':{'bold':true}}") + "]",
                "[{'type':'table','rows':[[{'type':'raw_text','text':'a'}]]}]",
                "[{'type':'plan','title':'a','tasks':[{'task_id':'1','title':'a','status':'complete','details':"
                        + richText("{'type':'text','text':'a'}") + "}]}]",
                "[{'type':'task_card','task_id':'1','title':'a','status':'in_progress'}]");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("[{'block_id':'a'}]", "missing required field: type [json-pointer:/blocks/0]"),
                row("[{'type':'carousel'}]", "unsupported type: carousel [json-pointer:/blocks/0/type]"),
                row(many(51), "no more than 50 items allowed [json-pointer:/blocks]"),
                row(
                        "[{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}]",
                        "block_id already exists [json-pointer:/blocks/1/block_id]"),
                row(
                        "[{'type':'divider','block_id':'" + "x".repeat(256) + "'}]",
                        "must be less than 256 characters [json-pointer:/blocks/0/block_id]"),
                row("[{'type':'section'}]", "must define either `text` or `fields` [json-pointer:/blocks/0/type]"),
                row(
                        "[{'type':'section','text':{'type':'mrkdwn','text':''}}]",
                        "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
                row(
                        "[{'type':'section','fields':[" + list("{'type':'mrkdwn','text':'a'}", 11) + "]}]",
                        "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
                row(
                        "[{'type':'section','fields':[{'type':'mrkdwn','text':'" + "x".repeat(2001) + "'}]}]",
                        "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"),
                row(
                        "[{'type':'header','text':{'type':'mrkdwn','text':'a'}}]",
                        "failed to match all allowed schemas [json-pointer:/blocks/0/text]"),
                row(
                        "[{'type':'header','text':{'type':'plain_text','text':'" + "x".repeat(151) + "'}}]",
                        "must be less than 151 characters [json-pointer:/blocks/0/text/text]"),
                row(
                        "[" + actions(Collections.nCopies(26, button("")).toArray(new String[0])) + "]",
                        "no more than 25 items allowed [json-pointer:/blocks/0/elements]"),
                row(
                        "[" + actions(button("'action_id':'a'"), button("'action_id':'a'")) + "]",
                        "action_id already exists [json-pointer:/blocks/0/elements/1/action_id]"),
                row(
                        "[" + actions(button("'value':'" + "x".repeat(2001) + "'")) + "]",
                        "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]"),
                row(
                        "[" + actions(button("'style':'blue'")) + "]",
                        "must be a valid enum value [json-pointer:/blocks/0/elements/0/style]"),
                row(
                        "[" + actions(button("'disabled':true")) + "]",
                        "invalid additional property: disabled [json-pointer:/blocks/0/elements/0]"),
                row(
                        "[" + actions(button("'url':'javascript:alert(1)'")) + "]",
                        "must be a valid URL [json-pointer:/blocks/0/elements/0/url]"),
                row(
                        "[" + actions(button("'accessibility_label':'" + "x".repeat(76) + "'")) + "]",
                        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/accessibility_label]"),
                row(
                        "[" + actions("{'type':'button','text':{'type':'plain_text','text':'" + "x".repeat(76) + "'}}")
                                + "]",
                        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"),
                row(
                        "[{'type':'context','elements':[" + list("{'type':'mrkdwn','text':'a'}", 11) + "]}]",
                        "no more than 10 items allowed [json-pointer:/blocks/0/elements]"),
                row(
                        "[{'type':'plan','title':'a','tasks':[{'task_id':'1','title':'a','status':'completed'}]}]",
                        "must be a valid enum value [json-pointer:/blocks/0/tasks/0/status]"),
                row(
                        "[{'type':'plan','title':'a'},{'type':'task_card','task_id':'1','title':'a'}]",
                        "plan and task_card blocks cannot be used in the same message [json-pointer:/blocks]"),
                row(
                        "[" + richText("{'type':'text','text':''}") + "]",
                        "must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]"),
                row(
                        "[{'type':'alert','text':{'type':'mrkdwn','text':'" + "x".repeat(201) + "'}}]",
                        "must be less than 201 characters [json-pointer:/blocks/0/text/text]"),
                row(
                        "[{'type':'table','rows':[[" + list("{'type':'raw_text','text':'a'}", 21) + "]]}]",
                        "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void slackTakesIt(String blocks) {
        assertThat(BlockKitCheck.check(json(blocks), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void slackRefusesItInTheseWords(String blocks, String finding) {
        assertThat(BlockKitCheck.check(json(blocks), Set.of())).contains(finding);
    }

    @Test
    void olderWorkspaceDoesNotKnowNewerBlocks() {
        List<String> findings = BlockKitCheck.check(json("[{'type':'plan','title':'a'}]"), Set.of("plan", "task_card"));

        assertThat(findings).containsExactly("unsupported type: plan [json-pointer:/blocks/0/type]");
    }

    private static Arguments row(String blocks, String finding) {
        return Arguments.of(blocks, finding);
    }

    private static String many(int count) {
        return "[" + list(DIVIDER, count) + "]";
    }

    private static String list(String item, int count) {
        return String.join(",", Collections.nCopies(count, item));
    }

    private static String actions(String... elements) {
        return "{'type':'actions','elements':[" + String.join(",", elements) + "]}";
    }

    private static String button(String more) {
        return "{'type':'button','text':{'type':'plain_text','text':'Go'}" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private static String richText(String inline) {
        return "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[" + inline + "]}]}";
    }

    private static JsonNode json(String quoted) {
        return Json.parse(quoted.replace('\'', '"')).orElseThrow();
    }
}
