// The panel of ready-made failures: choose one to edit it first, or send it at once.

import { byId, el } from './dom.js';
import { SAMPLES } from './samples.js';
import { currentLanguage, word } from './words.js';

/** The target answers where to: how a text is addressed there, put in its field, and sent. */
export function drawSamples({ target, onChosen, onFailure }) {
  const language = currentLanguage();
  const item = (sample) => {
    const label = sample.label[language];
    return el('li.sample', {},
      el('button.sample-put', {
        type: 'button',
        title: word('put', { label }),
        onclick: () => {
          onChosen();
          target().fill(target().addressed(sample.text));
        },
      }, el('span.sample-label', {}, label), el('span.sample-note', {}, sample.note)),
      el('button.sample-send', {
        type: 'button',
        title: word('sendNow', { label }),
        'aria-label': word('sendNow', { label }),
        onclick: () => {
          onChosen();
          target().send(target().addressed(sample.text)).catch(onFailure);
        },
      }, '➤'));
  };
  byId('sample-groups').replaceChildren(...SAMPLES.map((group) => el('section', {},
    el('h3', {}, group.title[language]),
    el('ul', {}, group.samples.map(item)))));
}
