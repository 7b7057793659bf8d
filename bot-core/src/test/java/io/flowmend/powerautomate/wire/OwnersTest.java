package io.flowmend.powerautomate.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flowmend.diagnosis.run.Meanwhile.Owner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OwnersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'creator': {'objectId': 'anna', 'userId': 'a', 'userType': 'ActiveDirectory'}}",
                "{'creator': {'objectId': 'anna'}}",
                "{'creator': {'userId': 'anna', 'userType': 'ActiveDirectory'}}",
                "{'creator': {'objectId': null, 'userId': 'anna'}}",
                "{'owningUser': {'id': 'o', 'azureActiveDirectoryObjectId': 'anna'}, 'creator': {'objectId': 'bjorn'}}",
                "{'owningUser': {'id': 'o'}, 'creator': {'objectId': 'anna'}}"
            })
    void flowIsItsOwningUsersOrElseItsCreators(String properties) throws JsonProcessingException {
        assertThat(FlowDefinition.read(JSON.readTree(
                                "{'properties': %s}".formatted(properties).replace('\'', '"')))
                        .owner())
                .isEqualTo("anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'creator': {}}",
                "{'creator': null}",
                "{'creator': {'objectId': 'system-user', 'userType': 'DataverseSystemUser'}}"
            })
    void flowOfNoUserOfTheDirectoryIsNobodys(String properties) throws JsonProcessingException {
        assertThat(FlowDefinition.read(JSON.readTree(properties.replace('\'', '"')))
                        .owner())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'accountEnabled': true}   | ENABLED",
                "{'accountEnabled': false}  | DISABLED",
                "{'accountEnabled': null}   | UNSEEN",
                "{'accountEnabled': 'false'} | UNSEEN",
                "{'id': 'anna'}             | UNSEEN"
            },
            quoteCharacter = '\0')
    void userStandsAsGraphTells(String user, Owner state) throws JsonProcessingException {
        assertThat(Owners.state(JSON.readTree(user.replace('\'', '"')))).isEqualTo(state);
    }
}
