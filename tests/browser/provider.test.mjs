// Signing in at the company's provider of identities, which is on another site, and who is linked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axe, focused, keys, openBrowser, root, shot, signIn, startServer } from './harness.mjs';
import { freePort, identityProvider } from './identity_provider.mjs';

const program = process.env.THROUGHLINE_PROGRAM ?? join(root, 'build', 'release', 'throughline');
const PASSWORD = 'a sentence of their own';
const folder = mkdtempSync(join(tmpdir(), 'throughline-provider-'));
const env = { THROUGHLINE_DATABASE: join(folder, 'company.db') };
const run = (...words) =>
  execFileSync(program, words, { env: { ...process.env, ...env }, encoding: 'utf8' });
const file = (name, text) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

let provider;
let server;
let browser;
let page;

before(async () => {
  const password = file('password', PASSWORD);
  run('init', '--company', 'Elster EMS GmbH', '--address', 'Werkstrasse 4; 52070 Aachen');
  run('customer', 'add', '--name', 'Kranich Antriebe AG');
  const people = [
    ['olga', 'Olga Berg', 'owner'],
    ['anna', 'Anna Lang', 'sales_manager'],
    ['ben', 'Ben Roth', 'sales_manager'],
  ];
  for (const [who, name, role] of people) {
    run('people', 'add', who, '--name', name, '--role', role, '--email', `${who}@elster.example`,
      '--password-from', password);
  }
  run('people', 'settings', 'provider_links_by_email=1');
  provider = await identityProvider({
    client: 'throughline',
    secret: 'kept-in-a-file',
    accounts: [
      { label: 'Anna', sub: 'a-1', email: 'Anna@Elster.example', email_verified: true },
      { label: 'a stranger', sub: 's-1', email: 'stranger@elster.example', email_verified: true },
      { label: 'Ben, whose address nobody verified', sub: 'b-1', email: 'ben@elster.example' },
    ],
  });
  const port = await freePort();
  server = await startServer(
    [program, 'serve', '--port', `${port}`, '--public-address', `http://127.0.0.1:${port}`,
      '--oidc-issuer', provider.issuer, '--oidc-client', 'throughline',
      '--oidc-secret', file('secret', 'kept-in-a-file\n'), '--oidc-name', 'Elster accounts'],
    /http:\/\/\S+/, { env },
  );
});
after(async () => {
  await server?.stop();
  await provider?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  browser = await openBrowser();
  page = await browser.page();
});
afterEach(async () => {
  await browser?.close();
});

const button = () => page.getByRole('link', { name: 'Sign in with Elster accounts' });
const goOnAs = (who) => page.getByRole('link', { name: `Go on as ${who}` }).click();

test('somebody signs in there, by keyboard alone, and comes back to the page they wanted', async () => {
  await page.goto(`${server.url}/accounts?sort=name`);
  await button().waitFor();
  await shot(page, 'provider_sign_in');
  await axe(page);
  for (let n = 0; n < 8 && (await focused(page)) !== 'Sign in with Elster accounts'; n += 1) {
    await keys(page, 'Tab');
  }
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  await keys(page, 'Tab', 'Enter');
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor();
  await page.getByText('Kranich Antriebe AG').waitFor();
  assert.equal(page.url(), `${server.url}/accounts?sort=name`);
  await page.goto(`${server.url}/me`);
  await page.getByText('by the verified e-mail').waitFor();
  await shot(page, 'provider_my_sign_in');
  await axe(page);
  await page.reload();
  await page.getByText('Anna Lang').first().waitFor();
  await page.getByRole('button', { name: 'Anna Lang' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You are signed out.').waitFor();
  page.assertQuiet();
});

test('who is not known is told what to do, once, and can use a password', async () => {
  await page.goto(`${server.url}/accounts`);
  await button().click();
  await goOnAs('a stranger');
  await page.getByRole('alert').getByText('Nobody here is known by that account.').waitFor();
  assert.equal(page.url(), `${server.url}/`);
  await shot(page, 'provider_refused');
  await axe(page);
  await page.reload();
  await button().waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  await button().click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('alert').getByText('You were not signed in there.').waitFor();
  await page.goto(`${server.url}/?refused=%3Cb%3Eyou+won%3C/b%3E`);
  await page.getByRole('alert').getByText('You were not signed in.').waitFor();
  await signIn(page, 'anna', PASSWORD);
  await page.getByRole('button', { name: 'Anna Lang' }).waitFor();
  page.assertQuiet();
});

test('an administrator links somebody by the name that the audit shows, and takes it away', async () => {
  await page.goto(`${server.url}/accounts`);
  await button().click();
  await goOnAs('Ben');
  await page.getByRole('alert').getByText('Nobody here is known by that account.').waitFor();
  await signIn(page, 'olga', PASSWORD);
  await page.getByRole('button', { name: 'Olga Berg' }).waitFor();
  await page.goto(`${server.url}/people?item=ben`);
  await page.getByText('Not linked.').waitFor();
  await page.getByRole('button', { name: 'Link to Elster accounts' }).click();
  await page.getByLabel('Or the provider’s own name for the person').fill('b-1');
  await shot(page, 'provider_link_form');
  await axe(page);
  await keys(page, 'Enter');
  await page.getByText('b-1').waitFor();
  await shot(page, 'provider_link_of_person');
  await axe(page);

  const other = await openBrowser();
  const ben = await other.page(`${server.url}/accounts`);
  await ben.getByRole('link', { name: 'Sign in with Elster accounts' }).click();
  await ben.getByRole('link', { name: 'Go on as Ben' }).click();
  await ben.getByRole('button', { name: 'Ben Roth' }).waitFor();
  await page.getByRole('button', { name: 'Take the link away' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take the link away' }).click();
  await page.getByText('Not linked.').waitFor();
  await ben.reload();
  await ben.getByRole('link', { name: 'Sign in with Elster accounts' }).waitFor();
  ben.assertQuiet();
  await other.close();
  page.assertQuiet();
});
