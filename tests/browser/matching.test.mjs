// What each line means: suggestions beside the line's own words, accepted and rejected by mouse and
// by keyboard, many at once, undone, remembered for the next RFQ; new parts reviewed by engineering.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { startCompany } from './company.mjs';
import { axe, closePages, keys, shot } from './harness.mjs';

const PARTS = [
  'part number,description,manufacturer,mpn,package,lifecycle,state',
  '10-00001,Resistor 10k 1% 0402,Yageo,RC0402FR-0710KL,0402,active,released',
  '10-00002,Resistor 22k 1% 0402,Yageo,RC0402FR-0722KL,0402,active,released',
  '10-00003,Resistor 22k 1% 0603,Yageo,RC0603FR-0722KL,0603,active,released',
  '20-00001,Capacitor 100nF 50V X7R 0603,Murata,GRM188R71H104KA93D,0603,active,released',
  '20-00002,Capacitor 100nF 25V X7R 0603,Kemet,C0603C104K3RACTU,0603,active,released',
  '30-00001,Op amp dual,Texas Instruments,LM358DR,SOIC-8,active,released',
  '30-00002,Op amp dual,onsemi,LM358DR2G,SOIC-8,active,released',
  '30-00003,Transceiver,Texas Instruments,SN65HVD230DR,SOIC-8,not_recommended,released',
].join('\n');

const BOARD = [
  'Ref,Qty,Description,Manufacturer,MPN,Package,Value,Fitted',
  'R1 R2,2,RES 10k 1% 0402,Yageo,RC0402FR-0710KL,0402,,yes',
  'R3,1,RES 22k 1% 0402,Yageo,RC0402FR-0723KL,0402,,yes',
  'R4,1,RES 22k 1% 0402 at the input,Yageo,rc0402fr 0723kl,0402,,yes',
  'U1,1,Op amp,,LM358DR,SOIC-8,,yes',
  'U2,1,CAN transceiver,,SN65HVD230DR,,,yes',
  'C1 C2,2,CAP 16V X7R 10%,,,0603,100nF,yes',
  'R9,1,RES 10k 1% 0402,Yaego,RC0402FR-0710KL,0402,,yes',
  'U9,1,Regulator 3.3 V 1 A,Nexperia,NXP-9933,SOT-23,,yes',
  'X1,1,See drawing 4711,,,,,yes',
  'J1,1,Header 2x5,Samtec,TSW-105-07-F-D,,,no',
].join('\n');

let company;
let page;

const receive = (assembly) =>
  company.run('rfq', 'new', '--customer', 'C1', '--bom', company.file('board.csv', BOARD), '--assembly',
    assembly, '--revision', 'B', '--quantity', '100,500');

before(async () => {
  company = await startCompany('matching', ({ run, file }) => {
    run('parts', 'import', file('parts.csv', PARTS));
    run('account', 'owner', 'C1', 'anna');
  });
  receive('MC-1');
});
after(() => company?.stop());
afterEach(closePages);

const detail = () => page.getByRole('region', { name: 'The line' });
const row = (line) => page.locator(`#line-${line}`);
const chip = (name) => page.getByRole('group', { name: 'Which lines' }).getByRole('button', { name });

test('lines stand beside their suggestions; one is accepted, one rejected, by mouse', async () => {
  page = await company.as('anna', '/rfqs/R1');
  await page.getByRole('link', { name: 'Match the lines' }).click();
  await page.getByText('8 lines open').waitFor();
  await detail().getByRole('heading', { name: 'Line 2' }).waitFor();
  await detail().getByText('Line 3 says the same: one decision is for all.').waitFor();
  await detail().getByRole('table', { name: /RC0402FR-0722KL/ }).getByText('differs').first().waitFor();
  await shot(page, 'matching');
  await axe(page);
  await detail().getByRole('button', { name: 'Accept RC0402FR-0722KL' }).click();
  await page.getByText('Line 2 is YAGEO RC0402FR-0722KL.').waitFor();
  await page.getByText('6 lines open').waitFor();
  await detail().getByRole('heading', { name: 'Line 4' }).waitFor();
  await row(6).click();
  await detail().getByRole('button', { name: /GRM188R71H104KA93D/ }).first().waitFor();
  await shot(page, 'matching_by_values');
  await detail().getByRole('button', { name: 'None of ours' }).click();
  await page.getByText('Line 6 is none of our parts.').waitFor();
  await chip(/None of ours 1/).click();
  await row(6).click();
  await detail().getByText('none of our parts', { exact: false }).first().waitFor();
  await shot(page, 'matching_refused');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Undone: Line 6 is none of our parts.').waitFor();
  page.assertQuiet();
});

test('by keyboard alone: walk, choose, accept, reject, undo', async () => {
  page = await company.as('anna', '/rfqs/R1/matching?line=4');
  await detail().getByRole('heading', { name: 'Line 4' }).waitFor();
  await detail().locator('.candidate').first().waitFor();
  await page.locator('.line-list:focus').waitFor();
  await keys(page, 'ArrowDown');
  await detail().getByRole('heading', { name: 'Line 5' }).waitFor();
  await detail().locator('.candidate').first().waitFor();
  await keys(page, 'Enter');
  await page.getByText('Line 5 is Texas Instruments SN65HVD230DR.').waitFor();
  await detail().getByRole('heading', { name: 'Line 6' }).waitFor();
  await detail().locator('.candidate').nth(1).waitFor();
  await keys(page, '2');
  const second = await detail().locator('.candidate[data-chosen] b').textContent();
  await keys(page, 'ArrowLeft', 'ArrowRight', 'Enter');
  await page.getByText(new RegExp(`Line 6 is .* ${second}\\.`)).waitFor();
  await keys(page, 'u');
  await page.getByText('Undone: Line 6').waitFor();
  await detail().getByRole('heading', { name: 'Line 6' }).waitFor();
  await keys(page, 'x');
  await page.getByText('Line 6 is none of our parts.').waitFor();
  await keys(page, 'u');
  await page.getByText('Undone: Line 6 is none of our parts.').waitFor();
  await detail().getByRole('heading', { name: 'Line 6' }).waitFor();
  await keys(page, 'n');
  await detail().getByRole('heading', { name: 'Line 7' }).waitFor();
  await keys(page, 'p');
  await detail().getByRole('heading', { name: 'Line 6' }).waitFor();
  page.assertQuiet();
});

test('a misspelt maker is named once, a range and a grade are decided together', async () => {
  page = await company.as('anna', '/rfqs/R1/matching');
  const ask = page.getByRole('group', { name: 'Who Yaego is' });
  await ask.waitFor();
  await shot(page, 'matching_misspelt');
  await ask.getByRole('button', { name: 'It is YAGEO' }).click();
  await page.getByText('lists Yaego is YAGEO from now on').waitFor();
  await ask.waitFor({ state: 'detached' });
  await row(4).click();
  await row(6).click({ modifiers: ['Shift'] });
  await page.getByText('2 lines selected').waitFor();
  await shot(page, 'matching_selected');
  await axe(page);
  await page.getByRole('button', { name: 'Accept the first suggestion of each' }).click();
  await page.getByText('Accepted 2 suggestions.').waitFor();
  await keys(page, 'u');
  await page.getByText('Undone: Accepted 2 suggestions.').waitFor();
  await chip(/No maker named 1/).click();
  await page.getByText('All 1 line of this grade').waitFor();
  await page.getByRole('button', { name: 'Accept the first suggestion of each' }).click();
  await page.getByText('Accepted 1 suggestion.').waitFor();
  page.assertQuiet();
});

test('a part that is not on file is filed for its line; the customer sends another', async () => {
  page = await company.as('anna', '/rfqs/R1/matching?line=9');
  await detail().getByText('says too little to look for a part').waitFor();
  await shot(page, 'matching_nothing');
  await detail().getByRole('button', { name: 'Customer sends it' }).click();
  await page.getByRole('dialog').getByText('sends line 9').waitFor();
  await shot(page, 'matching_customer_sends');
  await page.getByRole('button', { name: 'They send it' }).click();
  await page.getByText('The customer sends line 9.').waitFor();
  await row(8).click();
  await detail().getByRole('button', { name: 'New part …' }).click();
  await page.getByLabel('Maker', { exact: true }).fill('Nexperai');
  await shot(page, 'matching_new_part');
  await axe(page);
  await page.getByLabel('Maker', { exact: true }).fill('Nexperia');
  await page.getByRole('button', { name: 'File the part' }).click();
  await page.getByText(/Line 8 is \S+, a new part that waits for review\./).waitFor();
  page.assertQuiet();
});

test('decisions are remembered for the next RFQ, and a stale one is refused', async () => {
  receive('MC-2');
  page = await company.as('anna', '/rfqs/R2/matching?show=decided&line=2');
  await detail().getByText('YAGEO RC0402FR-0722KL').first().waitFor();
  await detail().getByRole('link', { name: 'R1' }).waitFor();
  await shot(page, 'matching_memory');
  await axe(page);
  // Eva decides while the page is open; what she said is not overwritten.
  await page.route('**/api/v1/events*', (route) => route.abort());
  await page.goto(`${company.url}/rfqs/R2/matching?show=decided&line=2`);
  await detail().getByRole('heading', { name: 'Line 2' }).waitFor();
  // The command ends with 2 while lines are open.
  assert.throws(
    () => company.run('rfq', 'match', 'R2', '--reject', '2', '--note', 'obsolete drawing'),
    { status: 2 },
  );
  await detail().getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('alert').getByText('after this page was asked for').waitFor();
  await shot(page, 'matching_stale');
  await page.getByRole('button', { name: 'Show what holds now' }).click();
  await detail().getByText('obsolete drawing').waitFor();
  // The browser notes the events that were cut off above, and nothing else.
  const others = page.problems.filter((one) => !one.endsWith('net::ERR_FAILED'));
  assert.deepEqual(others, [], 'the console says nothing else');
});

test('engineering reviews the new part, corrects it and merges another away', async () => {
  page = await company.as('eva', '/parts');
  await page.getByRole('button', { name: /To review 1/ }).click();
  await page.getByRole('grid', { name: 'parts' }).getByText('Regulator 3.3 V').waitFor();
  await shot(page, 'parts_to_review');
  await page.getByRole('grid', { name: 'parts' }).getByText('Regulator 3.3 V').click();
  const panel = page.locator('.part-panel');
  await panel.getByText('NXP-9933').first().waitFor();
  await panel.getByText(/anna took NXP-9933/).waitFor();
  await shot(page, 'part_opened');
  await axe(page);
  await panel.getByRole('button', { name: 'Correct Nexperia NXP-9933' }).click();
  await page.getByLabel('Package').fill('SOT-223');
  await page.getByLabel('Life cycle').selectOption('active');
  await shot(page, 'part_correct');
  await axe(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await panel.getByText('SOT-223').waitFor();
  await panel.getByRole('button', { name: 'Release' }).click();
  await panel.locator('.status-good').waitFor();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.getByLabel('Look for a part').fill('RC0603');
  await page.getByRole('grid', { name: 'parts' }).getByText('10-00003').click();
  await panel.getByRole('heading', { name: '10-00003' }).waitFor();
  await panel.getByRole('button', { name: 'Merge …' }).click();
  await page.getByLabel('Look for', { exact: true }).fill('22k');
  await page.getByRole('radio', { name: /10-00002/ }).check();
  await shot(page, 'part_merge');
  await axe(page);
  await page.getByRole('button', { name: 'Merge into 10-00002' }).click();
  await panel.getByText('Merged into').waitFor();
  await shot(page, 'part_merged');
  page.assertQuiet();
});
