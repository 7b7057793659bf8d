// The rich_text block (docs.slack.dev/reference/block-kit/blocks/rich-text-block).

import { el, link } from './dom.js';
import { date, mention, withEmoji } from './mrkdwn.js';

const STYLE_TAGS = [['code', 'code'], ['bold', 'strong'], ['italic', 'em'], ['strike', 's'], ['underline', 'u']];

/** The elements of a rich_text block. */
export function richText(block, context) {
  return (block.elements ?? []).map((part) => drawPart(part, context));
}

function drawPart(part, context) {
  const inlines = () => (part.elements ?? []).map((inline) => drawInline(inline, context));
  switch (part.type) {
    case 'rich_text_section':
      return el('div.rich-section', {}, inlines());
    case 'rich_text_quote':
      return el('blockquote', {}, inlines());
    case 'rich_text_preformatted':
      return el('pre', {}, inlines());
    case 'rich_text_list': {
      const tag = part.style === 'ordered' ? 'ol' : 'ul';
      const start = part.style === 'ordered' && part.offset ? part.offset + 1 : undefined;
      const items = (part.elements ?? []).map((item) => el('li', {}, drawPart(item, context)));
      return el(`${tag}.indent-${Math.min(part.indent ?? 0, 4)}`, { start }, items);
    }
    default:
      return context.unknown(part.type);
  }
}

function drawInline(inline, context) {
  return STYLE_TAGS.reduce(
    (node, [style, tag]) => (inline.style?.[style] ? el(tag, {}, node) : node),
    bareInline(inline, context));
}

function bareInline(inline, context) {
  switch (inline.type) {
    case 'text':
      return document.createTextNode(inline.text);
    case 'link':
      return link(inline.url, inline.text ?? inline.url);
    case 'user':
      return mention(`@${context.nameOf(inline.user_id)}`, inline.user_id === context.reader);
    case 'channel':
      return mention(`#${context.channelName(inline.channel_id)}`, false);
    case 'broadcast':
      return mention(`@${inline.range}`, true);
    case 'emoji':
      return document.createTextNode(withEmoji(`:${inline.name}:`));
    case 'date':
      return date(inline.timestamp, inline.format, inline.fallback ?? '', context);
    case 'color':
      return el('code', {}, inline.value);
    default:
      return context.unknown(inline.type);
  }
}
