// What the page knows of the workspace, and who is looking at it.

export const state = {
  team: { name: '', botUserId: '', botName: 'Flowmend', slackbot: '' },
  people: new Map(),
  conversations: new Map(),
  messages: new Map(),
  presses: new Map(),
  reader: '',
  channel: '',
};

/** Takes everything, or one change, as the server tells it; answers what changed. */
export function take(news) {
  switch (news.kind) {
    case 'everything':
      state.team = news.team;
      state.people = new Map(news.people.map((person) => [person.id, person]));
      state.conversations = new Map(news.conversations.map((place) => [place.id, place]));
      state.messages = new Map(news.messages.map((message) => [keyOf(message), message]));
      state.presses = new Map(news.presses.map((press) => [pressKey(press), press]));
      break;
    case 'posted':
    case 'edited':
      state.messages.set(keyOf(news.message), news.message);
      forgetFailedPresses(news.message);
      break;
    case 'deleted':
      state.messages.delete(keyOf(news.message));
      break;
    case 'pressed':
      state.presses.set(pressKey(news.press), news.press);
      break;
    case 'person':
      state.people.set(news.person.id, news.person);
      break;
    case 'cleared':
      state.messages.clear();
      state.presses.clear();
      break;
  }
  return news.kind;
}

export function reader() {
  return state.people.get(state.reader);
}

export function nameOf(id) {
  if (id === state.team.botUserId) {
    return state.team.botName;
  }
  return id === state.team.slackbot ? 'Slackbot' : state.people.get(id)?.displayName ?? id;
}

/** The reader's direct message with the app. */
export function ownDirect() {
  return [...state.conversations.values()].find((place) => place.direct && place.members.includes(state.reader));
}

export function place() {
  return state.conversations.get(state.channel);
}

/** Whether the reader sees a message. */
export function visible(message) {
  return message.visibleTo === '' || message.visibleTo === state.reader;
}

/** What the reader sees in the open conversation, oldest first. */
export function shown() {
  return [...state.messages.values()]
    .filter((message) => message.channel === state.channel && visible(message))
    .sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

export function keyOf(message) {
  return `${message.channel} ${message.ts}`;
}

/** How the reader's last press of a button stands, if there was one. */
export function pressOf(message, blockId, actionId) {
  return state.presses.get(pressKey({ ...message, blockId, actionId, person: state.reader }))?.state;
}

function pressKey(press) {
  return `${press.channel} ${press.ts} ${press.blockId} ${press.actionId} ${press.person}`;
}

function forgetFailedPresses(message) {
  for (const [key, press] of state.presses) {
    if (press.channel === message.channel && press.ts === message.ts && press.state === 'FAILED') {
      state.presses.delete(key);
    }
  }
}
