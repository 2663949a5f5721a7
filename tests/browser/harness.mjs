// What every browser test stands on: a server, a browser, pictures, axe, and a console that has to
// stay empty.
//
//   const server = await startServer([program, 'serve', '--port', '0'], /http:\/\/\S+/);
//   const browser = await openBrowser();
//   const page = await browser.page(server.url);
//   await shot(page, 'my_day');
//   await axe(page);
//   page.assertQuiet();
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..');
const require = createRequire(join(root, 'web', 'package.json'));
const { chromium } = require('playwright-core');
const axeSource = require('axe-core').source;

const CHROMIUM = process.env.THROUGHLINE_CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PICTURES = process.env.THROUGHLINE_SCREENSHOTS ?? join(root, 'build', 'screenshots');
export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 390, height: 844 };

/** Starts a command that prints its address, and waits for it. */
export async function startServer(command, address, { within = 30_000, env = {} } = {}) {
  const child = spawn(command[0], command.slice(1), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no address within ${within} ms: ${said}`)), within);
    const hear = (bytes) => {
      said += bytes;
      const match = address.exec(said);
      if (!match) return;
      clearTimeout(timer);
      resolve(match[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return {
    url,
    said: () => said,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.on('exit', resolve);
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
      }),
  };
}

// An answer of 4xx is part of many journeys (who is not signed in is told so); the browser notes it.
const EXPECTED = /^Failed to load resource: the server responded with a status of 4\d\d/;

function listen(page) {
  const problems = [];
  page.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning';
    if (isBad && !EXPECTED.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.stack ?? error}`));
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
  page.problems = problems;
  page.assertQuiet = () => assert.deepEqual(problems, [], 'the console stays empty');
}

/** A browser of its own, with a profile that is thrown away. */
export async function openBrowser({ size = WIDE, colorScheme = 'light' } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'throughline-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: FLAGS,
    headless: true,
    viewport: size,
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(10_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return {
    context,
    async page(url) {
      const page = await context.newPage();
      listen(page);
      if (url) await page.goto(url);
      return page;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

export async function signIn(page, name, password) {
  await page.getByLabel('Name you sign in with').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

/** Whether the page is no wider than its window: nobody scrolls sideways to read. */
export async function assertFits(page) {
  const { over, who } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const beyond = [...document.querySelectorAll('body *')].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && box.right + window.scrollX > width + 1;
    });
    return {
      over: document.documentElement.scrollWidth - width,
      who: beyond.slice(0, 12).map((one) => `${one.tagName.toLowerCase()}.${one.className}`),
    };
  });
  assert.ok(over <= 0, `the page is ${over} pixels wider than its window: ${who.join(', ')}`);
}

/** Light and dark, wide and narrow, into build/screenshots; the page is left as it was. */
export async function shot(page, name) {
  mkdirSync(PICTURES, { recursive: true });
  for (const [width, size] of [[1280, WIDE], [390, NARROW]]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    }
    await assertFits(page);
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** No serious or critical finding, in light and in dark. */
export async function axe(page) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(100);
    await page.evaluate(axeSource); // not a script element: the policy allows none of others
    const found = await page.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => ({
          id,
          help,
          at: nodes.slice(0, 5).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`),
        }));
    });
    assert.deepEqual(found, [], `axe, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Presses one after the other: keys(page, '/', 'Escape', 'Control+K'). */
export async function keys(page, ...pressed) {
  for (const key of pressed) await page.keyboard.press(key);
}

/** What the element with the focus is called. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}

export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** Puts a text on the clipboard and pastes it where the focus is. */
export async function pasteText(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+V');
}
