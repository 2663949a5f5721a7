// What every browser test stands on: a server, a browser, pictures, axe, and a console that has to
// stay empty. company.mjs has the company that most tests work in.
//
//   const page = await newPage(server.url);   // in a window of its own: nobody is signed in there
//   await shot(page, 'my_day');
//   await axe(page);
//   page.assertQuiet();
//   await closePages();                       // in afterEach
//   await closeBrowser();                     // in after
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
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
export const PICTURES = process.env.THROUGHLINE_SCREENSHOTS ?? join(root, 'build', 'screenshots');
// What a page looks like does not hang on the database: pictures and axe once are enough (run.sh).
export const LOOKS = process.env.THROUGHLINE_BROWSER_LOOKS !== 'no';
// Long: where several tests share two processors, an answer may take its time.
const PATIENCE = 15_000;
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

let browser;
const windows = [];

/**
 * A page in a window of its own, with nothing kept from another: cookies, storage, cache. The browser
 * under all windows of a test file is one.
 */
export async function newPage(url, { size = WIDE, colorScheme = 'light', cookies = [] } = {}) {
  browser ??= await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const window = await browser.newContext({
    viewport: size,
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  windows.push(window);
  window.setDefaultTimeout(PATIENCE);
  await window.addCookies(cookies);
  const page = await window.newPage();
  listen(page);
  if (url) await page.goto(url);
  return page;
}

export async function closePages() {
  for (const window of windows.splice(0)) await window.close();
}

export async function closeBrowser() {
  await closePages();
  await browser?.close();
  browser = undefined;
}

export async function signIn(page, name, password) {
  await page.getByLabel('Name you sign in with').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

/** What somebody does whose password another one set: theirs takes its place. */
export async function chooseOwnPassword(page, password) {
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByLabel('New password again').fill(password);
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

/**
 * That nothing stands beyond the edge of the screen, also inside what scrolls as a whole: the page itself
 * scrolls down and never sideways. A table may, in a place of its own that the keyboard reaches.
 */
export async function assertNothingBeyond(page) {
  await settled(page);
  const beyond = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const hasOwnPlace = (one) => {
      for (let at = one.parentElement; at && at.id !== 'page'; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at);
        if (overflowX === 'hidden' || overflowX === 'clip') return true;
        if (overflowX !== 'visible' && at.getBoundingClientRect().right <= width + 1) {
          return at.tabIndex >= 0 || at.querySelector('a, button, input, [tabindex]') !== null;
        }
      }
      return false;
    };
    return [...document.querySelectorAll('body *')]
      .filter((one) => {
        const box = one.getBoundingClientRect();
        return box.width > 0 && box.height > 0 && box.right > width + 1 && !hasOwnPlace(one);
      })
      .slice(0, 8)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className} to ${Math.round(one.getBoundingClientRect().right)}`);
  });
  assert.deepEqual(beyond, [], `nothing stands beyond ${page.viewportSize().width} pixels`);
}

/** Until nothing moves any more and what was laid out is drawn. */
const settled = (page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
    const moving = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(moving.map((one) => one.finished.catch(() => undefined)));
    await frame();
  });

/** Light and dark, wide and narrow, into build/screenshots; the page is left as it was. */
export async function shot(page, name) {
  if (!LOOKS) return;
  mkdirSync(PICTURES, { recursive: true });
  for (const [width, size] of [[1280, WIDE], [390, NARROW]]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    }
    await assertFits(page);
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
}

// In dark the page is the same but for its colours: those rules are asked again.
const OF_COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** No serious or critical finding, in light and in dark. */
export async function axe(page) {
  if (!LOOKS) return;
  // Not a script element: the policy allows none of others.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  for (const [colorScheme, rules] of [['light', {}], ['dark', OF_COLOURS]]) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const found = await page.evaluate(async (options) => {
      const { violations } = await globalThis.axe.run(document, options);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => ({
          id,
          help,
          at: nodes.slice(0, 5).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`),
        }));
    }, { resultTypes: ['violations'], ...rules });
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

/** Opens a tab of the page. */
export const tab = (page, name) => page.getByRole('tab', { name }).click();
export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
