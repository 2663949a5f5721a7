// The quote page, against the real server: prepared, looked at, asked about, issued, revised,
// compared, accepted, withdrawn; what another person did meanwhile; who may not see costs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axe, clipboard, keys, openBrowser, root, shot, signIn, startServer } from './harness.mjs';

const PROGRAM = process.env.THROUGHLINE_PROGRAM ?? join(root, 'build', 'release', 'throughline');
const folder = mkdtempSync(join(tmpdir(), 'throughline-quotes-'));
const database = join(folder, 'quotes.db');
const PASSWORD = 'four words in a row';

function run(...words) {
  const env = { ...process.env, THROUGHLINE_DATABASE: database, THROUGHLINE_USER: 'ann' };
  return execFileSync(PROGRAM, words, { env, encoding: 'utf8' });
}

function addPerson(name, full, role) {
  const said = run('people', 'add', name, '--name', full, '--role', role);
  return /one-time password\s+(\S+)/.exec(said)[1];
}

/** The first sign-in changes the one-time password; the pages' own test shows how that looks. */
async function settle(name, oneTime) {
  const ask = (method, path, body, cookie = '') =>
    fetch(`${server.url}/api/v1/access/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'throughline', Cookie: cookie },
      body: JSON.stringify(body),
    });
  const first = await ask('POST', 'session', { sign_in: name, password: oneTime });
  const cookie = first.headers.get('set-cookie').split(';')[0];
  const changed = await ask('POST', 'password', { current: oneTime, next: PASSWORD }, cookie);
  assert.equal(changed.status, 200, await changed.text());
}

function prepareData() {
  const demo = (file) => join(root, 'demo', file);
  run('init', '--company', 'Elster EMS GmbH', '--address', 'Werkstraße 12; 01159 Dresden; Germany');
  run('customer', 'add', '--name', 'Kranich Antriebe AG', '--contact', 'Petra Vogel');
  run('parts', 'import', demo('parts.csv'));
  run('offers', 'import', demo('prices-elbe.csv'));
  run('offers', 'import', demo('prices-pacific.csv'));
  run('rates', 'import', demo('rates.csv'));
  run('rates', 'release', '--note', 'measured on the pilot line');
  const bom = demo('motor-controller-bom.csv');
  run('rfq', 'new', '--customer', 'Kranich Antriebe AG', '--bom', bom, '--assembly', 'MC-200',
    '--revision', 'C', '--quantity', '10,50,100,500,1000');
  run('rfq', 'build', 'R1', '--boards-per-panel', '4', '--sides', '1', '--test-minutes', '1.5',
    '--why', 'drawing MC-200, test specification A');
}

let server;
let browser;
let page;

before(async () => {
  prepareData();
  const people = [
    ['ann', addPerson('ann', 'Ann Keller', 'sales_manager')],
    ['bob', addPerson('bob', 'Bob Lindqvist', 'owner')],
    ['sam', addPerson('sam', 'Sam Ortega', 'sales')],
  ];
  run('account', 'owner', 'C1', 'sam');
  server = await startServer([PROGRAM, 'serve', '--port', '0', '--database', database], /http:\/\/\S+/);
  for (const [name, oneTime] of people) await settle(name, oneTime);
});
after(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  browser = await openBrowser();
  page = await open('ann', '/quotes');
});
afterEach(async () => {
  await browser?.close();
});

async function open(name, path) {
  const opened = await browser.page(`${server.url}${path}`);
  await signIn(opened, name, PASSWORD);
  return opened;
}

async function pictured(shown = page) {
  await shown.locator('img.paper-page').waitFor();
  await shown.waitForFunction(() => document.querySelector('img.paper-page')?.naturalWidth > 0);
}

test('without a quote the list says where one comes from', async () => {
  await page.getByText('No quote yet: one is prepared from an RFQ').waitFor();
  await shot(page, 'quotes_empty');
  await axe(page);
  page.assertQuiet();
});

test('a firm quote says what blocks it, each with what mends it, and shows its paper', async () => {
  await page.getByRole('button', { name: 'Prepare a quote' }).first().click();
  await page.getByLabel('RFQ').selectOption('R1');
  await shot(page, 'quotes_prepare');
  await axe(page);
  await page.getByRole('button', { name: 'Prepare the quote' }).click();
  await page.getByRole('heading', { name: 'Quote Q1 revision 1' }).waitFor();
  await page.getByRole('heading', { name: /Blocks/ }).waitFor();
  assert.ok(await page.getByRole('button', { name: 'Issue the quote' }).isDisabled());
  await pictured();
  await shot(page, 'quote_blocked');
  await axe(page);
  await page.getByRole('button', { name: 'Next page' }).click();
  await page.getByText('Page 2 of').waitFor();
  await pictured();
  page.assertQuiet();
});

test('every figure explains itself', async () => {
  await page.goto(`${server.url}/quotes/Q1`);
  await page.getByTitle('Why this figure').first().click();
  await page.locator('.explain-box').getByText('Unit price', { exact: false }).first().waitFor();
  await shot(page, 'quote_explained');
  await axe(page);
  page.assertQuiet();
});

test('a budgetary quote is issued once, and its mail is there to copy', async () => {
  await page.getByRole('button', { name: 'Prepare a quote' }).first().click();
  await page.getByLabel('RFQ').selectOption('R1');
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
  await pictured();
  await shot(page, 'quote_issued');
  page.assertQuiet();
});

test('the customer accepts item by item, with who said so', async () => {
  await page.goto(`${server.url}/quotes/Q2?tab=items`);
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
    await page.goto(`${server.url}/quotes/Q2?tab=${tab}`);
    await page.getByText(words).first().waitFor();
    await page.locator('.tabs').scrollIntoViewIfNeeded();
    await shot(page, `quote_tab_${tab}`);
    await axe(page);
    page.assertQuiet();
  });
}

test('it is revised with a reason, and two revisions stand side by side', async () => {
  await page.goto(`${server.url}/quotes/Q2`);
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
  await page.goto(`${server.url}/quotes/Q2`);
  await page.getByRole('heading', { name: 'Quote Q2 revision 2' }).waitFor();
  await pictured();
  const other = await open('bob', '/quotes/Q2');
  await page.getByRole('button', { name: 'Issue the quote' }).click();
  await other.getByRole('button', { name: 'Revise', exact: true }).click();
  await other.getByLabel('Why it is revised').fill('new prices');
  await other.getByRole('button', { name: 'Prepare the revision' }).click();
  await other.getByRole('heading', { name: 'Quote Q2 revision 3' }).waitFor();
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
  const sam = await open('sam', '/quotes/Q2');
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
  await page.goto(`${server.url}/quotes/Q99`);
  await page.getByText("There is no quote 'Q99'", { exact: false }).waitFor();
  await axe(page);
  page.assertQuiet();
});
