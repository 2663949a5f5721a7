// A quote is prepared, says what blocks it, explains itself, is issued and accepted item by item.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axe, clipboard, closePages, shot } from './harness.mjs';
import { pictured, startQuotes } from './quotes_company.mjs';

let company;
let page;

before(async () => {
  company = await startQuotes('quotes');
});
after(() => company?.stop());
beforeEach(async () => {
  page = await company.as('olga', '/quotes');
});
afterEach(closePages);

test('without a quote the list says where one comes from', async () => {
  await page.getByText('No quote yet: one is prepared from an RFQ').waitFor();
  await shot(page, 'quotes_empty');
  await axe(page);
  page.assertQuiet();
});

test('a firm quote says what blocks it, each with what mends it, and shows its paper', async () => {
  await page.getByRole('button', { name: 'Prepare a quote' }).first().click();
  await page.getByRole('combobox', { name: /^RFQ/ }).selectOption('R1');
  await shot(page, 'quotes_prepare');
  await axe(page);
  await page.getByRole('button', { name: 'Prepare the quote' }).click();
  await page.getByRole('heading', { name: 'Quote Q1 revision 1' }).waitFor();
  await page.getByRole('heading', { name: /Blocks/ }).waitFor();
  assert.ok(await page.getByRole('button', { name: 'Issue the quote' }).isDisabled());
  await pictured(page);
  await shot(page, 'quote_blocked');
  await axe(page);
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByText('Page 2 of').waitFor();
  await pictured(page);
  page.assertQuiet();
});

test('every figure explains itself', async () => {
  await page.goto(`${company.url}/quotes/Q1`);
  await page.getByTitle('Why this figure').filter({ hasText: '78.85' }).first().click();
  await page.locator('.explain-box').getByText('78.85', { exact: false }).first().waitFor();
  await shot(page, 'quote_explained');
  await axe(page);
  page.assertQuiet();
});

test('a budgetary quote is issued once, and its mail is there to copy', async () => {
  await page.getByRole('button', { name: 'Prepare a quote' }).first().click();
  await page.getByRole('combobox', { name: /^RFQ/ }).selectOption('R1');
  await page.getByLabel('Class').selectOption('budgetary');
  await page.getByRole('button', { name: 'Prepare the quote' }).click();
  await page.getByRole('heading', { name: 'Quote Q2 revision 1' }).waitFor();
  await page.getByRole('button', { name: 'Issue the quote' }).click();
  await page.getByRole('dialog').getByText('Q2 revision 1', { exact: true }).waitFor();
  await shot(page, 'quote_issue_asks');
  await axe(page);
  await page.getByRole('button', { name: 'Issue Q2 revision 1' }).click();
  await page.getByRole('heading', { name: 'Q2 revision 1 is issued' }).waitFor();
  await page.getByRole('button', { name: 'Copy the mail' }).click();
  await page.getByText('✓ Copied').waitFor();
  assert.match(await clipboard(page), /Budgetary quotation Q2: MC-200 C/);
  await shot(page, 'quote_issued_mail');
  await axe(page);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByText('As it went out.').waitFor();
  await pictured(page);
  await shot(page, 'quote_issued');
  page.assertQuiet();
});

test('the customer accepts item by item, with who said so', async () => {
  await page.goto(`${company.url}/quotes/Q2?tab=items`);
  await page.getByRole('button', { name: 'Accept T1' }).click();
  await page.getByLabel('Who of the customer said so').fill('Petra Vogel');
  await page.getByRole('dialog').getByRole('button', { name: 'Accept T1' }).click();
  await page.getByText('Petra Vogel').first().waitFor();
  await shot(page, 'quote_items');
  await axe(page);
  page.assertQuiet();
});

for (const [tab, words] of [
  ['questions', 'The RFQ came on'],
  ['charges', 'Once, beside the unit price'],
  ['over', 'Because of'],
  ['later', 'Work that waits'],
  ['lines', 'Designators'],
  ['happened', 'issued it'],
]) {
  test(`the quote shows its ${tab}`, async () => {
    await page.goto(`${company.url}/quotes/Q2?tab=${tab}`);
    await page.getByText(words).first().waitFor();
    await page.locator('.tabs').scrollIntoViewIfNeeded();
    await shot(page, `quote_tab_${tab}`);
    await axe(page);
    page.assertQuiet();
  });
}

