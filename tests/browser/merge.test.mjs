// Two people in the same form: the second is told what the first saved, and both go together. In forms
// that open in place together.test.mjs shows it; here are those of labour, settings, letterhead, parts
// and suppliers.
import { after, afterEach, before, test } from 'node:test';

import { startCompany } from './company.mjs';
import { axe, button, closePages, shot } from './harness.mjs';

let company;

before(async () => {
  company = await startCompany('merge', ({ run, demo, password }) => {
    for (const [name, full, role] of [
      ['emil', 'Emil Horn', 'engineering'],
      ['ada', 'Ada Wirth', 'administrator'],
    ]) {
      run('people', 'add', name, '--name', full, '--role', role, '--password-from', password);
    }
    run('parts', 'import', demo('parts.csv'));
    run('rates', 'import', demo('rates.csv'));
    run('supplier', 'set', 'Elm Broadline', '--categories', 'all', '--contact', 'Mr Weaver');
    run('rfq', 'new', '--customer', 'C1', '--bom', demo('motor-controller-bom.csv'), '--assembly',
      'MC-200', '--revision', 'C', '--quantity', '100');
  });
});
after(() => company?.stop());
afterEach(closePages);

/** The note on this page that somebody else saved. */
async function noteOf(page, who) {
  const note = page.getByRole('alert').filter({ hasText: `${who} saved here` });
  await note.waitFor();
  return note;
}

test('on the same labour: one timing is taken over, of the other somebody chooses', async () => {
  const eva = await company.as('eva', '/labour/R1');
  const emil = await company.as('emil', '/labour/R1');
  const solder = (page) => page.getByLabel(/Seconds for one board: insert and solder/);
  await solder(eva).fill('60');
  await eva.getByLabel('Why').fill('as on the sample');
  await solder(emil).fill('90');
  await emil.getByLabel('Test, minutes a board').fill('2');
  await emil.getByLabel('Why').fill('measured');
  await button(emil, 'Save').click();
  await emil.getByText('Saved.').waitFor();

  await button(eva, 'Save').click();
  const note = await noteOf(eva, 'emil');
  await note.getByText('Test, minutes a board: “2” now, instead of nothing.').waitFor();
  await note.getByText(/both of you changed it/).waitFor();
  await axe(eva);
  await shot(eva, 'merge_labour');
  await note.getByLabel('Yours: “60”').check();
  await button(eva, 'Save both together').click();
  await eva.getByText('Saved.').waitFor();
  await emil.getByText('eva: as on the sample').waitFor();
  eva.assertQuiet();
  emil.assertQuiet();
});

test('on the same labour: what is released is what was seen', async () => {
  const eva = await company.as('eva', '/labour/R1');
  const emil = await company.as('emil', '/labour/R1');
  await button(eva, 'Release').click();
  await eva.getByRole('dialog').getByLabel('Note').fill('checked');
  await emil.getByLabel('Boards on a panel').fill('4');
  await emil.getByLabel('Why').fill('drawing sheet 3');
  await button(emil, 'Save').click();
  await emil.getByText('Saved.').waitFor();
  await eva.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await noteOf(eva, 'emil');
  await button(eva, 'Save mine').click();
  await eva.getByText('Released: the quote no longer waits for it.').waitFor();
});

test('on the same setting', async () => {
  const path = '/settings?item=quote_due_working_days';
  const adam = await company.as('adam', path);
  const ada = await company.as('ada', path);
  const value = (page) => page.getByLabel('Value, working days');
  await value(adam).fill('7');
  await adam.getByLabel('Why').fill('two estimators are away');
  await value(ada).fill('8');
  await ada.getByLabel('Why').fill('summer');
  await button(ada, 'Change it').click();
  await ada.getByText('summer', { exact: true }).waitFor();

  await button(adam, 'Change it').click();
  const note = await noteOf(adam, 'ada');
  await note.getByText('Value: both of you changed it').waitFor();
  await axe(adam);
  await shot(adam, 'merge_setting');
  await note.getByLabel('Yours: “7”').check();
  await button(adam, 'Save both together').click();
  await adam.getByText('two estimators are away', { exact: true }).waitFor();
  // Who types nothing sees what the other saved, in the form as well.
  await ada.waitForFunction(() => [...document.querySelectorAll('input')].some((one) => one.value === '7'));
  adam.assertQuiet();
});

test('on the letterhead', async () => {
  const adam = await company.as('adam', '/company');
  const ada = await company.as('ada', '/company');
  await adam.getByLabel('Bank').fill('IBAN DE00');
  await ada.getByLabel('Registration').fill('HRB 4711, Dresden');
  await button(ada, 'Save the letterhead').click();
  await ada.getByText(/Saved$/).first().waitFor();
  await button(adam, 'Save the letterhead').click();
  const note = await noteOf(adam, 'ada');
  await note.getByText('Registration: “HRB 4711, Dresden” now, instead of nothing.').waitFor();
  await button(adam, 'Save both together').click();
  await adam.getByText(/Saved$/).first().waitFor();
  await ada.reload();
  await ada.waitForFunction(() => [...document.querySelectorAll('textarea')].some((one) => one.value === 'IBAN DE00'));
});

test('on the same part', async () => {
  const eva = await company.as('eva', '/parts?item=10-00001');
  const emil = await company.as('emil', '/parts?item=10-00001');
  for (const page of [eva, emil]) await button(page, 'Correct').first().click();
  await emil.getByLabel('Description').fill('Resistor, thick film');
  await button(emil, 'Save').click();
  await emil.getByRole('dialog').waitFor({ state: 'detached' });
  await eva.getByText('Resistor, thick film').first().waitFor();
  await eva.getByLabel('Description').fill('Resistor, chip');
  await button(eva, 'Save').click();
  const note = await noteOf(eva, 'emil');
  await note.getByText('Description: both of you changed it').waitFor();
  await note.getByLabel('Theirs: “Resistor, thick film”').check();
  await button(eva, 'Save both together').click();
  await eva.getByRole('dialog').waitFor({ state: 'detached' });
});

test('on the same supplier', async () => {
  const path = '/suppliers?supplier=Elm%20Broadline';
  const pia = await company.as('pia', path);
  await button(pia, 'Change what they are asked for').click();
  await pia.getByLabel('Contact').fill('Ms Bell');
  company.run('supplier', 'set', 'Elm Broadline', '--categories', 'connectors', '--contact', 'Mr Weaver');
  await button(pia, 'Save').click();
  const note = await noteOf(pia, 'setup');
  await note.getByText('Asked for: “connectors” now, instead of “all”.').waitFor();
  await button(pia, 'Save both together').click();
  await pia.getByRole('dialog').waitFor({ state: 'detached' });
  await pia.getByRole('gridcell', { name: 'connectors', exact: true }).waitFor();
});
