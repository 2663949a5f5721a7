// A company with one RFQ to quote and three people, served by the program: what the tests of the quote
// pages begin with.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root, signIn, startServer } from './harness.mjs';

const PROGRAM = process.env.THROUGHLINE_PROGRAM ?? join(root, 'build', 'release', 'throughline');
const folder = mkdtempSync(join(tmpdir(), 'throughline-quotes-'));
const database = join(folder, 'quotes.db');
const PASSWORD = 'four words in a row';

export function run(...words) {
  const env = { ...process.env, THROUGHLINE_DATABASE: database, THROUGHLINE_USER: 'ann' };
  return execFileSync(PROGRAM, words, { env, encoding: 'utf8' });
}

function addPerson(name, full, role) {
  const said = run('people', 'add', name, '--name', full, '--role', role);
  return /one-time password\s+(\S+)/.exec(said)[1];
}

/** The first sign-in changes the one-time password; the pages' own test shows how that looks. */
async function settle(url, name, oneTime) {
  const ask = (method, path, body, cookie = '') =>
    fetch(`${url}/api/v1/access/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'throughline', Cookie: cookie },
      body: JSON.stringify(body),
    });
  const first = await ask('POST', 'session', { sign_in: name, password: oneTime });
  const cookie = first.headers.get('set-cookie').split(';')[0];
  const changed = await ask('POST', 'password', { current: oneTime, next: PASSWORD }, cookie);
  assert.equal(changed.status, 200, await changed.text());
}

function prepareData() {
  const demo = (file) => join(root, 'demo', file);
  run('init', '--company', 'Elster EMS GmbH', '--address', 'Werkstraße 12; 01159 Dresden; Germany');
  run('customer', 'add', '--name', 'Kranich Antriebe AG', '--contact', 'Petra Vogel');
  run('parts', 'import', demo('parts.csv'));
  run('offers', 'import', demo('prices-elbe.csv'));
  run('offers', 'import', demo('prices-pacific.csv'));
  run('rates', 'import', demo('rates.csv'));
  run('rates', 'release', '--note', 'measured on the pilot line');
  const bom = demo('motor-controller-bom.csv');
  run('rfq', 'new', '--customer', 'Kranich Antriebe AG', '--bom', bom, '--assembly', 'MC-200',
    '--revision', 'C', '--quantity', '10,50,100,500,1000');
  run('rfq', 'build', 'R1', '--boards-per-panel', '4', '--sides', '1', '--test-minutes', '1.5',
    '--why', 'drawing MC-200, test specification A');
}

/** Ann may do everything with quotes, Bob too; Sam reads them, and may not see costs. */
export async function startCompany() {
  prepareData();
  const people = [
    ['ann', addPerson('ann', 'Ann Keller', 'sales_manager')],
    ['bob', addPerson('bob', 'Bob Lindqvist', 'owner')],
    ['sam', addPerson('sam', 'Sam Ortega', 'sales')],
  ];
  run('account', 'owner', 'C1', 'sam');
  const server = await startServer([PROGRAM, 'serve', '--port', '0', '--database', database], /http:\/\/\S+/);
  for (const [name, oneTime] of people) await settle(server.url, name, oneTime);
  return {
    url: server.url,
    folder,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function open(browser, name, address) {
  const opened = await browser.page(address);
  await signIn(opened, name, PASSWORD);
  await opened.locator('.frame-me').waitFor();
  return opened;
}

/** Until the picture of the document's page is there. */
export async function pictured(page) {
  await page.locator('img.paper-page').waitFor();
  await page.waitForFunction(() => document.querySelector('img.paper-page')?.naturalWidth > 0);
}
