-- Conversations say where their failure was met with; until now people had brought every one.
UPDATE conversations
   SET state = json_set(state, '$.matter', json('{"type":"pasted"}'))
 WHERE json_extract(state, '$.matter') IS NULL;
