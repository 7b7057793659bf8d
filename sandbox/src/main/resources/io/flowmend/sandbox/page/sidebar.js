// Who you are, and where: people, channels, the direct message.

import { byId, el } from './dom.js';
import { avatar } from './messages.js';
import { ownDirect, reader, state } from './store.js';
import { word } from './words.js';

const LOCALES = [['en-US', 'English (US)'], ['en-GB', 'English (UK)'], ['nb-NO', 'Norsk bokmål'], ['de-DE', 'Deutsch']];

const unread = new Set();

/** Draws it all; told of a chosen person or place. */
export function drawSidebar({ onPerson, onPlace }) {
  byId('team-name').textContent = state.team.name;
  const had = document.activeElement?.name === 'person';
  byId('people').replaceChildren(...[...state.people.values()].map((person) => choice(person, onPerson)));
  if (had) {
    byId('people').querySelector('input:checked')?.focus();
  }
  const places = [...state.conversations.values()].filter((place) => !place.direct);
  byId('channels').replaceChildren(...places.map((place) =>
    placeItem(place, el('span.hash', { 'aria-hidden': 'true' }, '#'), place.name, onPlace)));
  const direct = ownDirect();
  byId('directs').replaceChildren(...(direct
    ? [placeItem(direct, avatar(state.team.botUserId), state.team.botName, onPlace)]
    : []));
  drawLocale();
}

/** Marks a place the reader has not looked at since. */
export function markUnread(channel) {
  unread.add(channel);
}

export function markRead(channel) {
  unread.delete(channel);
}

function choice(person, onPerson) {
  const language = new Intl.DisplayNames([reader().locale], { type: 'language' }).of(person.locale);
  return el('label.person', {},
    el('input', {
      type: 'radio',
      name: 'person',
      value: person.id,
      checked: person.id === state.reader,
      onchange: () => onPerson(person.id),
    }),
    avatar(person.id),
    el('span', {}, el('span.person-name', {}, person.displayName), el('small', {}, language)));
}

function placeItem(place, sign, name, onPlace) {
  const here = place.id === state.channel;
  return el('li', {}, el(`button.place${unread.has(place.id) ? '.unread' : ''}`, {
    type: 'button',
    'aria-current': here ? 'page' : undefined,
    onclick: () => onPlace(place.id),
  }, sign, el('span', {}, name), unread.has(place.id) && el('span.unread-dot', {},
    el('span.visually-hidden', {}, word('unread')))));
}

function drawLocale() {
  const select = byId('locale');
  const person = reader();
  const where = document.body.dataset.panes ? 'chatLanguage' : 'slackLanguage';
  byId('locale').previousElementSibling.textContent = word(where, { name: person.displayName.split(' ')[0] });
  const known = LOCALES.some(([locale]) => locale === person.locale) ? LOCALES : [...LOCALES, [person.locale, person.locale]];
  select.replaceChildren(...known.map(([locale, name]) =>
    el('option', { value: locale, selected: locale === person.locale }, name)));
}
