// Signing in at the company's provider of identities, which is on another site, and who is linked.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { PASSWORD, startCompany } from './company.mjs';
import { axe, closePages, focused, keys, newPage, shot, signIn } from './harness.mjs';
import { freePort, identityProvider } from './identity_provider.mjs';

const folder = mkdtempSync(join(tmpdir(), 'throughline-provider-'));
let provider;
let company;
let page;

before(async () => {
  provider = await identityProvider({
    client: 'throughline',
    secret: 'kept-in-a-file',
    accounts: [
      { label: 'Lena', sub: 'l-1', email: 'Lena@Elster-EMS.example', email_verified: true },
      { label: 'a stranger', sub: 's-1', email: 'stranger@elster-ems.example', email_verified: true },
      { label: 'Sam, whose address nobody verified', sub: 'sam-1', email: 'sam@elster-ems.example' },
    ],
  });
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'kept-in-a-file\n');
  const port = await freePort();
  company = await startCompany(
    'provider',
    ({ run }) => run('people', 'settings', 'provider_links_by_email=1'),
    {
      port,
      serve: [
        '--public-address', `http://127.0.0.1:${port}`, '--oidc-issuer', provider.issuer,
        '--oidc-client', 'throughline', '--oidc-secret', secret, '--oidc-name', 'Elster accounts',
      ],
    },
  );
});
after(async () => {
  await company?.stop();
  await provider?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await newPage();
});
afterEach(closePages);

const button = () => page.getByRole('link', { name: 'Sign in with Elster accounts' });
const goOnAs = (who) => page.getByRole('link', { name: `Go on as ${who}` }).click();

test('somebody signs in there, by keyboard alone, and comes back to the page they wanted', async () => {
  await page.goto(`${company.url}/accounts?sort=name`);
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
  assert.equal(page.url(), `${company.url}/accounts?sort=name`);
  await page.goto(`${company.url}/me`);
  await page.getByText('by the verified e-mail').waitFor();
  await shot(page, 'provider_my_sign_in');
  await axe(page);
  await page.reload();
  await page.getByText('Lena Lang').first().waitFor();
  await page.getByRole('button', { name: 'Lena Lang' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You are signed out.').waitFor();
  page.assertQuiet();
});

test('who is not known is told what to do, once, and can use a password', async () => {
  await page.goto(`${company.url}/accounts`);
  await button().click();
  await goOnAs('a stranger');
  await page.getByRole('alert').getByText('Nobody here is known by that account.').waitFor();
  assert.equal(page.url(), `${company.url}/`);
  await shot(page, 'provider_refused');
  await axe(page);
  await page.reload();
  await button().waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  await button().click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('alert').getByText('You were not signed in there.').waitFor();
  await page.goto(`${company.url}/?refused=%3Cb%3Eyou+won%3C/b%3E`);
  await page.getByRole('alert').getByText('You were not signed in.').waitFor();
  await signIn(page, 'lena', PASSWORD);
  await page.getByRole('button', { name: 'Lena Lang' }).waitFor();
  page.assertQuiet();
});

test('an administrator links somebody by the name that the audit shows, and takes it away', async () => {
  await page.goto(`${company.url}/accounts`);
  await button().click();
  await goOnAs('Sam');
  await page.getByRole('alert').getByText('Nobody here is known by that account.').waitFor();
  await signIn(page, 'bob', PASSWORD);
  await page.getByRole('button', { name: 'Bob Lindqvist' }).waitFor();
  await page.goto(`${company.url}/people?item=sam`);
  await page.getByText('Not linked.').waitFor();
  await page.getByRole('button', { name: 'Link to Elster accounts' }).click();
  await page.getByLabel('Or the provider’s own name for the person').fill('sam-1');
  await shot(page, 'provider_link_form');
  await axe(page);
  await keys(page, 'Enter');
  await page.getByText('sam-1').waitFor();
  await shot(page, 'provider_link_of_person');
  await axe(page);

  const sam = await newPage(`${company.url}/accounts`);
  await sam.getByRole('link', { name: 'Sign in with Elster accounts' }).click();
  await sam.getByRole('link', { name: 'Go on as Sam' }).click();
  await sam.getByRole('button', { name: 'Sam Ortega' }).waitFor();
  await page.getByRole('button', { name: 'Take the link away' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take the link away' }).click();
  await page.getByText('Not linked.').waitFor();
  await sam.reload();
  await sam.getByRole('link', { name: 'Sign in with Elster accounts' }).waitFor();
  sam.assertQuiet();
  page.assertQuiet();
});

test('a second factor that the role needs is asked for here too, unless the provider asks', async () => {
  company.run('people', 'settings', 'second_factor_roles=sales_manager');
  await page.goto(`${company.url}/accounts`);
  await button().click();
  await goOnAs('Lena');
  await page.getByText('Your role needs a second factor').waitFor();
  await shot(page, 'provider_second_factor');
  await axe(page);
  // Half signed in opens nothing, and another visit begins at the beginning.
  assert.equal((await page.request.get(`${company.url}/api/v1/accounts`)).status(), 403);
  await page.reload();
  await button().waitFor();
  company.run('people', 'settings', 'provider_second_factor=1');
  await button().click();
  await goOnAs('Lena');
  await page.getByText('Kranich Antriebe AG').waitFor();
  page.assertQuiet();
});
