// The pages as the program itself serves them: its headers, its sign-in, its lists, on a database that
// the test makes with the commands that an operator would use.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { startCompany } from './company.mjs';
import { axe, chooseOwnPassword, closePages, keys, newPage, shot, signIn } from './harness.mjs';

const OWN_PASSWORD = 'a sentence of her own';

let company;
let page;
let oneTimePassword;

before(async () => {
  company = await startCompany('server', ({ run }) => {
    run('customer', 'add', '--name', 'Weaver & <b>Sons</b> Ltd');
    const added = run('people', 'add', 'greta', '--name', 'Greta Holm', '--role', 'sales_manager');
    oneTimePassword = /one-time password +(\S+)/.exec(added)[1];
  });
});
after(() => company?.stop());
beforeEach(async () => {
  page = await newPage();
});
afterEach(closePages);

test('pages come with a strict policy, compressed, and are not sent twice', async () => {
  const first = await fetch(`${company.url}/`);
  const policy = first.headers.get('content-security-policy');
  assert.match(policy, /script-src 'self'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal(first.headers.get('content-encoding'), 'gzip');
  const again = await fetch(`${company.url}/`, {
    headers: { 'If-None-Match': first.headers.get('etag') },
  });
  assert.equal(again.status, 304);
  const script = /src="(\/assets\/[^"]+)"/.exec(await first.text())[1];
  const kept = await fetch(company.url + script);
  assert.match(kept.headers.get('cache-control'), /immutable/);
  assert.equal((await fetch(`${company.url}/assets/none.js`)).status, 404);
});

test('somebody new signs in, chooses a password, and finds the accounts', async () => {
  await page.goto(`${company.url}/accounts`);
  await signIn(page, 'greta', 'not her password');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Password').fill(oneTimePassword);
  await keys(page, 'Enter');
  await chooseOwnPassword(page, OWN_PASSWORD);
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
  await page.goto(`${company.url}/accounts`);
  await signIn(page, 'greta', OWN_PASSWORD);
  await page.getByText('Kranich Antriebe AG').waitFor();
  company.run('customer', 'add', '--name', 'Reiher Sensorik GmbH');
  await page.getByText('Reiher Sensorik GmbH').waitFor({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Greta Holm' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You are signed out.').waitFor();
  await page.goto(`${company.url}/accounts`);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  assert.equal((await page.request.get(`${company.url}/api/v1/accounts`)).status(), 401);
  page.assertQuiet();
});
