// An account manager receives an RFQ: files are dropped, the BOM is read at once, a column is
// corrected and taken back, findings are walked, a newer list is pasted, files are opened for a purpose.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { startCompany } from './company.mjs';
import { axe, closePages, keys, pasteText, shot } from './harness.mjs';

const BOARD = [
  'Kranich motor control,,,,,,',
  'Ref,Qty,Description,Manufacturer,MPN,House code,Fitted',
  'R1 R2,2,RES 10k 1% 0402,Yageo,RC0402FR-0710KL,H-101,yes',
  'R3,1,RES 22k 1% 0402,Yageo,RC0402FR-0722KL,H-102,yes',
  'C1 C2 C3,4,CAP 100nF 16V X7R 0402,Murata,GRM155R71C104KA88D,H-103,yes',
  'U1,1,Op amp dual SO8,Texas Instruments,LM358DR,H-104,yes',
  'J1,1,Header 2x5,Samtec,TSW-105-07-F-D,H-105,no',
].join('\n');

let company;
let page;

before(async () => {
  company = await startCompany('intake', ({ run, file }) => {
    run('account', 'owner', 'C1', 'anna');
    file('board.csv', BOARD);
    file('top.gbr', 'G04 top*\n%FSLAX46Y46*%\n%MOMM*%');
    file('placement.csv', 'Designator,Mid X,Mid Y,Rotation\nR1,1,2,90');
  });
});
after(() => company?.stop());
beforeEach(async () => {
  page = await company.as('anna', '/rfqs');
  await page.getByRole('link', { name: 'Receive' }).first().waitFor();
});
afterEach(closePages);

/** Drops files on the page, as from a folder. */
async function drop(...names) {
  await page.locator('input[type=file]').setInputFiles(names.map((name) => join(company.folder, name)));
}
const grid = () => page.getByRole('grid', { name: 'board.csv as it came' });
const understood = () => page.getByRole('grid', { name: 'What was understood' });

test('files are dropped, recognised, and become an RFQ whose BOM is read', async () => {
  await shot(page, 'rfqs_empty');
  await axe(page);
  await page.getByRole('link', { name: 'Receive an RFQ' }).click();
  await drop('board.csv', 'top.gbr', 'placement.csv');
  await page.getByLabel('What top.gbr is').waitFor();
  assert.equal(await page.getByLabel('What board.csv is').inputValue(), 'bom');
  assert.equal(await page.getByLabel('What top.gbr is').inputValue(), 'gerber');
  assert.equal(await page.getByLabel('What placement.csv is').inputValue(), 'placement');
  await page.getByLabel('top.gbr: NDA').check();
  await page.getByRole('button', { name: 'Receive the RFQ' }).click();
  await page.getByText('Say whose request it is.').first().waitFor();
  await shot(page, 'rfq_new_incomplete');
  await page.getByLabel('Customer', { exact: true }).selectOption('C1');
  await page.getByLabel('Assembly').fill('MC-1');
  await page.getByLabel('Revision').fill('B');
  await page.getByLabel('Quantities').fill('100, 500, 1000');
  await page.getByLabel('Sent by').fill('Petra Vogel');
  await shot(page, 'rfq_new');
  await axe(page);
  await page.getByRole('button', { name: 'Receive the RFQ' }).click();
  await page.waitForURL(/\/rfqs\/R1$/);
  await grid().getByText('LM358DR').waitFor();
  await understood().getByText('R1 R2').waitFor();
  await understood().getByText('not fitted').waitFor();
  await page.getByText('5 lines', { exact: true }).waitFor();
  await shot(page, 'rfq_bom');
  await axe(page);
  page.assertQuiet();
});

test('a column is corrected with the mouse, read again in place, and taken back', async () => {
  await page.goto(`${company.url}/rfqs/R1`);
  await grid().getByRole('button', { name: /Column F House code/ }).click();
  await page.getByRole('menu', { name: 'What column F holds' }).waitFor();
  await shot(page, 'rfq_bom_menu');
  await axe(page);
  await page.getByRole('menuitemradio', { name: 'Customer’s number' }).click();
  await page.getByText('column 6 is customer_pn').waitFor();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await shot(page, 'rfq_bom_corrected');
  await page.getByRole('button', { name: 'Remember for Kranich Antriebe AG' }).click();
  await page.getByText('are read so from now on').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('back to reading 1').waitFor();
  await page.getByRole('button', { name: 'All readings' }).click();
  await page.getByRole('heading', { name: 'Readings of the BOM of R1' }).waitFor();
  await shot(page, 'rfq_bom_readings');
  await axe(page);
  await keys(page, 'Escape');
  page.assertQuiet();
});

test('by keyboard alone: findings are walked, filters chosen, the header row is told', async () => {
  await page.goto(`${company.url}/rfqs/R1`);
  await grid().getByText('LM358DR').waitFor();
  await keys(page, 'n');
  await page.getByText(/1 of \d/).waitFor();
  await shot(page, 'rfq_bom_finding');
  await axe(page);
  await keys(page, 'p', 'n');
  await page.getByRole('button', { name: /^Not fitted/ }).focus();
  await keys(page, 'Enter');
  await grid().getByText('TSW-105-07-F-D').waitFor();
  assert.equal(await grid().getByText('LM358DR').count(), 0);
  await page.getByRole('button', { name: 'All', exact: true }).focus();
  await keys(page, 'Enter');
  await grid().focus();
  await keys(page, 'Control+Home', 'ArrowDown', 'h');
  await page.getByText('the header is row 2').waitFor();
  await keys(page, 'u');
  await page.getByText(/back to reading/).waitFor();
  page.assertQuiet();
});

test('a block copied from a spreadsheet becomes a file of the data pack and is read', async () => {
  await page.goto(`${company.url}/rfqs/R1`);
  await grid().getByText('LM358DR').waitFor();
  await page.getByRole('tab', { name: 'BOM' }).focus();
  await pasteText(page, 'Ref\tQty\tManufacturer\tMPN\nR9\t1\tYageo\tRC0402FR-0710KL\n');
  await page.getByRole('heading', { name: 'Read the pasted cells as the BOM?' }).waitFor();
  await shot(page, 'rfq_bom_pasted');
  await axe(page);
  await page.getByRole('button', { name: 'Read them' }).click();
  await page.getByText('1 line', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('5 lines', { exact: true }).waitFor();
  page.assertQuiet();
});

test('the data pack says what is missing, and a marked file is opened for a purpose only', async () => {
  await page.goto(`${company.url}/rfqs/R1?tab=data`);
  await page.getByRole('table', { name: 'Files of the data pack' }).waitFor();
  await page.getByRole('region', { name: 'Build data' }).getByText('missing').first().waitFor();
  await page.getByRole('button', { name: 'We asked for what is missing' }).click();
  await page.getByLabel('Whom').fill('Petra Vogel');
  await shot(page, 'rfq_data_ask');
  await axe(page);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('asked for').first().waitFor();
  await page.getByRole('button', { name: 'Open top.gbr' }).click();
  await page.getByRole('button', { name: 'Open the file' }).click();
  await page.getByText('Say what you open it for').waitFor();
  await page.getByLabel('What do you open it for?').fill('check of the panel');
  await shot(page, 'rfq_data_purpose');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Open the file' }).click();
  assert.equal((await download).suggestedFilename(), 'top.gbr');
  await page.getByText('check of the panel').waitFor();
  // The BOM sent again is its next version, and read at once.
  company.file('board.csv', `${BOARD}\nR4,1,RES 1k,Yageo,RC0402FR-071KL,H-106,yes`);
  await drop('board.csv');
  await page.getByText('was read as the BOM: 6 lines').waitFor();
  await page.getByRole('button', { name: '2: versions of board.csv' }).click();
  await page.getByRole('button', { name: 'Compare with the newest' }).click();
  await page.getByText('1 line added, 0 lines removed.').waitFor();
  await shot(page, 'rfq_data_versions');
  await axe(page);
  await keys(page, 'Escape');
  await shot(page, 'rfq_data_pack');
  await axe(page);
  page.assertQuiet();
});

test('the clock rests for a reason and runs again, and the list says so', async () => {
  await page.goto(`${company.url}/rfqs/R1`);
  await page.getByRole('button', { name: 'Pause the clock' }).click();
  await page
    .getByLabel('What are we waiting for that is not ours?')
    .fill('the customer decides on the finish');
  await page.getByRole('dialog').getByRole('button', { name: 'Pause the clock' }).click();
  await page.getByText('rests: the customer decides on the finish').waitFor();
  await shot(page, 'rfq_resting');
  await axe(page);
  await page.getByRole('link', { name: 'RFQs' }).first().click();
  await page.getByRole('grid', { name: 'RFQs' }).getByText('resting').waitFor();
  await page.getByRole('button', { name: 'quote issued' }).click();
  await page.getByText('No RFQ fits the search.').waitFor();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await shot(page, 'rfqs');
  await axe(page);
  page.assertQuiet();
});

test('ten thousand lines scroll in step', async () => {
  const lines = ['Ref,Qty,Manufacturer,MPN,Description'];
  for (let i = 1; i <= 10_000; i += 1) {
    lines.push(`R${i},1,Yageo,RC0402FR-07${i}KL,Resistor number ${i} of the long list`);
  }
  const long = company.file('long.csv', ...lines);
  company.run('rfq', 'new', '--customer', 'C1', '--bom', long, '--assembly', 'LONG',
    '--revision', 'A', '--quantity', '10');
  const began = Date.now();
  await page.goto(`${company.url}/rfqs/R2`);
  const grown = page.getByRole('grid', { name: 'long.csv as it came' });
  await grown.getByText('RC0402FR-071KL').waitFor();
  console.log(`10,000 lines: first rows after ${Date.now() - began} ms`);
  await grown.focus();
  await keys(page, 'Control+End');
  await grown.getByText('RC0402FR-0710000KL').waitFor();
  await understood().getByText('R10000', { exact: true }).waitFor();
  console.log(`10,000 lines: the last row after ${Date.now() - began} ms`);
  // How long a frame takes while somebody turns the wheel through the list.
  const frames = await grown.evaluate(async (scroller) => {
    scroller.scrollTop = 0;
    const times = [];
    let before = performance.now();
    for (let step = 0; step < 120; step += 1) {
      scroller.scrollTop += 400;
      await new Promise((done) => requestAnimationFrame(done));
      const now = performance.now();
      times.push(now - before);
      before = now;
    }
    times.sort((a, b) => a - b);
    return { median: times[60], p95: times[114] };
  });
  console.log(`10,000 lines: frames median ${frames.median.toFixed(1)} ms, p95 ${frames.p95.toFixed(1)} ms`);
  await shot(page, 'rfq_bom_long');
  page.assertQuiet();
});
