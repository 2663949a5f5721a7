// The parts that every page is made of, on the page that shows them (`vite build --mode style`).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axe, clipboard, closeBrowser, closePages, keys, newPage, pasteText, root, shot, signIn } from './harness.mjs';
import { PASSWORD, standIn } from './stand_in.mjs';

let server;
let page;

before(async () => {
  server = await standIn(join(root, 'build', 'web', 'style'));
});
after(async () => {
  await closeBrowser();
  server?.stop();
});
beforeEach(async () => {
  page = await newPage(`${server.url}/style`);
  await signIn(page, 'ada', PASSWORD);
  await page.getByRole('tab').first().waitFor();
});
afterEach(closePages);

const tab = (name) => page.getByRole('tab', { name }).click();

test('a table of 10,000 rows sorts, filters, opens, copies and exports', async () => {
  const table = page.getByRole('grid', { name: 'lines' });
  await table.getByText('L00001').waitFor();
  await shot(page, 'table');
  await axe(page);
  const began = Date.now();
  await page.getByRole('button', { name: 'Price, EUR' }).click();
  await page.waitForURL(/sort=price/);
  assert.ok(Date.now() - began < 1500, `sorting took ${Date.now() - began} ms`);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByLabel('Filter Manufacturer').fill('tdk');
  await page.getByText('2,000 of 10,000 rows').waitFor();
  await page.getByLabel('Filter Quantity').fill('>=4000');
  await page.waitForURL(/f.quantity=/);
  await shot(page, 'table_filtered');
  await table.focus();
  await keys(page, 'ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Control+C');
  const copied = (await clipboard(page)).split('\n');
  assert.equal(copied.length, 3, 'the heads and two rows');
  assert.ok(copied[0].startsWith('Line\tPart number\tManufacturer'));
  assert.ok(copied[1].includes('TDK'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  assert.ok(csv.startsWith('\ufeffLine,Part number,'));
  await table.focus();
  await keys(page, 'Enter');
  await page.getByRole('region', { name: 'the line' }).waitFor();
  await page.waitForURL(/item=L/);
  await shot(page, 'table_and_item');
  await axe(page);
  await page.goBack().catch(() => undefined);
  page.assertQuiet();
});

test('a figure opens its explanation, and each input opens in turn', async () => {
  await tab('Words and forms');
  await page.getByRole('button', { name: 'EUR 12.48' }).click();
  await page.getByRole('button', { name: /Material/ }).click();
  await page.getByRole('button', { name: /Line 14/ }).click();
  await page.getByRole('button', { name: /Price at 2,000/ }).click();
  await page.getByText('offer of Distributor A, row 88').waitFor();
  await shot(page, 'explanation');
  await axe(page);
  await keys(page, 'Escape');
  await page.getByText('offer of Distributor A, row 88').waitFor({ state: 'detached' });
  page.assertQuiet();
});

test('an empty table says why and what to do first', async () => {
  await tab('Empty table');
  await page.getByText('No supplier has been asked yet').waitFor();
  await shot(page, 'table_empty');
  await axe(page);
  page.assertQuiet();
});

test('the sheet is typed, pasted, filled and taken back as a spreadsheet', async () => {
  await tab('Sheet');
  const grid = page.getByRole('grid', { name: 'Bill of materials' });
  await grid.focus();
  const cell = (row, column) => page.locator(`[data-row="${row}"][data-column="${column}"]`);
  await shot(page, 'sheet');
  await axe(page);
  await keys(page, 'ArrowDown', 'ArrowRight');
  await page.keyboard.type('42');
  await keys(page, 'Enter');
  assert.equal(await cell(1, 1).textContent(), '42');
  await keys(page, 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+D');
  assert.equal(await cell(3, 1).textContent(), '42');
  await keys(page, 'Control+Z');
  assert.notEqual(await cell(3, 1).textContent(), '42');
  await keys(page, 'Control+Home', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+C');
  assert.equal(await clipboard(page), 'R1, R2\t1\nR2, R3\t42');
  await keys(page, 'Control+Home');
  await pasteText(page, 'C1\t9\r\n"C2\tC3"\t8\r\n');
  assert.equal(await cell(0, 1).textContent(), '9');
  assert.equal(await cell(1, 0).textContent(), 'C2\tC3');
  await shot(page, 'sheet_pasted');
  await keys(page, 'Control+End', 'ArrowDown');
  await page.keyboard.type('one row more');
  await keys(page, 'Escape');
  await keys(page, 'Control+Home', 'F2', 'End');
  await page.keyboard.type('!');
  await keys(page, 'Tab');
  assert.equal(await cell(0, 0).textContent(), 'C1!');
  page.assertQuiet();
});

test('10,000 rows of the sheet move without lag', async () => {
  await tab('Sheet');
  await page.getByRole('grid', { name: 'Bill of materials' }).focus();
  const longest = await page.evaluate(async () => {
    const grid = document.querySelector('[role="grid"]');
    let most = 0;
    for (let step = 0; step < 30; step += 1) {
      const began = performance.now();
      grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      most = Math.max(most, performance.now() - began);
    }
    return most;
  });
  console.log(`sheet: the slowest of 30 pages took ${longest.toFixed(0)} ms`);
  await keys(page, 'Control+End');
  await page.getByText('10000', { exact: true }).waitFor();
  page.assertQuiet();
});

test('findings are walked with n and p, and a click goes to the place', async () => {
  await tab('Sheet');
  await page.getByRole('heading', { name: 'How the pages look' }).click();
  await keys(page, 'n');
  const focus = page.locator('[data-focus]');
  assert.equal(await focus.getAttribute('data-row'), '16');
  await page.getByRole('button', { name: /D23/ }).click();
  assert.equal(await focus.getAttribute('data-row'), '22');
  await page.getByText('no manufacturer is called Yagoe').first().waitFor();
  await shot(page, 'findings');
  page.assertQuiet();
});

test('forms, confirmations and files say what happened in their place', async () => {
  await tab('Words and forms');
  await shot(page, 'words');
  await axe(page);
  await page.getByRole('button', { name: 'Save the contact' }).click();
  await page.getByText('An address has an @ in it.').waitFor();
  await shot(page, 'form_refused');
  await axe(page);
  await page.getByLabel('Mail').fill('ada@example.com');
  await page.getByRole('button', { name: 'Save the contact' }).click();
  await page.getByText('✓Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Withdraw the quote' }).click();
  await page.getByRole('heading', { name: 'Withdraw the quote?' }).waitFor();
  await shot(page, 'confirm');
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw the quote' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.setInputFiles('input[type=file]', [
    { name: 'bom-rev-c.xlsx', mimeType: 'text/plain', buffer: Buffer.from('small') },
    { name: 'drawings.zip', mimeType: 'text/plain', buffer: Buffer.alloc(2000) },
  ]);
  await page.getByText('Kept as version 1').waitFor();
  await page.getByText('Not sent: larger than 1 kB').waitFor();
  await page.getByRole('button', { name: 'Something elsewhere' }).click();
  await page.getByText('Maria Keller took RFQ-1042.').waitFor();
  await shot(page, 'files');
  page.assertQuiet();
});

test('plots are drawn under the policy, with their figures one key away', async () => {
  await tab('Plots');
  await page.locator('.plot svg').nth(1).waitFor();
  await page.waitForTimeout(200);
  await shot(page, 'plots');
  await axe(page);
  await page.locator('.plot').first().focus();
  await keys(page, 't');
  await page.getByRole('rowheader', { name: 'Sep' }).waitFor();
  await shot(page, 'plot_table');
  await axe(page);
  page.assertQuiet();
});

test('a timeline is picked by kind', async () => {
  await tab('Timeline');
  await shot(page, 'timeline');
  await axe(page);
  await page.getByRole('button', { name: 'Talk' }).click();
  await page.getByText('RFQ-1042 received').waitFor({ state: 'detached' });
  await page.waitForURL(/kind=Talk/);
  page.assertQuiet();
});
