// Draws Adaptive Cards as they were sent (adaptivecards.io/explorer, and Teams' own elements at learn.microsoft.com).

import { showPress } from './blocks.js';
import { dated, markdown } from './cardtext.js';
import { append, el, safeUrl } from './dom.js';
import { word } from './words.js';

const DRAWINGS = {
  TextBlock: textBlock,
  RichTextBlock: (part, context) => el('p.c-rich', {}, (part.inlines ?? []).map((run) => textRun(run, context))),
  FactSet: factSet,
  Container: (part, context, pointer) =>
    el(`div.c-box${among(part.style, BOXES)}`, {}, elements(part.items, context, `${pointer}/items`)),
  ColumnSet: columnSet,
  CodeBlock: codeBlock,
  ProgressBar: progressBar,
  Badge: (part) => el('span.c-badge', {}, part.text),
  // The page asks nobody else for anything, so a picture is named and not fetched.
  Image: (part) => el('span.b-picture', { role: 'img', 'aria-label': part.altText }, `🖼 ${part.altText ?? ''}`),
  'Input.ChoiceSet': choiceSet,
  ActionSet: (part, context, pointer) => actions(part.actions, context, `${pointer}/actions`),
};

const SIZES = ['small', 'medium', 'large', 'extralarge'];
const WEIGHTS = ['lighter', 'bolder'];
const COLORS = ['dark', 'light', 'accent', 'good', 'warning', 'attention'];
const BOXES = ['emphasis', 'good', 'attention', 'warning', 'accent'];
const SPACINGS = ['none', 'small', 'medium', 'large', 'extralarge', 'padding'];
const STYLES = { positive: '.primary', destructive: '.danger' };

/** The card; the context knows the reader's locale and zone, and what a press does. */
export function drawCard(card, context) {
  const mentions = new Map((card.msteams?.entities ?? [])
    .filter((each) => each.type === 'mention')
    .map((each) => [each.text, each.mentioned?.name ?? '']));
  const inside = { ...context, mentions };
  return el('div.c-card', { lang: card.lang },
    elements(card.body, inside, '/body'),
    card.actions && actions(card.actions, inside, '/actions'));
}

function elements(parts, context, pointer) {
  return (parts ?? []).map((part, index) => element(part, context, `${pointer}/${index}`));
}

function element(part, context, pointer) {
  if (part.isVisible === false) {
    return false;
  }
  if (!Object.hasOwn(DRAWINGS, part.type)) {
    return instead(part, context, pointer);
  }
  const node = DRAWINGS[part.type](part, context, pointer);
  node.classList.add(...among(part.spacing, SPACINGS, 'gap-').split('.').filter(Boolean));
  node.classList.toggle('c-separated', part.separator === true);
  return node;
}

/** An element this page does not know: what the card says to draw instead, as Teams' clients do. */
function instead(part, context, pointer) {
  if (part.fallback === 'drop') {
    return false;
  }
  return typeof part.fallback === 'object'
    ? element(part.fallback, context, `${pointer}/fallback`)
    : el('div.b-unknown', {}, word('unknownElement', { type: String(part.type) }));
}

function textBlock(part, context) {
  const tag = String(part.style).toLowerCase() === 'heading' ? 'h3' : 'div';
  return el(`${tag}.c-text${look(part)}`, {}, markdown(part.text ?? '', context));
}

/** The classes for how a text looks; clients do not mind the case of the words. */
function look(part) {
  return among(part.size, SIZES, 'size-') + among(part.weight, WEIGHTS, 'weight-') + among(part.color, COLORS, 'color-')
    + (String(part.fontType).toLowerCase() === 'monospace' ? '.mono' : '') + (part.isSubtle ? '.subtle' : '');
}

function among(value, known, prefix = '') {
  const lower = String(value).toLowerCase();
  return known.includes(lower) ? `.${prefix}${lower}` : '';
}

function textRun(run, context) {
  if (typeof run === 'string') {
    return dated(run, context);
  }
  const styled = [['italic', 'em'], ['strikethrough', 's'], ['underline', 'u'], ['highlight', 'mark']].reduce(
    (node, [style, tag]) => (run[style] ? el(tag, {}, node) : node),
    document.createTextNode(dated(run.text ?? '', context)));
  const url = run.selectAction?.type === 'Action.OpenUrl' ? safeUrl(run.selectAction.url) : '';
  return url
    ? el(`a.c-run${look(run)}`, { href: url, target: '_blank', rel: 'noopener noreferrer', title: url }, styled)
    : el(`span.c-run${look(run)}`, {}, styled);
}

function factSet(part, context) {
  return el('dl.c-facts', {}, (part.facts ?? []).map((fact) => [
    el('dt', {}, markdown(fact.title ?? '', context)),
    el('dd', {}, markdown(fact.value ?? '', context)),
  ]));
}

function columnSet(part, context, pointer) {
  return el('div.c-columns', {}, (part.columns ?? []).map((column, index) => {
    const node = el(`div.c-column${among(column.width, ['auto', 'stretch'])}`, {},
      elements(column.items, context, `${pointer}/columns/${index}/items`));
    if (Number(column.width) > 0) {
      node.style.flexGrow = String(Number(column.width));
    }
    return node;
  }));
}

function codeBlock(part) {
  return el('figure.c-code', {},
    el('figcaption', {}, part.language === 'PlainText' ? word('plainText') : part.language ?? ''),
    el('pre', { tabindex: '0' }, part.codeSnippet ?? ''));
}

function progressBar(part) {
  const max = part.max ?? 100;
  return el(`progress.c-progress${among(part.color, COLORS, 'color-')}`, {
    max: String(max),
    value: part.value === undefined ? undefined : String(part.value),
    'aria-label': word('progress', { value: part.value ?? '?', max }),
  });
}

function actions(list, context, pointer) {
  const buttons = el('div.b-actions', {},
    (list ?? []).map((action, index) => button(action, context, `${pointer}/${index}`)));
  const inner = (list ?? []).map((action, index) =>
    action.type === 'Action.ShowCard' && innerCard(action, context, `${pointer}/${index}`, buttons));
  return el('div.c-actions', {}, buttons, inner);
}

/** The card within the card that a button opens and closes. */
function innerCard(action, context, pointer, buttons) {
  const card = el('div.c-inner', { hidden: true });
  const inside = { ...context, form: card };
  append(card, [
    elements(action.card?.body, inside, `${pointer}/card/body`),
    action.card?.actions && actions(action.card.actions, inside, `${pointer}/card/actions`),
  ]);
  const opener = buttons.querySelector(`[data-key="${CSS.escape(pointer)}"]`);
  opener.addEventListener('click', () => {
    card.hidden = !card.hidden;
    opener.setAttribute('aria-expanded', String(!card.hidden));
    card.querySelector('select')?.focus();
  });
  return card;
}

/** A list to pick from; where Teams fills it with people, these are the tenant's. */
function choiceSet(part, context) {
  const people = part['choices.data'] ? context.people() : [];
  return el('label.c-input', {},
    el('span', {}, part.label),
    el('select', { name: part.id, required: part.isRequired === true, 'data-error': part.errorMessage },
      el('option', { value: '' }, '–'),
      (part.choices ?? []).map((choice) => el('option', { value: choice.value }, choice.title)),
      people.map((person) => el('option', { value: person.id }, person.name))));
}

/** What was filled in beside the button; undefined where something required is missing, which is shown. */
function inputsOf(form) {
  const lists = [...(form?.querySelectorAll('select') ?? [])];
  return lists.every((list) => list.reportValidity())
    ? Object.fromEntries(lists.filter((list) => list.value).map((list) => [list.name, list.value]))
    : undefined;
}

function button(action, context, pointer) {
  const style = STYLES[String(action.style).toLowerCase()] ?? '';
  const url = action.type === 'Action.OpenUrl' ? safeUrl(action.url) : '';
  if (url) {
    return el(`a.b-button${style}`,
      { 'data-key': pointer, href: url, target: '_blank', rel: 'noopener noreferrer', title: url },
      action.title,
      el('span.away', { 'aria-hidden': 'true' }, '↗'),
      el('span.visually-hidden', {}, `, ${word('newTab')}`));
  }
  if (action.type === 'Action.ShowCard') {
    return el('button.b-button', { type: 'button', 'data-key': pointer, 'aria-expanded': 'false' }, action.title ?? '');
  }
  if (action.type !== 'Action.Execute' && action.type !== 'Action.Submit') {
    return el('div.b-unknown', {}, word('unknownElement', { type: String(action.type) }));
  }
  const node = el(`button.b-button${style}`, {
    type: 'button',
    'data-key': pointer,
    'data-action': action.verb,
    title: action.tooltip,
    disabled: action.isEnabled === false,
    onclick: () => {
      const inputs = inputsOf(context.form);
      if (inputs) {
        context.press(pointer, inputs);
      }
    },
  }, action.title ?? '');
  return showPress(node, context.pressOf(pointer));
}

/** Shows on the buttons of a drawn card how a press stands, and what was said to it below them. */
export function showCardPress(card, press, note) {
  for (const each of card.querySelectorAll('button.b-button')) {
    showPress(each, each.dataset.key === press?.action ? press.state : undefined);
  }
  card.querySelector('.c-note')?.remove();
  if (note) {
    append(card, [el(`p.c-note${press.state === 'FAILED' ? '.failed' : ''}`, { role: 'status' }, note)]);
  }
}
