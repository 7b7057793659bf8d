// Goes through the story in Microsoft's own client, the Agents Playground, against `flowmend demo --playground`.
// Ends with an error that says what was not shown; writes a picture of the last step if all went well.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const flowmend = join(here, '..', 'flowmend');
const client = join(here, 'node_modules', '.bin', 'agentsplayground');
const picture = process.env.PICTURE ?? join(here, '..', 'docs', 'images', 'playground.png');
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

// The first start builds Flowmend.
const START_MS = 300_000;
const STEP_MS = 30_000;

const children = [];

// The client writes a log into its working directory.
const work = mkdtempSync(join(tmpdir(), 'playground-'));

function start(command, args, env = {}) {
  const child = spawn(command, args, { cwd: work, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => { child.output += data; });
  }
  children.push(child);
  return child;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(what, child, isReady) {
  const end = Date.now() + START_MS;
  while (!(await isReady())) {
    if (child.exitCode !== null || Date.now() > end) {
      throw new Error(`${what} did not start:\n${child.output}`);
    }
    await new Promise((resolve) => { setTimeout(resolve, 500); });
  }
}

async function answers(address) {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

function step(text) {
  console.log(`· ${text}`);
}

async function story(page) {
  const say = async (text) => {
    const draft = page.locator('[contenteditable=true]').first();
    await draft.click();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
  };
  const sees = async (text) => {
    step(`sees “${text}”`);
    await page.getByText(text, { exact: false }).last().waitFor({ timeout: STEP_MS });
  };
  const press = async (label) => {
    step(`presses “${label}”`);
    await page.getByRole('button', { name: label, exact: true }).last().click({ timeout: STEP_MS });
  };

  step('pastes a failure');
  await say('AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.');
  await sees('The password was changed');
  await press('Walk me through it');
  await sees('Step 1 of');
  await press('More help');
  await sees('Still stuck?');
  await press('Hide this');
  await press('Done, next step');
  await sees('Step 2 of');
  await press('Back');
  await sees('Step 1 of');
  await press('Done, next step');
  await sees('Step 2 of');
  await page.screenshot({ path: picture });
  await press('Yes, I see it');
  await sees('Step 3 of');
  await press('Done, next step');
  await sees('Step 4 of');
  await press('Yes, it is connected');
  await press('Done, next step');
  await sees('Step 6 of');
  await press('Done, next step');
  await press('Yes, it works again');
  await sees('Well done, your flow is mended.');
}

async function main() {
  for (const [file, advice] of [[client, 'run `npm ci` in this folder'], [browserPath, 'set CHROMIUM to its path']]) {
    if (!existsSync(file)) {
      throw new Error(`${file} is missing: ${advice}`);
    }
  }
  const [botPort, clientPort] = [await freePort(), await freePort()];
  step('starts the demo');
  const bot = start(flowmend, ['demo', '--playground', '--port', String(botPort)]);
  await until('The demo', bot, async () => bot.output.includes(`:${botPort}/`));
  step('starts the Agents Playground');
  const playground = start(
    client,
    ['-e', `http://localhost:${botPort}/api/messages`, '-c', 'msteams', '-p', String(clientPort),
      '--disable-telemetry', 'true'],
    { BROWSER: 'none' },
  );
  const address = `http://localhost:${clientPort}/`;
  await until('The Agents Playground', playground, () => answers(address));
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    await page.goto(address);
    try {
      await story(page);
    } catch (failure) {
      await page.screenshot({ path: join(here, 'failed.png') });
      throw failure;
    }
  } finally {
    await browser.close();
  }
  console.log(`The story went through. Picture: ${picture}`);
}

try {
  await main();
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
} finally {
  for (const child of children) {
    child.kill('SIGTERM');
  }
  rmSync(work, { recursive: true, force: true });
}
