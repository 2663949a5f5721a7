// The customer's own people: what do you have of mine, what do you need from me? Sent, answered,
// approved, accepted, on the server itself; by mouse, and once by keyboard alone.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';

import { PASSWORD, startCompany } from './company.mjs';
import { axe, button as buttonOf, closePages, daysAgo, keys, newPage, PICTURES, shot, signIn } from './harness.mjs';

const PARTS = [
  'part number,manufacturer,mpn,package,state',
  '10-00001,Yageo,RC0402FR-0710KL,0402,released',
  '10-00001,Vishay,CRCW040210K0FKED,0402,released',
  '70-00001,Molex,22-23-2041,THT,released',
];
const PRICES = [
  'supplier,sku,manufacturer,mpn,currency,price 1,price 1000,moq,stock,retrieved',
  `Alpha,A1,Yageo,RC0402FR-0710KL,EUR,0.1371,0.1353,1,100000,${daysAgo(20)}`,
  `Beta,B1,Vishay,CRCW040210K0FKED,EUR,0.0071,0.0053,1,100000,${daysAgo(20)}`,
  `Alpha,A2,Molex,22-23-2041,EUR,0.5077,,1,5000,${daysAgo(20)}`,
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
const CLEAR = ['Ref,Qty,Manufacturer,MPN', 'R1 R2 R3 R4,4,Yageo,RC0402FR-0710KL', 'J1,1,Molex,22-23-2041'];
const UNCLEAR = ['Ref,Qty,Manufacturer,MPN', 'R1 R2,3,Yageo,RC0402FR-0710KL'];

let company;
let page;

function prepare({ runToFindings: runAt, file, folder, password }) {
  runAt(200, 'customer', 'add', '--name', 'Reiher Medizintechnik GmbH');
  runAt(200, 'people', 'add', 'petra', '--name', 'Petra Vogel', '--role', 'customer', '--account',
    'C1', '--password-from', password);
  runAt(200, 'people', 'add', 'heike', '--name', 'Heike Thoma', '--role', 'customer', '--account',
    'C2', '--password-from', password);
  runAt(200, 'account', 'owner', 'C1', 'anna');
  runAt(199, 'parts', 'import', file('parts.csv', ...PARTS));
  runAt(19, 'offers', 'import', file('prices.csv', ...PRICES));
  runAt(199, 'rates', 'import', file('rates.csv', ...RATES));
  runAt(199, 'rates', 'release', '--note', 'checked');
  const clear = file('board.csv', ...CLEAR);
  // A firm quotation of two revisions, with another part proposed.
  runAt(9, 'rfq', 'new', '--customer', 'C1', '--bom', clear, '--assembly', 'MC-200', '--revision', 'C',
    '--quantity', '100,500,1000');
  runAt(7, 'rfq', 'quote', 'R1');
  runAt(7, 'quote', 'issue', 'Q1', '--out', folder);
  runAt(5, 'quote', 'revise', 'Q1', '--reason', 'other quantities asked for');
  runAt(5, 'quote', 'issue', 'Q1.2', '--out', folder);
  // A request whose question waits for them.
  const unclear = file('sensor.csv', ...UNCLEAR);
  runAt(4, 'rfq', 'new', '--customer', 'C1', '--bom', unclear, '--assembly', 'SN-10', '--revision',
    'A', '--quantity', '250');
  runAt(3, 'rfq', 'quote', 'R2');
  const asked = /TQ\d+/.exec(runAt(3, 'query', 'list', '--about', 'R2'))?.[0];
  assert.ok(asked, 'the unclear list asks something');
  runAt(3, 'query', 'send', asked);
  // One that is in the works.
  runAt(2, 'rfq', 'new', '--customer', 'C1', '--bom', clear, '--assembly', 'DR-7', '--revision', 'B',
    '--quantity', '50');
}

before(async () => {
  company = await startCompany('window', prepare, { actor: 'anna' });
});
after(() => company?.stop());
afterEach(closePages);

const button = (name) => buttonOf(page, name);

test('the window shows three groups and nothing else', async () => {
  page = await newPage(company.url);
  await page.getByRole('heading', { name: 'Elster EMS GmbH' }).waitFor();
  await shot(page, 'window_sign_in');
  await signIn(page, 'petra', PASSWORD);
  await page.getByRole('heading', { name: /Kranich Antriebe AG: what is open/ }).waitFor();
  for (const group of ['Needs your answer', 'In progress', 'Done']) {
    await page.getByRole('region', { name: group }).waitFor();
  }
  await page.getByText('Accept or decline Q1 revision 2').waitFor();
  await page.getByText('Anna Keller').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Accounts' }).count(), 0);
  await shot(page, 'window_home');
  await axe(page);
  // No door of ours opens, whatever is typed into the address.
  for (const path of ['/rfqs', '/quotes/Q1', '/accounts/C1', '/people', '/settings']) {
    await page.goto(company.url + path);
    await page.getByText('There is no such page').first().waitFor();
  }
  page.assertQuiet();
});

test('another account sees nothing of it', async () => {
  page = await company.as('heike', '/');
  await page.getByText('Nothing waits for you.').waitFor();
  await shot(page, 'window_empty');
  await page.goto(`${company.url}/window/quotes/Q1.2`);
  await page.getByRole('alert').waitFor();
  await shot(page, 'window_not_yours');
  await axe(page);
});

test('a question is answered, and the time runs again', async () => {
  page = await company.as('petra', '/window');
  await page.getByText('Answer our question').click();
  await page.getByText(/has not run since/).waitFor();
  await shot(page, 'window_question');
  await axe(page);
  await page.getByLabel(/Your answer to TQ/).fill('Three, R3 is missing in the list.');
  await button('Send the answer').click();
  await page.getByText('Three, R3 is missing in the list.').waitFor();
  await page.getByText(/has not run since/).waitFor({ state: 'detached' });
  await shot(page, 'window_answered');
  page.assertQuiet();
});

test('another part is approved', async () => {
  page = await company.as('petra', '/window');
  await page.getByText('Say whether another part may be fitted').first().click();
  await page.getByText('Vishay CRCW040210K0FKED', { exact: true }).waitFor();
  await shot(page, 'window_alternate');
  await axe(page);
  await button('Approve it').click();
  await page.getByText(/yes, approved by Petra Vogel/).waitFor();
  page.assertQuiet();
});

test('an old revision leads to the newest, which is accepted by keyboard alone', async () => {
  page = await company.as('petra', '/window/quotes/Q1.1');
  await page.getByText(/was replaced by Q1/).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Accept/ }).count(), 0);
  await shot(page, 'window_quote_old');
  await page.getByRole('link', { name: 'Open Q1 revision 2' }).focus();
  await keys(page, 'Enter');
  const accept = button('Accept Q1 revision 2');
  await accept.waitFor();
  await page.waitForFunction(() => [...document.images].some((one) => one.naturalWidth > 100));
  await shot(page, 'window_quote');
  await axe(page);
  await accept.focus();
  await keys(page, 'Enter');
  await page.getByLabel('Your order number').waitFor();
  await shot(page, 'window_quote_accept');
  await axe(page);
  await page.keyboard.type('PO 4711');
  await keys(page, 'Enter');
  await page.getByText('Accepted by Petra Vogel').waitFor();
  await page.getByText('Your order number: PO 4711').waitFor();
  await shot(page, 'window_quote_accepted');
  page.assertQuiet();
});

test('the PDF is what was sent', async () => {
  page = await company.as('petra', '/window/quotes/Q1.2');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the PDF' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'Q1.2.pdf');
});

test('a request is sent with its files, and the receipt says what arrived', async () => {
  page = await company.as('petra', '/window');
  await button('Send a request for quotation').click();
  await page.getByRole('heading', { name: 'What shall we quote?' }).waitFor();
  await shot(page, 'window_send_empty');
  await page.getByLabel('Drop your files anywhere on this page').setInputFiles([
    company.file('gripper bom.csv', ...CLEAR),
    company.file('gripper-F_Cu.gbr', '%FSLAX46Y46*%'),
  ]);
  await button('Send the request').click();
  await page.getByText('Say what is to be built.').waitFor();
  await page.getByLabel('What is to be built').fill('Gripper board');
  await page.getByLabel('Revision').fill('A');
  await page.getByLabel('How many boards').fill('200, 400');
  await shot(page, 'window_send');
  await axe(page);
  await button('Send the request').click();
  await page.getByText(/Received as R\d+/).waitFor();
  await page.getByText('bare-board data', { exact: false }).waitFor();
  await shot(page, 'window_receipt');
  await axe(page);
  page.assertQuiet();
});

test('the service statement is a page and a PDF', async () => {
  page = await company.as('petra', '/window/statement');
  await page.getByText(/Quotations within the agreed/).waitFor();
  await shot(page, 'window_statement');
  await axe(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as PDF' }).click(),
  ]);
  await download.saveAs(join(PICTURES, 'window_statement.pdf'));
  page.assertQuiet();
});

test('our account manager hears of all of it', async () => {
  page = await company.as('anna', '/');
  await page.getByText('Quote accepted by the customer').first().waitFor();
  await page.getByText('Technical query answered by the customer').first().waitFor();
  await page.getByText('Alternate approved by the customer').first().waitFor();
  await shot(page, 'window_my_day');
  await page.goto(`${company.url}/quotes/Q1`);
  await page.getByText(/Accepted by Petra Vogel/).waitFor();
  await shot(page, 'window_quote_inside');
  page.assertQuiet();
});
