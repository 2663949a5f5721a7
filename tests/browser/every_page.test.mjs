// Every page there is (web/src/app/pages.tsx), with a company that works: nothing is wider than the screen
// and axe is content, at 1280 and 390 pixels, in light and in dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';

import { startCompany } from './company.mjs';
import { assertNothingBeyond, axe, closePages, LOOKS, NARROW, root, WIDE } from './harness.mjs';
import { prepareQuotes } from './quotes_company.mjs';

const LONG = 'Gesellschaft für elektromechanische Antriebstechnik und Sensorik mbH & Co. KG';

/** The page, an address of it, who opens it, and what stands there when it is all there. */
const PAGES = [
  ['/', '/', 'anna', 'My day'],
  ['/rfqs', '/rfqs', 'anna', 'MC-200'],
  ['/rfqs/new', '/rfqs/new', 'anna', 'Choose files'],
  ['/rfqs/:rfq', '/rfqs/R1', 'anna', 'fitted'],
  ['/rfqs/:rfq', '/rfqs/R1?tab=data', 'anna', 'motor-controller-bom.csv'],
  ['/rfqs/:rfq/matching', '/rfqs/R1/matching', 'anna', 'settled'],
  ['/accounts', '/accounts', 'olga', 'Kranich'],
  ['/accounts', '/accounts?item=C2', 'olga', LONG],
  ['/accounts/:account', '/accounts/C1', 'anna', 'Kranich'],
  ['/accounts/:account', '/accounts/C2', 'olga', LONG],
  ['/quotes', '/quotes', 'anna', 'Q1'],
  ['/quotes/:quote', '/quotes/Q1', 'anna', 'Lead time'],
  ['/sourcing', '/sourcing', 'pia', 'MC-300'],
  ['/sourcing/:rfq', '/sourcing/R1', 'pia', 'To find out'],
  ['/sourcing/:rfq', '/sourcing/R1?tab=plan', 'pia', 'as kept'],
  ['/suppliers', '/suppliers', 'pia', 'Elm Broadline'],
  ['/suppliers', '/suppliers?supplier=Elm%20Broadline', 'pia', 'What holds'],
  ['/parts', '/parts', 'eva', '10-00001'],
  ['/parts', '/parts?item=10-00001', 'eva', 'Approved makers'],
  ['/labour/:rfq', '/labour/R1', 'eva', 'The work on'],
  ['/people', '/people', 'adam', 'Eva Stein'],
  ['/people', '/people?item=eva', 'adam', 'Second factor'],
  ['/permissions', '/permissions', 'adam', 'read an account'],
  ['/settings', '/settings', 'adam', 'settings;'],
  ['/settings', '/settings?item=quote_due_working_days', 'adam', 'History'],
  ['/company', '/company', 'adam', 'Letterhead'],
  ['/company', '/company?tab=numbering', 'adam', 'Next number'],
  ['/exchange-rates', '/exchange-rates', 'adam', 'Enter a rate'],
  ['/jobs', '/jobs', 'adam', 'Make a backup now'],
  ['/audit', '/audit', 'adam', 'rfq'],
  ['/window', '/window', 'petra', 'Needs your answer'],
  ['/window/send', '/window/send', 'petra', 'What is to be built'],
  ['/window/rfqs/:rfq', '/window/rfqs/R1', 'petra', 'R1'],
  ['/window/quotes/:quote', '/window/quotes/Q2.1', 'petra', 'Q2'],
  ['/window/statement', '/window/statement', 'petra', 'Quotations'],
  ['/me', '/me', 'anna', 'Signs in as'],
];

let company;

before(async () => {
  if (!LOOKS) return;
  company = await startCompany('every_page', (made) => {
    prepareQuotes(made);
    const { run, runToFindings, demo, folder, password } = made;
    run('account', 'owner', 'C1', 'anna');
    run('customer', 'add', '--name', LONG, '--contact', 'Friederike Hohenstein-Wellenbrink');
    run('people', 'add', 'petra', '--name', 'Petra Vogel', '--role', 'customer', '--account', 'C1',
      '--password-from', password);
    run('supplier', 'set', 'Elm Broadline', '--categories', 'all', '--contact', 'Mr Weaver');
    runToFindings(0, 'rfq', 'quote', 'R1');
    runToFindings(0, 'rfq', 'quote', 'R1', '--budgetary');
    run('quote', 'issue', 'Q2', '--out', folder);
    run('rfq', 'new', '--customer', 'C1', '--bom', demo('motor-controller-bom.csv'), '--assembly',
      'MC-300', '--revision', 'A', '--quantity', '20,200');
  });
});
after(() => company?.stop());
afterEach(closePages);

test('every page of the pages stands in the table', () => {
  const source = readFileSync(join(root, 'web', 'src', 'app', 'pages.tsx'), 'utf8');
  const paths = [...source.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path);
  const known = new Set(PAGES.map(([path]) => path));
  const missing = paths.filter((path) => path !== '/style' && !known.has(path));
  assert.deepEqual(missing, [], 'a page without an address here is not looked at');
});

for (const [, address, who, words] of PAGES) {
  test(`${address} fits and reads well`, { skip: !LOOKS }, async () => {
    const page = await company.as(who, address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText(words).first().waitFor();
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      await assertNothingBeyond(page);
      await axe(page);
    }
    page.assertQuiet();
  });
}
