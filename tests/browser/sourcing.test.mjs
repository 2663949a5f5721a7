// Material of an RFQ: what is still to find out goes to suppliers and comes back; the plan is looked
// at by strategy, a part opens its offers, a what-if is kept or dropped.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axe, closePages, focused, keys, shot } from './harness.mjs';
import { approveAnotherMaker, startSourcing } from './sourcing_company.mjs';

let company;
let page;

before(async () => {
  company = await startSourcing();
});
after(() => company?.stop());
beforeEach(async () => {
  page = await company.as('pia', '/sourcing');
});
afterEach(closePages);

const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('the list says which requests still need prices', async () => {
  await page.getByRole('gridcell', { name: 'R1', exact: true }).waitFor();
  await page.getByText('4 of 7').waitFor();
  await shot(page, 'sourcing_list');
  await axe(page);
  await page.getByRole('gridcell', { name: 'R1', exact: true }).click();
  await page.getByRole('heading', { name: /^Sourcing R1/ }).waitFor();
  page.assertQuiet();
});

test('the work list says what is missing and why, and goes to suppliers', async () => {
  await page.goto(`${company.url}/sourcing/R1`);
  await page.getByText('parts still need', { exact: false }).waitFor();
  for (const gap of ['no offer', 'expired', 'old price', 'no part known']) {
    await page.getByRole('grid').getByText(gap).first().waitFor();
  }
  await shot(page, 'sourcing_work');
  await axe(page);
  await page.getByRole('button', { name: 'Ask suppliers for all of these' }).click();
  await page.getByText('asked for connectors', { exact: false }).waitFor();
  await shot(page, 'sourcing_ask');
  await axe(page);
  await page.getByLabel('Elm Broadline').check();
  await page.getByLabel('Answer by').fill(dayIn(7));
  await page.getByRole('button', { name: 'Write the requests' }).click();
  await page.getByText('One request was written', { exact: false }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'SR1 as CSV' }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^SR1-elm-broadline\.csv$/);
  const asked = readFileSync(await download.path(), 'utf8');
  assert.match(asked, /22-23-2061/);
  writeFileSync(join(company.folder, 'SR1.csv'), filledIn(asked));
  await page.getByLabel('How it went').fill('mail to Mr Weaver');
  await shot(page, 'sourcing_asked');
  await axe(page);
  await page.getByRole('button', { name: 'It went out today' }).click();
  await page.locator('.status', { hasText: 'went out' }).waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('grid').getByText('Elm Broadline').first().waitFor();
  page.assertQuiet();
});

/** As a supplier fills the file in: a price for the connectors, nothing for the rest. */
function filledIn(asked) {
  const rows = asked.split(/\r?\n/);
  const head = rows.findIndex((row) => row.includes('Line key'));
  const columns = rows[head].split(',');
  const put = (cells, name, value) => {
    cells[columns.indexOf(name)] = value;
  };
  return rows
    .map((row, at) => {
      if (at <= head || !/22-23-20[56]1/.test(row)) return row;
      const cells = row.split(',');
      put(cells, 'Unit price', '0.42');
      put(cells, 'Currency', 'EUR');
      put(cells, 'Stock', '50000');
      put(cells, 'Lead time weeks', '3');
      return cells.join(',');
    })
    .join('\r\n');
}

test('an answer is taken in by a drop, and says what it changed', async () => {
  await page.goto(`${company.url}/sourcing/R1?tab=requests`);
  await page.locator('.status', { hasText: 'waiting' }).waitFor();
  await page.getByRole('button', { name: /parts ▾/ }).click();
  await shot(page, 'sourcing_requests');
  await axe(page);
  const path = join(company.folder, 'SR1.csv');
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('heading', { name: 'Elm Broadline answered SR1' }).waitFor();
  await shot(page, 'sourcing_answered');
  await axe(page);
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByText('taken in before', { exact: false }).waitFor();
  await page.locator('input[type=file]').setInputFiles({
    name: 'SR99.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('MPN,Unit price\nX,1\n'),
  });
  await page.getByText("There is no request 'SR99'", { exact: false }).waitFor();
  page.assertQuiet();
});

test('the plan stands by strategy, and a part opens its offers as a curve and as a table', async () => {
  await page.goto(`${company.url}/sourcing/R1?tab=plan`);
  await page.getByText('as kept').waitFor();
  await page.getByRole('button', { name: /^Fastest.*sooner/ }).waitFor();
  await shot(page, 'sourcing_plan');
  await axe(page);
  await page.getByTitle('Why this figure').first().click();
  await page.locator('.explain-box .explain-value').first().waitFor();
  await shot(page, 'sourcing_explained');
  await axe(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Fastest/ }).click();
  await page.waitForFunction(() => location.search.includes('strategy=fastest'));
  await page.getByRole('button', { name: /^Least cost/ }).click();
  await page.getByRole('grid').getByText('STM32G031K8T6', { exact: false }).first().click();
  await page.locator('.plot-drawing svg').waitFor();
  await page.locator('.master-item').getByText('CE-3', { exact: false }).first().waitFor();
  await shot(page, 'sourcing_part');
  await axe(page);
  await page.locator('figure.plot').focus();
  await page.keyboard.press('t');
  await page.getByRole('region', { name: /^Figures of Price each/ }).waitFor();
  await shot(page, 'sourcing_part_table');
  page.assertQuiet();
});

test('a what-if is answered while typing, and dropped with one key', async () => {
  await page.goto(`${company.url}/sourcing/R1?tab=plan`);
  await page.getByText('as kept').waitFor();
  await page.getByLabel('Boards').fill('50, 250, 2000');
  await page.getByText('marked △ below', { exact: false }).waitFor();
  await page.getByRole('group', { name: 'Leave out' }).getByRole('button', { name: 'Alder' }).click();
  await page.getByText(/Alder → Birch/).first().waitFor();
  await shot(page, 'sourcing_what_if');
  await axe(page);
  await page.keyboard.press('Escape');
  await page.getByText('marked △ below', { exact: false }).waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('Boards').inputValue(), '50, 250, 1000');
  await page.getByLabel('Boards').fill('50, x');
  await page.getByText('Whole numbers, such as').waitFor();
  await shot(page, 'sourcing_what_if_malformed');
  page.assertQuiet();
});

test('by the keyboard alone: typed, kept, and there the next time', async () => {
  await page.goto(`${company.url}/sourcing`);
  await page.getByRole('gridcell', { name: 'R1', exact: true }).waitFor();
  await page.getByRole('grid').focus();
  await keys(page, 'Enter');
  await page.getByRole('tab', { name: /^To find out/ }).waitFor();
  for (let tabs = 0; tabs < 40 && !/^To find out/.test(await focused(page)); tabs += 1) {
    await keys(page, 'Tab');
  }
  await keys(page, 'ArrowRight');
  await page.getByText('as kept').waitFor();
  await keys(page, 'w');
  await keys(page, 'Control+A');
  await page.keyboard.type('100 500');
  await page.getByText('If so').waitFor();
  await keys(page, 'Tab', 'ArrowDown');
  await page.getByText(/Strategy/).first().waitFor();
  await keys(page, 'Tab');
  await page.keyboard.type('2');
  await page.waitForFunction(() => location.search.includes('if.max=2'));
  await keys(page, 'Enter');
  await page.getByText('Kept: the plan and the next quote buy so.').waitFor();
  await page.getByText('at most 2 suppliers', { exact: false }).waitFor();
  await shot(page, 'sourcing_kept');
  await page.reload();
  await page.getByText('at most 2 suppliers', { exact: false }).waitFor();
  assert.equal(await page.getByLabel('Boards').inputValue(), '100, 500');
  // The offers of a part, from the table of the plan.
  await page.getByRole('grid').focus();
  await keys(page, 'ArrowDown', 'Enter');
  await page.locator('.master-item').waitFor();
  await keys(page, 'Escape');
  await page.locator('.master-item').waitFor({ state: 'detached' });
  page.assertQuiet();
});

test('who may not keep a plan may still ask what would be', async () => {
  const reader = await company.as('eva', '/sourcing/R1?tab=plan');
  await reader.getByText('as kept').waitFor();
  await reader.getByLabel('Suppliers at most').fill('1');
  await reader.getByText('only procurement or the account manager keeps it').waitFor();
  assert.equal(await reader.getByRole('button', { name: /^Keep it/ }).count(), 0);
  await shot(reader, 'sourcing_reader');
  reader.assertQuiet();
});

test('suppliers stand with what they told and are asked for', async () => {
  await page.goto(`${company.url}/suppliers`);
  await page.getByRole('gridcell', { name: 'Elm Broadline', exact: true }).waitFor();
  await shot(page, 'suppliers');
  await axe(page);
  await page.getByRole('gridcell', { name: 'Elm Broadline', exact: true }).click();
  await page.getByRole('link', { name: 'SR1' }).waitFor();
  await page.getByRole('button', { name: 'Change what they are asked for' }).click();
  await page.getByRole('textbox', { name: 'Asked for' }).fill('valves');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('is no category', { exact: false }).first().waitFor();
  await shot(page, 'suppliers_refused');
  await axe(page);
  await page.getByRole('textbox', { name: 'Asked for' }).fill('connectors, ics');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('gridcell', { name: /ics, connectors|connectors, ics/ }).waitFor();
  page.assertQuiet();
});

test('an alternate is tried, and kept once the customer agreed to it', async () => {
  approveAnotherMaker(company);
  await page.goto(`${company.url}/sourcing/R1?tab=plan`);
  await page.getByText('as kept').waitFor();
  const vishay = 'Vishay CRCW040210K0FKED';
  const chip = (at) =>
    at.getByRole('group', { name: 'Allow alternate' }).getByRole('button', { name: vishay });
  await chip(page).click();
  await page.getByText('The customer has to approve the alternate', { exact: false }).waitFor();
  await page.getByText('marked △ below', { exact: false }).waitFor();
  await page.getByRole('button', { name: /^Keep it/ }).click();
  await page.getByText('can be tried, and kept once Kranich Antriebe AG approves it', { exact: false }).waitFor();
  await shot(page, 'sourcing_alternate_refused');
  await axe(page);
  const owner = await company.as('bob', '/sourcing/R1?tab=plan');
  await owner.getByText('as kept').waitFor();
  await chip(owner).click();
  await owner.getByLabel('Approved by').fill('Petra Vogel');
  await owner.getByText('marked △ below', { exact: false }).waitFor();
  await shot(owner, 'sourcing_alternate_approved');
  await axe(owner);
  await owner.keyboard.press('Enter');
  await owner.getByText('Kept: the plan and the next quote buy so.').waitFor();
  await chip(owner).waitFor({ state: 'detached' });
  owner.assertQuiet();
});
