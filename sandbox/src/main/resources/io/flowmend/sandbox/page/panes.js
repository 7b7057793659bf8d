// Which chats are shown, side by side or one at a time, and which of them is in focus.

import { byId } from './dom.js';

const WIDE = '(min-width: 1000px)';

// From here on the ready-made failures stand beside both panes; below, one pane leaves them their place.
const ROOM_FOR_ALL = '(min-width: 1721px)';

// The tenant's panel is narrower, and the story needs it.
const ROOM_WITH_PANEL = '(min-width: 1400px)';
const PANES = ['slack', 'teams'];

let memory = { get: () => null, set: () => {} };
let view = 'slack';
let focus = 'slack';
let told = () => {};

/** The pane that was last worked in. */
export function paneInFocus() {
  return focus;
}

/** Told when another pane is worked in. */
export function onFocus(listener) {
  told = listener;
}

/** Lays the page out for two panes, with or without the tenant's panel, which both leave its place. */
export function startPanes(remembered, hasPanel) {
  memory = remembered;
  document.body.dataset.panes = 'two';
  byId('bar').hidden = false;
  byId('bar').prepend(byId('open-sidebar'));
  byId('bar').append(document.querySelector('.switches'));
  byId('bar').after(byId('intro'));
  byId('teams').hidden = false;
  for (const node of document.querySelectorAll('[data-word-beside]')) {
    node.dataset.word = node.dataset.wordBeside;
  }
  for (const button of byId('views').querySelectorAll('button')) {
    button.addEventListener('click', () => show(button.dataset.view));
  }
  for (const pane of PANES) {
    byId(pane).addEventListener('focusin', () => setFocus(pane));
    byId(pane).addEventListener('pointerdown', () => setFocus(pane));
  }
  matchMedia(WIDE).addEventListener('change', draw);
  show(memory.get('view') ?? (matchMedia(hasPanel ? ROOM_WITH_PANEL : ROOM_FOR_ALL).matches ? 'both' : 'slack'));
}

/** Shows this pane, beside the other if both are shown, and works in it. */
export function showPane(pane) {
  if (document.body.dataset.panes) {
    if (view !== 'both') {
      show(pane);
    }
    setFocus(pane);
  }
}

/** Puts the keyboard into the pane in focus. */
export function focusPane() {
  byId(focus === 'teams' ? 't-draft' : 'draft').focus();
}

function show(chosen) {
  view = ['slack', 'teams', 'both'].includes(chosen) ? chosen : 'both';
  memory.set('view', view);
  if (view !== 'both') {
    setFocus(view);
  }
  draw();
}

function setFocus(pane) {
  const isNew = pane !== focus;
  focus = pane;
  draw();
  if (isNew) {
    told();
  }
}

function draw() {
  // Where there is no room for two, the one in focus is shown.
  const shown = view === 'both' && !matchMedia(WIDE).matches ? focus : view;
  document.body.dataset.view = shown;
  document.body.dataset.focus = focus;
  for (const button of byId('views').querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === shown));
  }
}
