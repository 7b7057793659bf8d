// Slack's own markup in texts (docs.slack.dev/messaging/formatting-message-text), drawn as elements.

import { el, link } from './dom.js';

const TOKENS = /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>/;
const STYLES = [['*', 'strong'], ['_', 'em'], ['~', 's']];
const EMOJI = {
  white_check_mark: '✅', warning: '⚠️', x: '❌', wave: '👋', bulb: '💡', link: '🔗', lock: '🔒', key: '🔑', clock: '🕐',
  hourglass: '⏳', hourglass_flowing_sand: '⏳', tada: '🎉', rotating_light: '🚨', mag: '🔍', point_right: '👉',
  arrow_right: '➡️', arrow_left: '⬅️', question: '❓', information_source: 'ℹ️', wrench: '🔧', gear: '⚙️', eyes: '👀',
  large_green_circle: '🟢', red_circle: '🔴', large_yellow_circle: '🟡', no_entry: '⛔', raised_hand: '✋', robot_face: '🤖',
};

/** The nodes of a mrkdwn text; the context knows people, channels, the reader's locale and zone. */
export function mrkdwn(text, context) {
  const nodes = [];
  let quoted = [];
  const lines = text.split('\n');
  let plain = [];
  let fenced = false;
  const flushPlain = () => {
    if (plain.length > 0) {
      nodes.push(...inline(plain.join('\n'), context));
      plain = [];
    }
  };
  const flushQuote = () => {
    if (quoted.length > 0) {
      nodes.push(el('blockquote', {}, inline(quoted.join('\n'), context)));
      quoted = [];
    }
  };
  for (const line of lines) {
    if (!fenced && line.startsWith('&gt;')) {
      flushPlain();
      quoted.push(line.replace(/^&gt; ?/, ''));
    } else {
      flushQuote();
      plain.push(line);
      fenced = fenced !== ((line.split('```').length - 1) % 2 === 1);
    }
  }
  flushPlain();
  flushQuote();
  return nodes;
}

/** Emoji names in plain text, as Slack draws them. */
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (name, key) => EMOJI[key] ?? name);
}

/** Slack's three escapes, undone. */
export function unescape(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function inline(text, context) {
  const nodes = [];
  let rest = text;
  for (let found = TOKENS.exec(rest); found; found = TOKENS.exec(rest)) {
    const before = rest.slice(0, found.index);
    const style = openStyle(before, rest);
    if (style) {
      nodes.push(...styled(rest, style, context));
      rest = rest.slice(style.end + 1);
      continue;
    }
    nodes.push(...words(before, context));
    nodes.push(token(found, context));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...nodes, ...words(rest, context)];
}

function token([, fence, code, angle], context) {
  if (fence !== undefined) {
    return el('pre', {}, unescape(fence.replace(/^\n/, '').replace(/\n$/, '')));
  }
  if (code !== undefined) {
    return el('code', {}, unescape(code));
  }
  return reference(angle, context);
}

/** A style that opens before the next token and closes behind it, such as bold around a link. */
function openStyle(before, whole) {
  for (let at = 0; at < before.length; at++) {
    const style = STYLES.find(([mark]) => mark === before[at]);
    if (style) {
      const end = closing(whole, at, style[0]);
      if (end >= 0 && end >= before.length) {
        return { start: at, end, tag: style[1] };
      }
      at = end > at ? end : at;
    }
  }
  return undefined;
}

function styled(whole, { start, end, tag }, context) {
  return [
    ...words(whole.slice(0, start), context),
    el(tag, {}, inline(whole.slice(start + 1, end), context)),
  ];
}

function words(text, context) {
  const nodes = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const style = STYLES.find(([mark]) => mark === text[at]);
    const end = style ? closing(text, at, style[0]) : -1;
    if (end > 0) {
      nodes.push(...literal(text.slice(from, at)));
      nodes.push(el(style[1], {}, words(text.slice(at + 1, end), context)));
      from = end + 1;
      at = end;
    }
  }
  return [...nodes, ...literal(text.slice(from))];
}

/** Where a style that opens here closes on the same line; -1 when it opens nothing. */
function closing(text, at, mark) {
  const opens = (at === 0 || /[\s\p{P}]/u.test(text[at - 1])) && /\S/.test(text[at + 1] ?? ' ') && text[at + 1] !== mark;
  if (!opens) {
    return -1;
  }
  for (let end = at + 2; end < text.length && text[end] !== '\n'; end++) {
    const after = text[end + 1] ?? ' ';
    if (text[end] === mark && /\S/.test(text[end - 1]) && /[\s\p{P}]/u.test(after)) {
      return end;
    }
  }
  return -1;
}

function literal(text) {
  return text === '' ? [] : [document.createTextNode(withEmoji(unescape(text)))];
}

function reference(angle, context) {
  const bar = angle.indexOf('|');
  const target = bar < 0 ? angle : angle.slice(0, bar);
  const label = bar < 0 ? '' : unescape(angle.slice(bar + 1));
  if (target.startsWith('@')) {
    return mention(`@${context.nameOf(target.slice(1))}`, target.slice(1) === context.reader);
  }
  if (target.startsWith('#')) {
    return mention(`#${label || context.channelName(target.slice(1))}`, false);
  }
  if (target.startsWith('!date^')) {
    const [, seconds, format] = target.split('^');
    return date(Number(seconds), format, label, context);
  }
  if (target.startsWith('!')) {
    return mention(`@${label.replace(/^@/, '') || target.slice(1).split('^')[0]}`, true);
  }
  return link(unescape(target), label || unescape(target).replace(/^mailto:/, ''));
}

/** A person, channel or group, drawn as Slack draws mentions. */
export function mention(text, loud) {
  return el(loud ? 'span.mention.loud' : 'span.mention', {}, text);
}

/** A moment in the reader's language and zone (docs.slack.dev, "Date formatting"). */
export function date(seconds, format, fallback, context) {
  const moment = new Date(seconds * 1000);
  if (Number.isNaN(moment.getTime())) {
    return document.createTextNode(fallback);
  }
  const say = (options) => new Intl.DateTimeFormat(context.locale, { timeZone: context.zone, ...options }).format(moment);
  const text = (format ?? '{date} {time}').replace(/\{(\w+)\}/g, (whole, key) => ({
    date_num: () => moment.toISOString().slice(0, 10),
    date: () => say({ dateStyle: 'long' }),
    date_short: () => say({ dateStyle: 'medium' }),
    date_long: () => say({ dateStyle: 'full' }),
    date_pretty: () => say({ dateStyle: 'long' }),
    date_short_pretty: () => say({ dateStyle: 'medium' }),
    date_long_pretty: () => say({ dateStyle: 'full' }),
    time: () => say({ timeStyle: 'short' }),
    time_secs: () => say({ timeStyle: 'medium' }),
    ago: () => ago(moment, context.locale),
  }[key] ?? (() => whole))());
  return el('time', { datetime: moment.toISOString(), title: moment.toLocaleString(context.locale) }, text);
}

function ago(moment, locale) {
  const minutes = Math.round((moment.getTime() - Date.now()) / 60_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) {
    return format.format(minutes, 'minute');
  }
  return Math.abs(minutes) < 1440
    ? format.format(Math.round(minutes / 60), 'hour')
    : format.format(Math.round(minutes / 1440), 'day');
}
