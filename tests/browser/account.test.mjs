// Where do we stand with this customer? The page of an account, from who answers for it to what was
// said, on the server itself, recorded in the short forms in place.
import { after, afterEach, before, test } from 'node:test';

import { startCompany } from './company.mjs';
import { axe, button as buttonOf, closePages, daysAgo, keys, shot, tab as tabOf } from './harness.mjs';

let company;
let page;

before(async () => {
  company = await startCompany(
    'account',
    ({ run }) => {
      run('customer', 'add', '--name', 'Reiher Sensorik GmbH');
      run('account', 'owner', 'C1', 'olga');
    },
    { actor: 'olga' },
  );
});
after(() => company?.stop());
afterEach(closePages);

const tab = (name) => tabOf(page, name);
const button = (name) => buttonOf(page, name);

test('an account that nobody owns says so, and gets its owner', async () => {
  page = await company.as('olga', '/accounts');
  await page.getByText('Reiher Sensorik GmbH').click();
  await page.getByRole('link', { name: 'Where we stand with them' }).click();
  await page.getByRole('heading', { name: /Reiher Sensorik GmbH: where do we stand/ }).waitFor();
  await page.getByRole('alert').waitFor();
  await shot(page, 'account_unowned');
  await axe(page);
  await button('Name an owner').click();
  await page.getByLabel('To whom').fill('olga');
  await keys(page, 'Enter');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  page.assertQuiet();
});

test('people, an objective and its values', async () => {
  page = await company.as('olga', '/accounts/C1?tab=people');
  await button('Add a person').click();
  await page.getByLabel('Name', { exact: true }).fill('Ms Keller');
  await page.getByLabel('Decides').fill('suppliers of boards');
  await keys(page, 'Enter');
  await page.getByText('Decides suppliers of boards').waitFor();
  await shot(page, 'account_people');
  await axe(page);
  await tab('Overview');
  await button('Agree an objective').click();
  await page.getByLabel('What they want').fill('Less stock of boards');
  await page.getByLabel('Measured as').fill('boards in their stores');
  await page.getByLabel('Unit').fill('pieces');
  await page.getByLabel('Target is').selectOption('at_most');
  await page.getByLabel('Target', { exact: true }).fill('500');
  await page.getByLabel('Agreed with').fill('Ms Keller');
  await shot(page, 'account_objective_form');
  await keys(page, 'Enter');
  await page.getByText('not measured yet').waitFor();
  for (const [value, word] of [['700', 'missed'], ['450', 'met']]) {
    await button('Record a value of O1').click();
    await page.getByLabel('Value in pieces').fill(value);
    await page.getByLabel('From', { exact: true }).fill('their report');
    await keys(page, 'Enter');
    await page.locator('.objective .status').filter({ hasText: word }).waitFor();
  }
  await page.getByText('1 of 1 objectives met').waitFor();
  await shot(page, 'account_overview');
  await axe(page);
  page.assertQuiet();
});

test('a question of theirs waits until it is answered, by keyboard', async () => {
  page = await company.as('olga', '/accounts/C1?tab=threads');
  await button('Begin a thread').waitFor();
  await keys(page, 't');
  await page.keyboard.type('Lead time of the drive');
  await keys(page, 'Enter');
  await button('Record what was said').waitFor();
  await button('Begin a thread').waitFor(); // and not the form of it, where `m` is a letter
  await keys(page, 'm');
  await page.keyboard.type('When do the boards come?');
  await page.getByLabel('Is it a question?').selectOption('asks');
  await keys(page, 'Control+Enter');
  await button('Answer QN1').waitFor();
  await shot(page, 'account_question');
  await button('Answer QN1').click();
  await page.keyboard.type('In the week of 4 May');
  await keys(page, 'Control+Enter');
  await page.getByText('Nobody waits for an answer.').waitFor();
  await keys(page, 'i');
  await page.keyboard.type('A reel is short');
  await keys(page, 'Enter');
  await page.getByText('being worked on inside').waitFor();
  await button('Raise with the customer: I1').click();
  await page.keyboard.type('Please decide');
  await keys(page, 'Control+Enter');
  await page.getByText(/nothing was tried|attempt/i).first().waitFor();
  await keys(page, 'Escape');
  await button('Record what was tried on I1').click();
  await page.keyboard.type('Took the rest from stock');
  await keys(page, 'Control+Enter');
  await page.getByText('Took the rest from stock').waitFor();
  await shot(page, 'account_threads');
  await axe(page);
  page.assertQuiet();
});

test('the other tabs: products, agreements, cadence, settings, timeline', async () => {
  page = await company.as('olga', '/accounts/C1?tab=products');
  await button('Add a product').click();
  await page.getByLabel('Product', { exact: true }).fill('Pump drive');
  await page.getByLabel('Pieces a year').fill('1200');
  await keys(page, 'Enter');
  await page.getByText('1,200 a year').waitFor();
  await page.getByLabel('Pattern').fill('{class:2}-{value:4}');
  await page.getByLabel('Fields, one a line').fill('class=RC:resistor\nvalue=ohms');
  await page.getByLabel('Samples, one a line').fill('RC-1002\nXX-1');
  await button('Try on the samples').click();
  await page.getByRole('list', { name: 'What the samples say' }).waitFor();
  await shot(page, 'account_products');
  await axe(page);

  await tab('Agreements');
  await button('Record an agreement').click();
  await page.getByLabel('What it is called').fill('Frame contract');
  await page.getByLabel('Clauses, one a line').fill('response_hours=8');
  await page.getByLabel('The signed copy').setInputFiles({
    name: 'frame.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 signed'),
  });
  await button('Record').click();
  await page.getByRole('link', { name: 'Signed copy' }).waitFor();
  await shot(page, 'account_agreements');
  await axe(page);

  await tab('Cadence');
  await button('Plan a meeting').click();
  await page.getByLabel('What for').fill('The year behind us');
  await page.getByLabel('Decision wanted').fill('Forecast of next year');
  await page.getByLabel('Kind').selectOption('quarterly_review');
  await keys(page, 'Control+Enter');
  await button('M1 was held').click();
  await page.getByLabel('What was decided').fill('Forecast by March');
  await page.getByLabel('Theirs who were there').fill('Ms Keller');
  await page.getByLabel('Ours who were there').fill('olga');
  await keys(page, 'Control+Enter');
  await page.getByText(/senior/).first().waitFor();
  await shot(page, 'account_cadence');
  await axe(page);

  await tab('Agreed for all quotes');
  await button('Record what was agreed').click();
  await page.getByLabel('Is', { exact: true }).fill('USD');
  await keys(page, 'Enter');
  await page.getByText('USD').first().waitFor();
  await shot(page, 'account_settings');
  await axe(page);

  await tab('Timeline');
  await page.getByRole('group', { name: 'Show' }).waitFor();
  await shot(page, 'account_timeline');
  await axe(page);
  await page.getByLabel('As of').fill(daysAgo(300));
  await page.getByText('Nothing had happened by that day.').waitFor();
  page.assertQuiet();
});
