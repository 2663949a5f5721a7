// Who keeps the house: settings with their history, the letterhead, numbering, exchange rates, jobs and
// backups; by mouse, and the settings by keyboard alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';

import { PROGRAM, startCompany } from './company.mjs';
import { axe, button as buttonOf, closePages, keys, root, shot, signIn } from './harness.mjs';

let company;
let page;

before(async () => {
  company = await startCompany('administration', ({ run, demo }) =>
    run('rates', 'import', demo('rates.csv')),
  );
});
after(() => company?.stop());
afterEach(closePages);

const button = (name) => buttonOf(page, name);

test('a setting is changed with a reason and put back, by keyboard alone', async () => {
  page = await company.as('adam', '/settings');
  await page.getByText('all stand at their defaults').waitFor();
  await shot(page, 'settings');
  await axe(page);
  await page.goto(`${company.url}/settings?item=quote_due_working_days`);
  const value = page.getByLabel('Value, working days');
  await value.waitFor();
  await value.focus();
  await keys(page, 'Control+A');
  await page.keyboard.type('7');
  await keys(page, 'Tab', 'Tab');
  while (!(await page.getByLabel('Why').evaluate((one) => one === document.activeElement))) {
    await keys(page, 'Tab');
  }
  await page.keyboard.type('two estimators are away');
  await keys(page, 'Enter');
  await page.getByText('two estimators are away').waitFor();
  await page.getByText('1 differ from their defaults').or(page.getByText('differ from')).first().waitFor();
  await shot(page, 'settings_changed');
  await axe(page);
  await button('Put it back').focus();
  await keys(page, 'Enter');
  await page.getByRole('dialog').waitFor();
  await shot(page, 'settings_put_back');
  await page.getByRole('dialog').getByRole('button', { name: 'Put it back' }).focus();
  await keys(page, 'Enter');
  await page.getByText('back to the default', { exact: true }).waitFor();
  page.assertQuiet();
});

test('a value out of its range is refused at its field', async () => {
  page = await company.as('adam', '/settings?item=quote_due_working_days');
  await page.getByLabel('Value, working days').fill('999');
  await page.getByLabel('Why').fill('a slip');
  await button('Change it').click();
  await page.getByRole('alert').waitFor();
  await shot(page, 'settings_refused');
});

test('the letterhead and the logo stand where everybody sees them', async () => {
  page = await company.as('adam', '/company');
  await page.getByLabel('How to reach us').fill('+49 241 555 0100\nsales@elster-ems.example');
  await page.getByLabel('Bank').fill('IBAN DE00 0000 0000 0000 0000 00');
  await button('Save the letterhead').click();
  await page.getByText(/Saved$/).first().waitFor();
  await page.getByLabel('The file of the logo').setInputFiles(company.file('logo.svg', '<svg/>'));
  await page.getByRole('alert').waitFor();
  await shot(page, 'company_logo_refused');
  const logo = join(root, 'web', 'public', 'mark.png');
  let png;
  try {
    png = readFileSync(logo);
  } catch {
    png = await page.screenshot({ clip: { x: 0, y: 0, width: 180, height: 52 } });
  }
  await page.getByLabel('The file of the logo').setInputFiles(company.file('logo.png', png));
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByText(/Version 1, adam/).waitFor();
  await shot(page, 'company');
  await axe(page);
  await button('Adam Pohl').or(page.locator('.frame-me')).first().click();
  await button('Sign out').click();
  await page.getByText('You are signed out').waitFor();
  await page.locator('.sign-in-logo img').waitFor();
  await shot(page, 'company_sign_in');
  await axe(page);
  page.assertQuiet();
});

test('the count of a series goes on from a higher number', async () => {
  page = await company.as('adam', '/company?tab=numbering');
  await page.getByRole('cell', { name: 'R1', exact: true }).waitFor();
  await shot(page, 'numbering');
  await axe(page);
  await button('Requests for quotation: go on from another number').click();
  await page.getByLabel('Next number').fill('4000');
  await page.getByText('R4000').waitFor();
  await page.getByLabel('Why').fill('the old system ended at 3,871');
  await shot(page, 'numbering_change');
  await axe(page);
  await button('Go on from there').click();
  await page.getByRole('cell', { name: 'R4000', exact: true }).waitFor();
  page.assertQuiet();
});

test('exchange rates are entered by hand and taken in from a file', async () => {
  page = await company.as('adam', '/exchange-rates');
  await button('Enter a rate').click();
  await page.getByLabel('Currency').fill('usd');
  await page.getByLabel(/One of it costs/).fill('0.9154');
  await page.getByLabel('Source').fill('European Central Bank');
  await shot(page, 'exchange_enter');
  await axe(page);
  await button('Enter it').click();
  await page.getByText('European Central Bank').waitFor();
  await page
    .getByLabel('A file of exchange rates')
    .setInputFiles(company.file('rates.csv', 'currency,rate,from,source\nCHF,1.05,2026-01-05,bank\nGBP,much,2026-01-05,bank\n'));
  await page.getByText(/1 new, 0 known already, 1 left out/).waitFor();
  await shot(page, 'exchange_taken_in');
  await axe(page);
  await button('Close').last().click();
  await page.getByText('CHF').first().waitFor();
  await shot(page, 'exchange');
  page.assertQuiet();
});

test('a backup is made, verified and downloaded, and stands among the jobs', async () => {
  page = await company.as('adam', '/jobs');
  await page.getByText('There is no backup yet').waitFor();
  await shot(page, 'backups_none');
  await button('Make a backup now').click();
  await page.getByText('written, read back and compared').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Verify the backup/ }).first().click();
  await page.getByText('every table matches its checksum').waitFor({ timeout: 30_000 });
  await shot(page, 'backups');
  await axe(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Download the backup/ }).first().click(),
  ]);
  assert.match(download.suggestedFilename(), /^throughline-.*\.backup$/);
  const kept = join(company.folder, 'fetched.backup');
  await download.saveAs(kept);
  execFileSync(PROGRAM, ['restore', kept], {
    env: { ...process.env, THROUGHLINE_DATABASE: join(company.folder, 'restored.db') },
  });
  await page.getByRole('tab', { name: 'Jobs' }).click();
  await page.getByText('Verify a backup').waitFor();
  await shot(page, 'jobs');
  await axe(page);
  page.assertQuiet();
});

test('an account manager finds none of these doors', async () => {
  page = await company.as('anna');
  await page.locator('.frame-me').waitFor();
  for (const path of ['/settings', '/company', '/exchange-rates', '/jobs']) {
    await page.goto(company.url + path);
    await page.getByText('There is no such page').first().waitFor();
  }
});
