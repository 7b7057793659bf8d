// What the page knows of the tenant, and who is looking at it.

export const tenant = {
  bot: { id: '', name: 'Flowmend' },
  people: new Map(),
  conversations: new Map(),
  messages: new Map(),
  presses: new Map(),
  reader: '',
  place: '',
};

/** Takes everything, or one change, as the server tells it; answers what changed. */
export function take(news) {
  switch (news.kind) {
    case 'everything':
      tenant.bot = news.bot;
      tenant.people = byId(news.people);
      tenant.conversations = byId(news.conversations);
      tenant.messages = byId(news.messages);
      tenant.presses = new Map(news.presses.map((press) => [pressKey(press), press]));
      break;
    case 'posted':
      tenant.messages.set(news.message.id, news.message);
      break;
    case 'edited':
      forgetPresses(news.message);
      tenant.messages.set(news.message.id, news.message);
      break;
    case 'deleted':
      tenant.messages.delete(news.message.id);
      break;
    case 'pressed':
      tenant.presses.set(pressKey(news.press), news.press);
      break;
    case 'conversation':
      tenant.conversations.set(news.conversation.id, news.conversation);
      break;
    case 'person':
      tenant.people.set(news.person.id, news.person);
      break;
    case 'cleared':
      tenant.messages.clear();
      tenant.presses.clear();
      break;
  }
  return news.kind;
}

export function reader() {
  return tenant.people.get(tenant.reader);
}

export function place() {
  return tenant.conversations.get(tenant.place);
}

export function nameOf(id) {
  return id === tenant.bot.id ? tenant.bot.name : tenant.people.get(id)?.name ?? id;
}

/** The reader's own chat with the bot, then the chats and channels of several. */
export function places() {
  const all = [...tenant.conversations.values()].filter((each) => each.members.includes(tenant.reader));
  return all.sort((a, b) => Number(b.type === 'PERSONAL') - Number(a.type === 'PERSONAL'));
}

/** What stands in the open conversation, oldest first. */
export function shown() {
  return [...tenant.messages.values()]
    .filter((message) => message.conversation === tenant.place)
    .sort((a, b) => Number(a.id) - Number(b.id));
}

/** The card of a message as the reader sees it: the answer to their last press, or everybody's. */
export function cardOf(message) {
  const cards = (message.activity.attachments ?? []).filter((each) => each.contentType === CARD);
  return message.views[tenant.reader] ?? cards[0]?.content;
}

/** A line that stands for a message. */
export function summaryOf(message) {
  return message.activity.summary ?? message.activity.text ?? '';
}

/** How the reader's last press in a message stands, if there was one. */
export function pressOf(message) {
  return tenant.presses.get(pressKey({ message: message.id, person: tenant.reader }));
}

const CARD = 'application/vnd.microsoft.card.adaptive';

function byId(list) {
  return new Map(list.map((each) => [each.id, each]));
}

function pressKey(press) {
  return `${press.message} ${press.person}`;
}

/** As the tenant does: an edit for everybody takes away what was said of earlier presses. */
function forgetPresses(message) {
  if (message.edits === tenant.messages.get(message.id)?.edits) {
    return;
  }
  for (const [key, press] of tenant.presses) {
    if (press.message === message.id && press.state !== 'WAITING') {
      tenant.presses.delete(key);
    }
  }
}
