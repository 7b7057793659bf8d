// The Teams tenant beside the Slack workspace: its news, its places, and what people do there.

import { byId, el } from './dom.js';
import { SAMPLES } from './samples.js';
import { actIn, listen } from './server.js';
import { addressed, drawComposer, fill, reply, send, startComposer } from './teamscomposer.js';
import {
  avatar, drawAll, drawDeleted, drawEdited, drawNew, drawPress, nearBottom, onDeeds, toBottom,
} from './teamsmessages.js';
import { nameOf, place, places, summaryOf, take, tenant } from './teamsstore.js';
import { currentLanguage, word } from './words.js';

/** Teams lets the hint fade by itself; how soon is not on record. */
const TYPING_MS = 8000;

const unread = new Set();
let page;
let name = '';
let typingTimer;

/** Where ready-made failures go when this pane is in focus. */
export const teamsTarget = { addressed, fill, send };

/** Starts the pane; the page gives what both panes share. */
export function startTeams(shared) {
  page = shared;
  startComposer(page.onFailure);
  onDeeds({
    press: (message, action, inputs) =>
      actIn('teams', 'press', {
        as: tenant.reader, conversation: message.conversation, message: message.id, action, inputs,
      }).catch(page.onFailure),
    reply,
    starts,
  });
  byId('t-newer').addEventListener('click', toBottom);
  byId('t-conversation').addEventListener('scroll', () => {
    if (nearBottom()) {
      byId('t-newer').hidden = true;
    }
  });
  listen('teams', onNews, () => {});
}

/** The person of this name looks at the tenant from now on. */
export function followReader(displayName) {
  name = displayName ?? name;
  const person = [...tenant.people.values()].find((each) => each.name === name);
  if (person && person.id !== tenant.reader) {
    const inOwn = place() === undefined || place().type === 'PERSONAL';
    tenant.reader = person.id;
    tenant.place = inOwn ? places()[0].id : tenant.place;
    reply(undefined);
  }
}

/** Draws all of it, for another reader or language. */
export function drawTeams() {
  if (!page || !place()) {
    return;
  }
  unread.delete(tenant.place);
  byId('t-title').textContent = titleOf(place());
  byId('t-topic').textContent = word(place().type === 'PERSONAL' ? 'personalTopic' : 'sharedTopic');
  showTyping(false);
  drawPlaces();
  drawAll();
  drawComposer();
}

/** Gives the reader another language in Teams too. */
export function changeTeamsLocale(locale) {
  if (page) {
    actIn('teams', 'locale', { person: tenant.reader, locale }).catch(page.onFailure);
  }
}

/** Clears the tenant's messages. */
export function resetTeams() {
  if (page) {
    actIn('teams', 'reset', {}).catch(page.onFailure);
  }
}

function onNews(news) {
  const kind = take(news);
  switch (kind) {
    case 'everything':
      followReader();
      drawTeams();
      break;
    case 'posted':
      onPosted(news.message);
      break;
    case 'edited':
      if (news.message.conversation === tenant.place) {
        drawEdited(news.message);
        page.announce(word('changed', { name: nameOf(news.message.author), text: summaryOf(news.message) }));
      }
      break;
    case 'deleted':
      drawDeleted(news.message);
      break;
    case 'pressed':
      drawPress(news.press);
      break;
    case 'typing':
      showTyping(news.conversation === tenant.place);
      break;
    case 'conversation':
      drawPlaces();
      break;
    case 'person':
    case 'cleared':
      reply(undefined);
      drawTeams();
      break;
  }
}

function onPosted(message) {
  if (message.conversation === tenant.place) {
    if (message.author === tenant.bot.id) {
      showTyping(false);
    }
    drawNew(message);
  } else if (tenant.conversations.get(message.conversation)?.members.includes(tenant.reader)) {
    unread.add(message.conversation);
    drawPlaces();
  }
}

function showTyping(now) {
  clearTimeout(typingTimer);
  byId('t-typing').textContent = now ? word('typing', { name: tenant.bot.name }) : '';
  if (now) {
    toBottom();
    typingTimer = setTimeout(() => showTyping(false), TYPING_MS);
  }
}

function drawPlaces() {
  byId('t-places').replaceChildren(...places().map((each) => el('li', {},
    el(`button.place${unread.has(each.id) ? '.unread' : ''}`, {
      type: 'button',
      'aria-current': each.id === tenant.place ? 'page' : undefined,
      onclick: () => goTo(each.id),
    },
    each.type === 'PERSONAL' ? avatar(tenant.bot.id) : el('span.hash', { 'aria-hidden': 'true' }, signOf(each)),
    el('span', {}, titleOf(each)),
    unread.has(each.id) && el('span.unread-dot', {}, el('span.visually-hidden', {}, word('unread')))))));
}

function goTo(id) {
  page.closePanels();
  page.showPane('teams');
  tenant.place = id;
  reply(undefined);
  drawTeams();
  byId('t-draft').focus();
}

function titleOf(conversation) {
  if (conversation.type === 'PERSONAL') {
    return tenant.bot.name;
  }
  return conversation.teamName ? `${conversation.teamName} › ${conversation.name}` : conversation.name;
}

function signOf(conversation) {
  return conversation.type === 'CHANNEL' ? '▤' : '◎';
}

function starts() {
  const language = currentLanguage();
  const sendNow = (text) => {
    byId('t-draft').focus();
    send(addressed(text)).catch(page.onFailure);
  };
  const sample = SAMPLES[0].samples[0];
  return [
    { label: word('addBot'), start: install },
    { label: sample.label[language], start: () => sendNow(sample.text) },
    { label: word('tryHelp'), start: () => sendNow(language === 'nb' ? 'hjelp' : 'help') },
  ];
}

function install() {
  byId('t-draft').focus();
  actIn('teams', 'install', { as: tenant.reader, conversation: tenant.place }).catch(page.onFailure);
}
