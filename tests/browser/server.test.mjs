// The pages as the program itself serves them: its headers, its sign-in, its lists, on a database that
// the test makes with the commands that an operator would use.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axe, keys, openBrowser, root, shot, signIn, startServer } from './harness.mjs';

const program = process.env.THROUGHLINE_PROGRAM ?? join(root, 'build', 'release', 'throughline');
const OWN_PASSWORD = 'a sentence of her own';
const folder = mkdtempSync(join(tmpdir(), 'throughline-server-'));
const env = { THROUGHLINE_DATABASE: join(folder, 'company.db') };

const run = (...words) =>
  execFileSync(program, words, { env: { ...process.env, ...env }, encoding: 'utf8' });

let server;
let browser;
let page;
let oneTimePassword;

before(async () => {
  assert.ok(existsSync(program), `${program} is not there: build it first`);
  run('init', '--company', 'Elster EMS GmbH', '--address', 'Werkstrasse 4; 52070 Aachen');
  run('customer', 'add', '--name', 'Kranich Antriebe AG');
  run('customer', 'add', '--name', 'Weaver & <b>Sons</b> Ltd');
  const added = run('people', 'add', 'olga', '--name', 'Olga Berg', '--role', 'sales_manager');
  oneTimePassword = /one-time password +(\S+)/.exec(added)[1];
  server = await startServer([program, 'serve', '--port', '0'], /http:\/\/\S+/, { env });
});
after(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  browser = await openBrowser();
  page = await browser.page();
});
afterEach(async () => {
  await browser?.close();
});

test('pages come with a strict policy, compressed, and are not sent twice', async () => {
  const first = await fetch(`${server.url}/`);
  const policy = first.headers.get('content-security-policy');
  assert.match(policy, /script-src 'self'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(first.headers.get('content-encoding'), 'gzip');
  const again = await fetch(`${server.url}/`, {
    headers: { 'If-None-Match': first.headers.get('etag') },
  });
  assert.equal(again.status, 304);
  const script = /src="(\/assets\/[^"]+)"/.exec(await first.text())[1];
  const kept = await fetch(server.url + script);
  assert.match(kept.headers.get('cache-control'), /immutable/);
  assert.equal((await fetch(`${server.url}/assets/none.js`)).status, 404);
});

test('somebody new signs in, chooses a password, and finds the accounts', async () => {
  await page.goto(`${server.url}/accounts`);
  await signIn(page, 'olga', 'not her password');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Password').fill(oneTimePassword);
  await keys(page, 'Enter');
  await page.getByLabel('New password', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('New password again').fill(OWN_PASSWORD);
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
  await page.getByText('Kranich Antriebe AG').waitFor();
  // A name is a text, whatever stands in it.
  await page.getByText('Weaver & <b>Sons</b> Ltd').waitFor();
  await shot(page, 'accounts');
  await axe(page);
  await page.getByRole('grid').focus();
  await keys(page, 'Enter');
  await page.getByRole('region', { name: 'the account' }).waitFor();
  await page.waitForURL(/item=C1/);
  await shot(page, 'account_beside_list');
  await axe(page);
  await keys(page, 'Escape');
  await page.getByRole('region', { name: 'the account' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'RFQs' }).click();
  await page.getByText('No RFQ has been received').waitFor();
  await shot(page, 'rfqs_none');
  await axe(page);
  page.assertQuiet();
});

test('what somebody else adds appears by itself', async () => {
  await page.goto(`${server.url}/accounts`);
  await signIn(page, 'olga', OWN_PASSWORD);
  await page.getByText('Kranich Antriebe AG').waitFor();
  run('customer', 'add', '--name', 'Reiher Sensorik GmbH');
  await page.getByText('Reiher Sensorik GmbH').waitFor({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Olga Berg' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You are signed out.').waitFor();
  await page.goto(`${server.url}/accounts`);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  assert.equal((await page.request.get(`${server.url}/api/v1/accounts`)).status(), 401);
  page.assertQuiet();
});
