-- What lay in a database of the first version: Anna stands at a step, its card stands in her direct message, and she speaks Norwegian.
INSERT INTO inbox (event_id, arrived) VALUES ('said-before', 1772452000000);
INSERT INTO conversations (id, person, stage, touched, revision, version, state) VALUES ('conversation/old', 'chat/contoso/anna', 'walking', 1772452800000, 2, 3,
    '{"id":"conversation/old","person":{"channel":"chat","workspace":"contoso","id":"anna"},"origin":{"type":"room","channel":"chat","workspace":"contoso","id":"general","thread":""},"home":{"type":"direct","person":{"channel":"chat","workspace":"contoso","id":"anna"}},"revision":2,"touched":"2026-03-02T12:00:00Z","stage":{"type":"walking","diagnosis":{"cause":"auth.token_expired","confidence":0.9,"evidence":[{"quote":"AADSTS50173"}],"alternatives":[],"codes":["AADSTS50173"]},"playbook":"reconnect","version":1,"trail":[{"step":"open","skipped":true}],"step":"verify","detail":"HELP"}}');
INSERT INTO placements (message, aggregate, body, shown, live) VALUES ('chat/contoso/D1/m0', 'conversation/old',
    '{"place":{"type":"direct","person":{"channel":"chat","workspace":"contoso","id":"anna"}},"message":{"channel":"chat","workspace":"contoso","room":"D1","id":"m0"}}', 'digest', 1);
INSERT INTO outbox (id, lane, aggregate, reader, kind, sending, created, due, attempts, asked) VALUES ('said-before#1', 'direct/chat/contoso/anna', 'conversation/old',
    '{"channel":"chat","workspace":"contoso","id":"anna"}', 'say',
    '{"type":"say","place":{"type":"direct","person":{"channel":"chat","workspace":"contoso","id":"anna"}},"card":{"blocks":[{"type":"text","text":{"key":"waited","arguments":{}}}]}}', 1772452800000, 1772452800000, 0, 1);
INSERT INTO timers (aggregate, timer, due) VALUES ('conversation/old', 'IDLE', 1772456400000);
INSERT INTO people (person, language) VALUES ('chat/contoso/anna', 'nb');
INSERT INTO adapter_memory (name, text) VALUES ('chat/token', 'abc');
