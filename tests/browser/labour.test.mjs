// Engineering is asked for the labour, finds the task in its day, tells what the BOM cannot, times a
// step, sees at once what it becomes, and gives its word: by mouse, and by keyboard alone.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { startCompany } from './company.mjs';
import { axe, closePages, keys, shot } from './harness.mjs';

let company;
let page;

before(async () => {
  company = await startCompany('labour', ({ run, demo }) => {
    run('parts', 'import', demo('parts.csv'));
    run('rates', 'import', demo('rates.csv'));
    run('account', 'owner', 'C1', 'anna');
    for (const assembly of ['MC-200', 'MC-300']) {
      run('rfq', 'new', '--customer', 'C1', '--bom', demo('motor-controller-bom.csv'), '--assembly',
        assembly, '--revision', 'C', '--quantity', '10,100,1000');
    }
  });
});
after(() => company?.stop());
afterEach(closePages);

test('the account manager asks engineering, and may look but not time', async () => {
  page = await company.as('anna', '/rfqs/R1');
  await page.getByRole('link', { name: 'Labour' }).click();
  await page.getByText('not released').first().waitFor();
  await page.getByRole('table').first().waitFor();
  assert.equal(await page.getByLabel(/Seconds for one/).count(), 0);
  await page.getByRole('button', { name: 'Ask engineering' }).click();
  await page.getByLabel('Note').fill('the customer waits for Friday');
  await shot(page, 'labour_ask');
  await axe(page);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByText('Asked: it stands in their day.').waitFor();
  await page.getByText(/T1: asked by anna, with engineering/).waitFor();
  await shot(page, 'labour_asked');
  page.assertQuiet();
});

test('engineering finds it in its day, tells, times, sees what it becomes, and releases it', async () => {
  page = await company.as('eva', '/');
  await page.getByRole('link', { name: /Give the labour of R1/ }).click();
  await page.waitForURL(/\/labour\/R1/);
  await page.getByRole('button', { name: 'I do it' }).click();
  await page.getByText(/with you/).waitFor();
  await shot(page, 'labour');
  await axe(page);
  const before = await page.locator('.labour-quantities tbody tr').first().textContent();
  await page.getByLabel('Test, minutes a board').fill('1.5');
  await page.getByLabel('Boards on a panel').fill('4');
  await page.getByLabel(/Seconds for one board: insert and solder/).fill('60');
  await page.getByText('3 changes not saved').waitFor();
  await page.locator('.labour-changed').first().waitFor();
  const tried = await page.locator('.labour-quantities tbody tr').first().textContent();
  assert.notEqual(tried, before, 'what is typed is answered while typing');
  await shot(page, 'labour_tried');
  await axe(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').getByText(/say why/i).waitFor();
  await shot(page, 'labour_no_reason');
  await page.getByLabel('Why').fill('drawing MC-200 sheet 2');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await page.getByText('eva: drawing MC-200 sheet 2').first().waitFor();
  await page.getByRole('button', { name: '1,000' }).click();
  await page.getByRole('heading', { name: 'The work on 1,000 boards' }).waitFor();
  await page.getByRole('button', { name: 'Release' }).click();
  await page.getByLabel('Note').fill('checked against the sample');
  await shot(page, 'labour_release');
  await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await page.getByText('Released: the quote no longer waits for it.').waitFor();
  await page.locator('.labour-head .status-good').waitFor();
  await shot(page, 'labour_released');
  await axe(page);
  await page.goto(company.url);
  await page.locator('.frame-me').waitFor();
  assert.equal(await page.getByText('Give the labour of R1').count(), 0);
  page.assertQuiet();
});

test('by keyboard alone: time a step, save, release', async () => {
  page = await company.as('eva', '/labour/R2');
  const seconds = page.getByLabel(/Seconds for one board: insert and solder/);
  await seconds.waitFor();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await keys(page, 'Tab');
    if (await seconds.evaluate((input) => input === document.activeElement)) break;
  }
  await page.keyboard.type('1:30');
  await page.getByText('1 change not saved').waitFor();
  const why = page.getByLabel('Why');
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await keys(page, 'Shift+Tab');
    if (await why.evaluate((input) => input === document.activeElement)) break;
  }
  await page.keyboard.type('measured on the bench');
  await keys(page, 'Enter');
  await page.getByText('Saved.').waitFor();
  await page.getByText('eva: measured on the bench').waitFor();
  await page.evaluate(() => document.activeElement?.blur());
  await keys(page, 'r');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('as measured');
  await keys(page, 'Enter');
  await page.getByText('Released: the quote no longer waits for it.').waitFor();
  page.assertQuiet();
});
