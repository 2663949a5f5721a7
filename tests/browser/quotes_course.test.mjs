// What becomes of a quote: revised, compared, changed by somebody else, firm, withdrawn; and what those
// see who may not see costs.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axe, closePages, keys, shot } from './harness.mjs';
import { pictured, startQuotes } from './quotes_company.mjs';

let company;
let page;

before(async () => {
  company = await startQuotes('quotes_course');
  company.run('rfq', 'quote', 'R1', '--budgetary');
  company.run('rfq', 'quote', 'R1', '--budgetary');
  company.run('quote', 'issue', 'Q2', '--out', company.folder);
});
after(() => company?.stop());
beforeEach(async () => {
  page = await company.as('olga', '/quotes');
});
afterEach(closePages);

test('it is revised with a reason, and two revisions stand side by side', async () => {
  await page.goto(`${company.url}/quotes/Q2`);
  await page.getByRole('button', { name: 'Revise', exact: true }).click();
  await page.getByLabel('Why it is revised').fill('they want it sooner');
  await page.getByLabel('Buying').selectOption('fastest');
  await page.getByRole('button', { name: 'Prepare the revision' }).click();
  await page.getByRole('heading', { name: 'Quote Q2 revision 2' }).waitFor();
  await page.getByRole('tab', { name: /Revisions/ }).click();
  await page.getByText('Price and lead time').waitFor();
  await page.getByText('they want it sooner').first().waitFor();
  await page.locator('.tabs').scrollIntoViewIfNeeded();
  await shot(page, 'quote_compare');
  await axe(page);
  page.assertQuiet();
});

test('what somebody else did is said, and a stale issue is refused with a way on', async () => {
  await page.goto(`${company.url}/quotes/Q2`);
  await page.getByRole('heading', { name: 'Quote Q2 revision 2' }).waitFor();
  await pictured(page);
  const bob = await company.as('bob', '/quotes/Q2');
  await page.getByRole('button', { name: 'Issue the quote' }).click();
  await bob.getByRole('button', { name: 'Revise', exact: true }).click();
  await bob.getByLabel('Why it is revised').fill('new prices');
  await bob.getByRole('button', { name: 'Prepare the revision' }).click();
  await bob.getByRole('heading', { name: 'Quote Q2 revision 3' }).waitFor();
  await page.getByText('prepared it (Q2.3) at', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Issue Q2 revision 2' }).click();
  await page.getByText('was changed since you looked at it', { exact: false }).waitFor();
  await shot(page, 'quote_stale');
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Show it as it is now' }).click();
  await page.getByRole('heading', { name: 'Quote Q2 revision 3' }).waitFor();
  page.assertQuiet();
});

test('who may not see costs sees the quote as the customer does', async () => {
  const sam = await company.as('sam', '/quotes/Q2');
  await sam.getByRole('heading', { name: 'Quote Q2 revision 3' }).waitFor();
  await sam.getByText('Boards').first().waitFor();
  assert.equal(await sam.getByText('Margin').count(), 0);
  assert.equal(await sam.getByTitle('Why this figure').count(), 0);
  assert.equal(await sam.getByRole('button', { name: 'Issue the quote' }).count(), 0);
  await pictured(sam);
  await shot(sam, 'quote_without_costs');
  await axe(sam);
  sam.assertQuiet();
});

test('by keys alone a quote is found, opened, made firm and withdrawn', async () => {
  await page.getByRole('grid', { name: 'quotes' }).waitFor();
  await page.getByText('Q2.3').waitFor();
  await shot(page, 'quotes');
  await axe(page);
  await page.getByRole('grid', { name: 'quotes' }).focus();
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'Quote Q2 revision 3' }).waitFor();
  await keys(page, 'Control+K');
  await page.keyboard.type('make it firm');
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'Make Q2 firm' }).waitFor();
  await page.keyboard.type('they order\n');
  await page.getByRole('heading', { name: 'Quote Q2 revision 4' }).waitFor();
  await keys(page, 'Control+K');
  await page.keyboard.type('withdraw');
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'Withdraw Q2' }).waitFor();
  await page.keyboard.type('the project was stopped\n');
  await page.getByText('the project was stopped').waitFor();
  await shot(page, 'quote_withdrawn');
  await axe(page);
  page.assertQuiet();
});

test('an address without a quote says so', async () => {
  await page.goto(`${company.url}/quotes/Q99`);
  await page.getByText("There is no quote 'Q99'", { exact: false }).waitFor();
  await axe(page);
  page.assertQuiet();
});
