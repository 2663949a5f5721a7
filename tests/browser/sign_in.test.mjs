// Signing in, the frame around the pages, and its keys.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { assertFits, axe, chooseOwnPassword, closeBrowser, closePages, focused, keys, newPage, root, shot, signIn } from './harness.mjs';
import { PASSWORD, standIn } from './stand_in.mjs';

let server;
let page;

before(async () => {
  server = await standIn(join(root, 'build', 'web', 'dist'));
});
after(async () => {
  await closeBrowser();
  server?.stop();
});
beforeEach(async () => {
  page = await newPage(server.url);
});
afterEach(closePages);

test('a wrong password is said in its place and keeps what was typed', async () => {
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await shot(page, 'sign_in');
  await axe(page);
  await signIn(page, 'ada', 'a wrong one');
  await page.getByRole('alert').getByText('The name or the password is wrong.').waitFor();
  assert.equal(await page.getByLabel('Name you sign in with').inputValue(), 'ada');
  await shot(page, 'sign_in_refused');
  await axe(page);
  page.assertQuiet();
});

test('the second factor is asked for where one is set', async () => {
  await signIn(page, 'bob', PASSWORD);
  await page.getByLabel('Code from your authenticator').waitFor();
  await shot(page, 'second_factor');
  await axe(page);
  await page.keyboard.type('000000\n');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Code from your authenticator').fill('123 456');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'My sign-in', level: 1 }).waitFor();
  page.assertQuiet();
});

test('a password that somebody else set is changed first', async () => {
  await signIn(page, 'eve', PASSWORD);
  await page.getByLabel('New password', { exact: true }).fill('short');
  await page.getByText('At least 12 characters').first().waitFor();
  await shot(page, 'change_password');
  await axe(page);
  await page.getByLabel('New password', { exact: true }).fill('a sentence of my own');
  await page.getByLabel('New password again').fill('a sentence of my own');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'My sign-in', level: 1 }).waitFor();
  page.assertQuiet();
});

test('the frame is moved by keys: palette, search, keys, and Esc', async () => {
  await signIn(page, 'ada', PASSWORD);
  await page.getByText('Ada Moreau').first().waitFor();
  await shot(page, 'my_sign_in');
  await axe(page);
  await keys(page, 'Control+K');
  await page.keyboard.type('cha pass');
  assert.equal(await page.getByRole('option', { selected: true }).textContent(), 'ActionsChange my password');
  await shot(page, 'palette');
  await axe(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Change my password' }).waitFor();
  await keys(page, 'Escape', '?');
  await page.getByRole('heading', { name: 'Keys' }).waitFor();
  await shot(page, 'keys');
  await axe(page);
  await keys(page, 'Escape', '/');
  assert.equal(await focused(page), 'Search everything');
  await page.keyboard.type('no such thing');
  await page.getByText('Nothing is called “no such thing”.').waitFor();
  await keys(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  page.assertQuiet();
});

test('an address that leads nowhere says so, and what to do', async () => {
  await signIn(page, 'ada', PASSWORD);
  await page.getByText('Signs in as').waitFor();
  await page.goto(`${server.url}/no/such/page`);
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  await shot(page, 'no_such_page');
  await axe(page);
  page.assertQuiet();
});

test('when the session ends the sign-in comes over the page, which stays as it was', async () => {
  await signIn(page, 'ada', PASSWORD);
  await page.getByRole('button', { name: 'Change my password' }).click();
  await page.getByLabel('Password now').fill(PASSWORD);
  await page.getByLabel('New password', { exact: true }).fill('a sentence of my own');
  await page.getByLabel('New password again').fill('a sentence of my own');
  await page.evaluate(() =>
    fetch('/test/expire', { method: 'POST', headers: { 'X-Requested-With': 'throughline' } }),
  );
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sign in again' }).waitFor();
  await shot(page, 'session_ended');
  await page.getByRole('dialog', { name: 'Sign in again' }).getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sign in again' }).waitFor({ state: 'detached' });
  assert.equal(
    await page.getByLabel('New password', { exact: true }).inputValue(),
    'a sentence of my own',
  );
  page.assertQuiet();
});

test('theme and density are kept on this machine, and signing out leads to the sign-in', async () => {
  await signIn(page, 'ada', PASSWORD);
  await page.getByRole('button', { name: 'Ada Moreau' }).click();
  await page.getByText('Dark', { exact: true }).click();
  await page.getByText('Compact', { exact: true }).click();
  await shot(page, 'my_menu');
  await axe(page);
  await page.reload();
  await page.getByText('Signs in as').waitFor();
  const kept = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  assert.equal(kept.mantineColorScheme, 'dark');
  assert.equal(kept.density, 'compact');
  await page.getByRole('button', { name: 'Ada Moreau' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You are signed out.').waitFor();
  await assertFits(page);
  page.assertQuiet();
});
