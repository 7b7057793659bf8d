// Joins the parts: news from the server, who is looking and where, and what they do.

import { addressed, drawComposer, fill, reply, send, startComposer } from './composer.js';
import { byId } from './dom.js';
import {
  drawAll, drawDeleted, drawEdited, drawNew, drawPress, nearBottom, onDeeds, toBottom,
} from './messages.js';
import { unescape } from './mrkdwn.js';
import { drawPower, startPower } from './power.js';
import { drawSamples } from './samplepanel.js';
import { SAMPLES } from './samples.js';
import { act, listen, surfaces } from './server.js';
import { drawSidebar, markRead, markUnread } from './sidebar.js';
import { nameOf, ownDirect, place, reader, state, take, visible } from './store.js';
import { changeTeamsLocale, drawTeams, followReader, resetTeams, startTeams, teamsTarget } from './teams.js';
import { focusPane, onFocus, paneInFocus, showPane, startPanes } from './panes.js';
import { speak, word, currentLanguage } from './words.js';

const memory = {
  get: (key) => localStorage.getItem(`flowmend.demo.${key}`),
  set: (key, value) => localStorage.setItem(`flowmend.demo.${key}`, value),
};

listen('slack', onNews, (up) => {
  byId('live-dot').classList.toggle('down', !up);
  byId('live-text').textContent = word(up ? 'live' : 'lost');
  byId('live-text').dataset.up = String(up);
});
startComposer(onFailure);
onDeeds({
  press: (message, blockId, actionId) =>
    act('press', { as: state.reader, channel: message.channel, ts: message.ts, blockId, actionId }).catch(onFailure),
  pick: (message, blockId, actionId, person) =>
    act('pick', { as: state.reader, channel: message.channel, ts: message.ts, blockId, actionId, person }).catch(onFailure),
  reply,
  starts: () => [
    { label: word('sayHi'), start: () => sendNow(addressed(currentLanguage() === 'nb' ? 'Hei' : 'Hi')) },
    { label: SAMPLES[0].samples[0].label[currentLanguage()], start: () => sendNow(addressed(SAMPLES[0].samples[0].text)) },
    { label: word('tryHelp'), start: () => sendNow('/flowmend help') },
  ],
});
startControls();
startSecondPane();
showTheme(memory.get('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));

async function startSecondPane() {
  const shown = await surfaces();
  if (shown.includes('teams')) {
    startPanes(memory, shown.includes('power'));
    onFocus(drawTarget);
    startTeams({ announce, onFailure, closePanels, showPane });
    if (shown.includes('power')) {
      startPower({ memory, onFailure });
    }
    speak(currentLanguage());
    if (reader()) {
      drawEverything();
    }
  }
}

/** Says where the ready-made failures go. */
function drawTarget() {
  const text = word(paneInFocus() === 'teams' ? 'samplesToTeams' : 'samplesToSlack');
  byId('samples-target').textContent = document.body.dataset.panes ? text : word('samplesText');
}

function onNews(news) {
  const kind = take(news);
  switch (kind) {
    case 'everything':
      if (!reader()) {
        state.reader = state.people.has(memory.get('reader')) ? memory.get('reader') : [...state.people.keys()][0];
        speak(reader().locale);
      }
      if (!place()) {
        state.channel = ownDirect().id;
      }
      drawEverything();
      break;
    case 'posted':
      onPosted(news.message);
      break;
    case 'edited':
      drawEdited(news.message);
      if (news.message.channel === state.channel && visible(news.message)) {
        announce(word('changed', { name: nameOf(news.message.author), text: unescape(news.message.text) }));
      }
      break;
    case 'deleted':
      drawDeleted(news.message);
      break;
    case 'pressed':
      drawPress(news.press);
      break;
    case 'person':
      if (news.person.id === state.reader) {
        speak(news.person.locale);
      }
      drawEverything();
      break;
    case 'cleared':
      reply(undefined);
      drawEverything();
      break;
  }
}

function onPosted(message) {
  if (message.channel === state.channel) {
    drawNew(message);
  } else if (visible(message)) {
    markUnread(message.channel);
    drawPlaces();
  }
}

function drawEverything() {
  byId('live-text').textContent = word(byId('live-text').dataset.up === 'false' ? 'lost' : 'live');
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === currentLanguage()));
  }
  showTheme(document.documentElement.dataset.theme);
  markRead(state.channel);
  const direct = place().direct;
  byId('title').textContent = direct ? state.team.botName : `#${place().name}`;
  byId('topic').textContent = word(direct ? 'directTopic' : 'channelTopic');
  document.title = `${byId('title').textContent} · ${state.team.name}`;
  drawPlaces();
  drawAll();
  drawComposer();
  drawSamples({
    target: () => (paneInFocus() === 'teams' ? teamsTarget : { addressed, fill, send }),
    onChosen: closePanels,
    onFailure,
  });
  drawTarget();
  followReader(reader().displayName);
  drawTeams();
  drawPower();
}

function drawPlaces() {
  drawSidebar({
    onPerson: (id) => {
      const inDirect = place().direct;
      state.reader = id;
      memory.set('reader', id);
      speak(reader().locale);
      goTo(inDirect ? ownDirect().id : state.channel);
    },
    onPlace: (id) => {
      closePanels();
      showPane('slack');
      goTo(id);
      byId('draft').focus();
    },
  });
}

function goTo(channel) {
  state.channel = channel;
  reply(undefined);
  drawEverything();
}

function startControls() {
  byId('intro').hidden = memory.get('intro') === 'hidden';
  byId('hide-intro').addEventListener('click', () => {
    byId('intro').hidden = true;
    memory.set('intro', 'hidden');
    focusPane();
  });
  byId('theme').addEventListener('click', () => {
    const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    memory.set('theme', next);
    showTheme(next);
  });
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
      speak(button.dataset.language);
      drawEverything();
    });
  }
  byId('locale').addEventListener('change', (event) => {
    act('locale', { person: state.reader, locale: event.target.value }).catch(onFailure);
    changeTeamsLocale(event.target.value);
  });
  byId('reset').addEventListener('click', () => {
    if (confirm(word('resetSure'))) {
      act('reset', {}).catch(onFailure);
      resetTeams();
    }
  });
  byId('newer').addEventListener('click', toBottom);
  byId('conversation').addEventListener('scroll', () => {
    if (nearBottom()) {
      byId('newer').hidden = true;
    }
  });
  for (const panel of ['sidebar', 'samples']) {
    byId(`open-${panel}`).addEventListener('click', () => openPanel(panel));
    byId(`close-${panel}`).addEventListener('click', closePanels);
  }
  byId('veil').addEventListener('click', closePanels);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closePanels();
    }
  });
}

function openPanel(panel) {
  closePanels();
  byId(panel).classList.add('open');
  byId('veil').hidden = false;
  byId(`close-${panel}`).focus();
}

function closePanels() {
  const open = document.querySelector('.sidebar.open, .samples.open');
  open?.classList.remove('open');
  byId('veil').hidden = true;
  if (open) {
    byId(`open-${open.id}`).focus();
  }
}

function showTheme(theme) {
  document.documentElement.dataset.theme = theme;
  const label = word(theme === 'dark' ? 'themeToLight' : 'themeToDark');
  byId('theme').textContent = theme === 'dark' ? '☀' : '☾';
  byId('theme').setAttribute('aria-label', label);
  byId('theme').title = label;
}

function sendNow(text) {
  byId('draft').focus();
  send(text).catch(onFailure);
}

function onFailure(failure) {
  announce(word('notSent', { problem: failure.message }));
  byId('announcer').classList.add('shout');
  setTimeout(() => byId('announcer').classList.remove('shout'), 6000);
}

function announce(text) {
  byId('announcer').textContent = text;
}
