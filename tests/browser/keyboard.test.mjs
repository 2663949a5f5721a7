// From signing in to the issued quote by keyboard alone: the customer's file is chosen, a column mapped,
// a line matched, the material priced, the quote prepared and issued, and no mouse is touched.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { PASSWORD, startCompany } from './company.mjs';
import { closePages, daysAgo, keys, newPage, shot } from './harness.mjs';

const PARTS = [
  'part number,description,manufacturer,mpn,package,state',
  '10-00001,Resistor 10k 1% 0402,Yageo,RC0402FR-0710KL,0402,released',
  '30-00001,Op amp dual,Texas Instruments,LM358DR,SOIC-8,released',
  '70-00001,Header 4,Molex,22-23-2041,THT,released',
];
const PRICES = [
  'supplier,sku,manufacturer,mpn,currency,price 1,price 1000,moq,stock,retrieved',
  `Alpha,A1,Yageo,RC0402FR-0710KL,EUR,0.0137,0.0053,1,100000,${daysAgo(5)}`,
  `Alpha,A2,Texas Instruments,LM358DR,EUR,0.4100,0.1900,1,100000,${daysAgo(5)}`,
  `Beta,B2,Texas Instruments,LM358DR,EUR,0.3900,0.2100,1,100000,${daysAgo(5)}`,
  `Alpha,A3,Molex,22-23-2041,EUR,0.5077,0.4100,1,50000,${daysAgo(5)}`,
];
const RATES = [
  'kind,code,value,unit,group,driver,rate,setup',
  'currency,EUR,,,,,,',
  `term,valid_from,${daysAgo(200)},,,,,`,
  'labour_rate,smt,72,,,,,',
  'labour_time,place,0.5,s,assembly,smt_placement,smt,',
  'attrition,0402,5,%,,,,20',
  'mark_up,material,17,%,,,,',
  'one_off,stencil,200,,,,,',
];
// The last column is called as no other customer calls it; one line names no maker.
const BOARD = [
  'Ref,Qty,Description,Manufacturer,MPN,House code',
  'R1 R2 R3 R4,4,RES 10k 1% 0402,Yageo,RC0402FR-0710KL,H-101',
  'U1,1,Op amp dual,,LM358DR,H-104',
  'J1,1,Header 4,Molex,22-23-2041,H-105',
];

let company;
let page;

before(async () => {
  company = await startCompany('keyboard', ({ run, runAt, file }) => {
    run('account', 'owner', 'C1', 'anna');
    runAt(100, 'parts', 'import', file('parts.csv', ...PARTS));
    runAt(5, 'offers', 'import', file('prices.csv', ...PRICES));
    runAt(199, 'rates', 'import', file('rates.csv', ...RATES));
    runAt(199, 'rates', 'release', '--note', 'checked');
    file('board.csv', ...BOARD);
  });
});
after(() => company?.stop());
afterEach(closePages);

const isFocus = (locator) => locator.evaluate((one) => one === document.activeElement);

/** Goes on with Tab until that has the focus, as somebody would who looks for it. */
async function tabTo(locator, { most = 120, key = 'Tab' } = {}) {
  await locator.waitFor();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await isFocus(locator)) return;
    await keys(page, key);
  }
  assert.fail(`Tab does not lead to ${locator}`);
}
const button = (name) => page.getByRole('button', { name, exact: true });
const type = (text) => page.keyboard.type(text);

/** A page or an action by its name, from the palette. */
async function palette(words) {
  await keys(page, 'Control+K');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await type(words);
  await page.getByRole('option', { selected: true }).filter({ hasText: new RegExp(words, 'i') }).waitFor();
  await keys(page, 'Enter');
}

test('a BOM is quoted by keyboard alone', async () => {
  page = await newPage();
  // Listened for from the start, so that the browser asks nobody else for the file.
  const chosen = page.waitForEvent('filechooser', { timeout: 60_000 });
  await page.addInitScript(() => {
    globalThis.touched = [];
    for (const kind of ['mousedown', 'pointerdown', 'wheel', 'touchstart']) {
      addEventListener(kind, (event) => globalThis.touched.push(`${kind} ${event.target?.tagName}`), true);
    }
  });
  await page.goto(company.url);
  await tabTo(page.getByLabel('Name you sign in with'));
  await type('anna');
  await tabTo(page.getByLabel('Password'));
  await type(PASSWORD);
  await keys(page, 'Enter');
  await page.locator('.frame-me').waitFor();

  await palette('Receive an RFQ');
  await page.getByRole('heading', { name: 'Receive an RFQ', level: 1 }).waitFor();
  await tabTo(button('Choose files'));
  await keys(page, 'Enter');
  await (await chosen).setFiles(`${company.folder}/board.csv`);
  await page.getByLabel('What board.csv is').waitFor();
  const customer = page.getByLabel('Customer', { exact: true });
  await customer.getByText('Kranich').waitFor({ state: 'attached' });
  await tabTo(customer);
  await type('Kranich');
  await tabTo(page.getByLabel('Assembly'));
  await type('MC-1');
  await tabTo(page.getByLabel('Revision'));
  await type('B');
  await tabTo(page.getByLabel('Quantities'));
  await type('100, 500');
  await keys(page, 'Enter');

  await page.waitForURL(/\/rfqs\/R1$/);
  await tabTo(page.getByRole('button', { name: /Column F House code/ }));
  await keys(page, 'Enter');
  await page.getByRole('menu', { name: 'What column F holds' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[role=menu]'));
  await tabTo(page.getByRole('menuitemradio', { name: 'Customer’s number' }), { key: 'ArrowDown' });
  await keys(page, 'Enter');
  await page.getByText('column 6 is customer_pn').waitFor();
  await shot(page, 'keyboard_mapped');

  await tabTo(page.getByRole('link', { name: 'Match the lines' }));
  await keys(page, 'Enter');
  await page.getByText('1 line open').waitFor();
  await page.getByRole('button', { name: 'Accept LM358DR' }).waitFor();
  await keys(page, 'Enter');
  await page.getByText('Line 2 is Texas Instruments LM358DR.').waitFor();
  await page.getByText('Every line is settled').waitFor();

  await palette('Sourcing');
  await tabTo(page.getByRole('grid'));
  await keys(page, 'Enter');
  await tabTo(page.getByRole('tab', { selected: true }));
  await keys(page, 'ArrowRight');
  await page.getByText('as kept').waitFor();
  await keys(page, 'w');
  await tabTo(page.getByLabel('Suppliers at most'));
  await type('1');
  await page.getByText('If so').waitFor();
  await keys(page, 'Enter');
  await page.getByText('Kept: the plan and the next quote buy so.').waitFor();
  await shot(page, 'keyboard_priced');

  await palette('Quotes');
  await page.getByRole('heading', { name: 'Quotes', level: 1 }).waitFor();
  await tabTo(button('Prepare a quote').first());
  await keys(page, 'Enter');
  const request = page.getByRole('combobox', { name: /^RFQ/ });
  await request.getByText('R1').waitFor({ state: 'attached' });
  await tabTo(request);
  await type('R1');
  await tabTo(button('Prepare the quote'));
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'Quote Q1 revision 1' }).waitFor();
  await tabTo(button('Issue the quote'));
  await keys(page, 'Enter');
  await tabTo(button('Issue Q1 revision 1'));
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'Q1 revision 1 is issued' }).waitFor();
  await shot(page, 'keyboard_issued');
  assert.deepEqual(await page.evaluate(() => globalThis.touched), [], 'no mouse was touched');
  page.assertQuiet();
});
