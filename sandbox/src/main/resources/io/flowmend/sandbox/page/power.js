// Contoso's Power Platform beside the chats: what breaks it, what mends it, and how its flows fare meanwhile.

import { byId, el } from './dom.js';
import { brokenOf, connectionsOf, latestRuns, power, take, troubled } from './powerstore.js';
import { actIn, listen } from './server.js';
import { word } from './words.js';

const TABS = ['power', 'samples'];
const STORIES = ['PASSWORD_CHANGED', 'ACCOUNT_DISABLED', 'LIST_RENAMED', 'POLICY_TIGHTENED'];

/** The flows whose further deeds are shown. */
const unfolded = new Set();

let page;
let scheduled = false;

/** Starts the panel; the page gives what all panels share. */
export function startPower(shared) {
  page = shared;
  document.body.dataset.power = 'on';
  byId('panel-tabs').hidden = false;
  byId('panel-tabs').append(byId('close-samples'));
  byId('open-samples').dataset.word = 'p_short';
  for (const node of document.querySelectorAll('[data-word-power]')) {
    node.dataset.word = node.dataset.wordPower;
  }
  for (const tab of TABS) {
    byId(`tab-${tab}`).addEventListener('click', () => showTab(tab));
    byId(`tab-${tab}`).addEventListener('keydown', (event) => {
      if (['ArrowLeft', 'ArrowRight'].includes(event.key)) {
        const other = TABS.find((each) => each !== tab);
        showTab(other);
        byId(`tab-${other}`).focus();
      }
    });
  }
  showTab(page.memory.get('panel') === 'samples' ? 'samples' : 'power');
  listen('power', (news) => {
    take(news);
    schedule();
  }, () => {});
}

function showTab(shown) {
  page.memory.set('panel', shown);
  for (const tab of TABS) {
    byId(`tab-${tab}`).setAttribute('aria-selected', String(tab === shown));
    byId(`tab-${tab}`).tabIndex = tab === shown ? 0 : -1;
    byId(`panel-${tab}`).hidden = tab !== shown;
  }
}

/** Many runs can change at once; they are drawn together. */
function schedule() {
  if (!scheduled) {
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      drawPower();
    });
  }
}

/** Draws all of it. What is unfolded stays so, and the keyboard stays where it is. */
export function drawPower() {
  if (!page || power.people.size === 0) {
    return;
  }
  const focused = document.activeElement?.dataset?.deed;
  const open = new Set([...byId('panel-power').querySelectorAll('details[open]')].map((each) => each.dataset.key));
  byId('panel-power').replaceChildren(
    el('header.p-head', {}, el('h2', {}, word('p_title')), el('p', {}, word('p_text'))),
    el('ul.p-stories', {}, STORIES.map((name) => el('li', {}, deed('button.p-story', 'story', { name }, [
      el('strong', {}, word(`p_story_${name}`)), el('small', {}, word(`p_note_${name}`)),
    ])))),
    el('h3', {}, word('p_people')),
    el('ul', {}, [...power.people.values()].map(personCard)),
    el('h3', {}, word('p_flows')),
    el('ul.p-flows', {}, [...power.flows.values()].map(flowRow)),
    el('details', { 'data-key': 'policies' },
      el('summary', {}, word('p_policies')),
      el('p.p-note', {}, word('p_policyNote')),
      el('div.p-deeds', {}, policies())),
    deed('button.quiet.p-again', 'reset', {}, [word('p_again')]));
  for (const details of byId('panel-power').querySelectorAll('details')) {
    const forbids = details.dataset.key === 'policies' && power.blocked.size > 0;
    details.open = forbids || open.has(details.dataset.key);
  }
  if (focused) {
    byId('panel-power').querySelector(`[data-deed="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
}

/** A button that does something in the tenant. */
function deed(tag, name, body, children, attributes = {}) {
  return el(tag, {
    type: 'button',
    'data-deed': `${name} ${Object.values(body).join(' ')}`,
    onclick: () => actIn('power', name, body).catch(page.onFailure),
    ...attributes,
  }, ...children);
}

function chip(name, body, label) {
  return deed('button.chip', name, body, [label]);
}

function firstName(person) {
  return person?.name.split(' ')[0] ?? '';
}

function personCard(person) {
  const name = firstName(person);
  const connections = connectionsOf(person);
  const broken = connections.filter((each) => each.status === 'error');
  const mends = person.enabled && broken.length > 0;
  return el('li.p-person', {},
    el('div.p-name', {},
      el('strong', {}, person.name),
      person.enabled ? false : el('span.p-tag.bad', {}, word('p_disabled'))),
    el('ul.p-connections', { 'aria-label': person.account }, connections.map((each) => connection(person, each))),
    mends && deed('button.p-mend', 'signIn', { person: person.id }, [
      el('strong', {}, word('p_signIn', { name })),
      el('small', {}, word('p_signInNote', { count: broken.length })),
    ]),
    !person.enabled && deed('button.p-mend', 'enable', { person: person.id }, [
      el('strong', {}, word('p_enable', { name })), el('small', {}, word('p_enableNote')),
    ]),
    el('details', { 'data-key': person.id },
      el('summary', {}, word('p_break', { name })),
      el('div.p-deeds', {},
        chip('password', { person: person.id }, word('p_password')),
        chip('mfa', { person: person.id }, word('p_mfa')),
        person.enabled && chip('disable', { person: person.id }, word('p_disable')))));
}

function connection(person, each) {
  const broken = each.status === 'error';
  const label = word(broken ? 'p_broken' : 'p_works', { title: each.title, reason: each.reason });
  const inside = [el('span.p-dot', { 'aria-hidden': 'true' }), each.title, broken && el('small', {}, each.reason)];
  if (!broken || !person.enabled) {
    return el('li', {}, el(broken ? 'span.p-connection.bad' : 'span.p-connection', { title: label }, ...inside));
  }
  return el('li', {}, deed('button.p-connection.bad', 'signIn', { connection: each.name }, inside, {
    title: word('p_fixOne', { title: each.title }),
    'aria-label': `${label}. ${word('p_fixOne', { title: each.title })}`,
  }));
}

function flowRow(flow) {
  const owner = firstName(power.people.get(flow.owner));
  const runs = latestRuns(flow);
  const off = flow.state !== 'STARTED';
  const notes = [owner, off && word('p_off'), flow.defective && word('p_renamed'), flow.tells && word('p_tells')];
  return el(troubled(flow) ? 'li.p-flow.bad' : 'li.p-flow', { 'data-flow': flow.name },
    deed('button.p-run', 'run', { flow: flow.id }, ['▶'], {
      title: word('p_run', { name: flow.name }),
      'aria-label': word('p_run', { name: flow.name }),
      disabled: off,
    }),
    el('strong', {}, flow.name),
    el('button.icon.p-more', {
      type: 'button',
      'data-deed': `more ${flow.id}`,
      'aria-expanded': String(unfolded.has(flow.id)),
      'aria-label': word('p_more', { name: flow.name }),
      title: word('p_more', { name: flow.name }),
      onclick: () => unfold(flow),
    }, '⋯'),
    el('div.p-fares', {},
      el('small', {}, notes.filter(Boolean).join(' · ')),
      el('span.p-runs', {
        role: 'img',
        'aria-label': word('p_latest', { name: flow.name, runs: runs.map(runLabel).join(', ') }),
      }, runs.map((run) => el(`span.p-box.${run.status.toLowerCase()}`, { title: runLabel(run) },
        markOf(run))))),
    flow.defective && el('div.p-deeds', {}, deed('button.p-mend', 'mend', { flow: flow.id }, [
      el('strong', {}, word('p_mend')),
    ])),
    unfolded.has(flow.id) && el('div.p-deeds', {}, flowDeeds(flow, off)));
}

function unfold(flow) {
  unfolded[unfolded.has(flow.id) ? 'delete' : 'add'](flow.id);
  drawPower();
}

function flowDeeds(flow, off) {
  return [
    !flow.defective && chip('rename', { flow: flow.id }, word('p_rename')),
    brokenOf(flow).length > 0
      && power.people.get(flow.owner)?.enabled
      && chip('replace', { flow: flow.id, person: flow.owner }, word('p_replace')),
    flow.tells
      ? chip('tell', { flow: flow.id, on: false }, word('p_tellOff'))
      : chip('tell', { flow: flow.id, on: true }, word('p_tellOn')),
    off ? chip('start', { flow: flow.id }, word('p_start')) : chip('stop', { flow: flow.id }, word('p_stop')),
  ];
}

/** Not by colour alone. */
function markOf(run) {
  return run.source ? '↻' : run.status === 'Failed' ? '×' : '';
}

function runLabel(run) {
  const status = word(`p_run_${run.status}`);
  return run.source ? word('p_resubmitted', { status }) : status;
}

function policies() {
  const titles = new Map([...power.connections.values()].map((each) => [each.connector, each.title]));
  return [...titles].map(([connector, title]) => {
    const forbidden = power.blocked.has(connector);
    return deed(forbidden ? 'button.chip.bad' : 'button.chip', 'policy', { connector, on: !forbidden }, [
      word(forbidden ? 'p_allow' : 'p_forbid', { title }),
    ]);
  });
}
