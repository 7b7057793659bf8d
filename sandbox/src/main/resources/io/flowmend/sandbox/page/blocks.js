// Draws Block Kit as it was sent (docs.slack.dev/reference/block-kit/blocks).

import { append, el, safeUrl } from './dom.js';
import { mrkdwn, unescape, withEmoji } from './mrkdwn.js';
import { richText } from './richtext.js';
import { word } from './words.js';

const DRAWINGS = {
  header: (block, context) => el('h3.b-header', {}, text(block.text, context)),
  section,
  context: (block, context) => el('div.b-context', {}, (block.elements ?? []).map((part) => contextPart(part, context))),
  actions: (block, context) =>
    el('div.b-actions', {}, (block.elements ?? []).map((element) => interactive(element, block, context))),
  divider: () => el('hr.b-divider'),
  image: (block) => el('figure.b-image', {}, image(block), block.title && el('figcaption', {}, block.title.text)),
  rich_text: (block, context) => el('div.b-rich', {}, richText(block, context)),
  markdown: (block) => el('div.b-text.pre', {}, block.text),
  alert,
  table,
  plan,
  task_card: (block, context) => el('ol.b-plan', {}, task(block, context)),
};

/** The elements of a message's blocks. */
export function drawBlocks(blocks, context) {
  return blocks.map((block) => (Object.hasOwn(DRAWINGS, block.type)
    ? DRAWINGS[block.type](block, context)
    : unknown(block.type)));
}

/** What stands for something this page does not draw. */
export function unknown(type) {
  return el('div.b-unknown', {}, word('unknownBlock', { type }));
}

function text(object, context) {
  if (object?.type === 'mrkdwn') {
    return mrkdwn(object.text, context);
  }
  // Slack keeps the three escapes in plain text too and undoes them for display (bolt-python issue 513).
  const plain = unescape(object?.text ?? '');
  return [document.createTextNode(object?.emoji === false ? plain : withEmoji(plain))];
}

function section(block, context) {
  const words = el('div.b-section-words');
  if (block.text) {
    words.append(el('div.b-text', {}, text(block.text, context)));
  }
  if (block.fields) {
    words.append(el('div.b-fields', {}, block.fields.map((field) => el('div.b-field', {}, text(field, context)))));
  }
  const accessory = block.accessory && interactive(block.accessory, block, context);
  return el('div.b-section', {}, words, accessory && el('div.b-accessory', {}, accessory));
}

function contextPart(part, context) {
  return part.type === 'image' ? image(part) : el('span', {}, text(part, context));
}

function image(part) {
  // The page asks nobody else for anything, so a picture is named and not fetched.
  return el('span.b-picture', { role: 'img', 'aria-label': part.alt_text }, `🖼 ${part.alt_text}`);
}

function interactive(element, block, context) {
  if (element.type === 'image') {
    return image(element);
  }
  if (element.type === 'users_select') {
    return people(element, block, context);
  }
  if (element.type !== 'button') {
    return unknown(element.type);
  }
  const style = ['primary', 'danger'].includes(element.style) ? `.${element.style}` : '';
  const key = `${block.block_id} ${element.action_id}`;
  const label = text(element.text, context);
  const press = () => context.press(block.block_id, element.action_id);
  const common = {
    'data-key': key,
    'data-action': element.action_id,
    'aria-label': element.accessibility_label,
    onclick: press,
  };
  const url = element.url ? safeUrl(element.url) : '';
  const node = url
    ? el(`a.b-button${style}`, { ...common, href: url, target: '_blank', rel: 'noopener noreferrer', title: url }, label,
      el('span.away', { 'aria-hidden': 'true' }, '↗'), el('span.visually-hidden', {}, `, ${word('newTab')}`))
    : el(`button.b-button${style}`, { ...common, type: 'button' }, label);
  return showPress(node, context.pressOf(block.block_id, element.action_id));
}

/** A list of the workspace's people, which tells as soon as one is picked. */
function people(element, block, context) {
  const label = text(element.placeholder, context);
  const list = el('select.b-button.b-people', {
    'data-key': `${block.block_id} ${element.action_id}`,
    'data-action': element.action_id,
    'aria-label': element.placeholder?.text,
    onchange: () => list.value && context.pick(block.block_id, element.action_id, list.value),
  },
  el('option', { value: '' }, label),
  context.people().map((person) => el('option', { value: person.id }, person.name)));
  return list;
}

/** Shows how a press stands on its button. */
export function showPress(node, state) {
  node.querySelector('.press-mark')?.remove();
  node.classList.toggle('waiting', state === 'WAITING');
  node.classList.toggle('failed', state === 'FAILED');
  node.toggleAttribute('aria-busy', state === 'WAITING');
  if (state === 'WAITING') {
    append(node, [el('span.press-mark.spinner', { role: 'img', 'aria-label': word('pressWaiting') })]);
  } else if (state === 'FAILED') {
    const why = word('pressFailed');
    append(node, [el('span.press-mark.mark', { role: 'img', 'aria-label': why, title: why }, '⚠')]);
  }
  return node;
}

function alert(block, context) {
  const level = ['info', 'warning', 'error', 'success'].includes(block.level) ? block.level : 'info';
  return el(`div.b-alert.${level}`, { role: 'note', 'aria-label': word(`alert_${level}`) },
    el('div.b-text', {}, text(block.text, context)));
}

function table(block, context) {
  const cell = (tag) => (content) =>
    el(tag, {}, content.type === 'rich_text' ? richText(content, context) : content.text);
  const [head = [], ...rows] = block.rows ?? [];
  return el('div.b-table', { tabindex: '0', role: 'region' },
    el('table', {},
      el('thead', {}, el('tr', {}, head.map(cell('th')))),
      el('tbody', {}, rows.map((row) => el('tr', {}, row.map(cell('td')))))));
}

function plan(block, context) {
  const tasks = block.tasks ?? [];
  const done = tasks.filter((each) => each.status === 'complete').length;
  return el('div.b-plan-box', {},
    el('strong', {}, block.title),
    el('progress', { value: String(done), max: String(Math.max(tasks.length, 1)), 'aria-hidden': 'true' }),
    el('ol.b-plan', {}, tasks.map((each) => task(each, context))));
}

function task(card, context) {
  const status = ['pending', 'in_progress', 'complete', 'error'].includes(card.status) ? card.status : 'pending';
  return el(`li.b-task.${status}`, { 'aria-current': status === 'in_progress' ? 'step' : undefined },
    el('span.b-status', { role: 'img', 'aria-label': word(`task_${status}`) }),
    el('div', {},
      el('div.b-task-title', {}, card.title),
      card.details && el('div.b-rich', {}, richText(card.details, context)),
      card.output && el('div.b-rich.b-output', {}, richText(card.output, context))));
}
