// The tenant's message field: Enter sends, Shift+Enter breaks the line; in a channel it begins a post or continues one.

import { byId } from './dom.js';
import { actIn } from './server.js';
import { place, summaryOf, nameOf, tenant } from './teamsstore.js';
import { word } from './words.js';

const MENTION = '@Flowmend';
const TALLEST = 220;
const PREVIEW = 60;

let parent;

export function startComposer(onFailure) {
  const draft = byId('t-draft');
  const submit = async () => {
    const text = draft.value;
    if (text.trim() === '') {
      return;
    }
    put('');
    try {
      await send(text);
    } catch (failure) {
      put(text);
      onFailure(failure);
    }
  };
  draft.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape' && parent) {
      reply(undefined);
    }
  });
  draft.addEventListener('input', () => put(draft.value));
  byId('t-composer').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    draft.focus();
  });
  byId('t-insert-mention').addEventListener('click', () => {
    draft.setRangeText(`${MENTION} `, draft.selectionStart, draft.selectionEnd, 'end');
    put(draft.value);
    draft.focus();
  });
  byId('t-stop-replying').addEventListener('click', () => reply(undefined));
}

/** Sends a text as the reader would, into the open conversation or the thread that is being continued. */
export function send(text) {
  const thread = parent ? `;messageid=${parent.thread}` : '';
  return actIn('teams', 'say', { as: tenant.reader, conversation: `${tenant.place}${thread}`, text });
}

/** A sample's text as it would be sent here: among several people the bot must be mentioned. */
export function addressed(text) {
  return place()?.type === 'PERSONAL' ? text : `${MENTION} ${text}`;
}

/** Puts a text in the field, ready to be sent. */
export function fill(text) {
  put(text);
  byId('t-draft').focus();
  byId('t-draft').setSelectionRange(text.length, text.length);
}

/** Continues a message's thread from now on; without a message, begins new ones. */
export function reply(message) {
  parent = message;
  drawReplying();
  if (message) {
    byId('t-draft').focus();
  }
}

/** Fits the field to the open conversation. */
export function drawComposer() {
  const draft = byId('t-draft');
  const personal = place().type === 'PERSONAL';
  draft.placeholder = personal ? word('placeholderDirect') : word('placeholderShared', { name: place().name });
  draft.setAttribute('aria-label', draft.placeholder);
  byId('t-insert-mention').hidden = personal;
  drawReplying();
  hint();
}

function drawReplying() {
  byId('t-replying').hidden = !parent;
  if (parent) {
    const text = summaryOf(parent).replace(/<\/?at>/g, '').replace(/\s+/g, ' ') || nameOf(parent.author);
    const short = text.length > PREVIEW ? `${text.slice(0, PREVIEW)}…` : text;
    byId('t-replying-to').textContent = word('replyingTo', { text: short });
  }
}

function put(text) {
  const draft = byId('t-draft');
  if (draft.value !== text) {
    draft.value = text;
  }
  draft.style.height = 'auto';
  draft.style.height = `${Math.min(draft.scrollHeight + 2, TALLEST)}px`;
  hint();
}

function hint() {
  const text = byId('t-draft').value;
  const unheard = place()?.type !== 'PERSONAL' && text.trim() !== '' && !text.includes(MENTION);
  byId('t-composer-hint').textContent = word(unheard ? 'hintMentionTeams' : 'hint');
  byId('t-composer-hint').classList.toggle('unheard', unheard);
}
