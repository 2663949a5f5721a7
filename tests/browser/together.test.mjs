// Two people at the same record, at two servers on one database: each sees what the other saves, and
// nobody undoes the other's work without having seen it.
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { startCompany } from './company.mjs';
import { axe, closePages, shot } from './harness.mjs';

let company;
let olga;
let lena;

before(async () => {
  company = await startCompany('together', ({ run }) => run('account', 'owner', 'C1', 'olga'), {
    servers: 2,
  });
});
after(() => company?.stop());
beforeEach(async () => {
  const [one, other] = company.urls;
  olga = await company.as('olga', '/accounts/C1?tab=people', one);
  lena = await company.as('lena', '/accounts/C1?tab=people', other);
});
afterEach(closePages);

const field = (page, label) => page.getByLabel(label, { exact: true });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

test('what one adds at one server shows at the other without asking', async () => {
  await press(olga, 'Add a person');
  await field(olga, 'Name').fill('Jonas Weiss');
  await field(olga, 'Phone').fill('0711 1');
  await field(olga, 'E-mail').fill('jonas@kranich.example');
  await press(olga, 'Save');
  await lena.getByText('jonas@kranich.example').waitFor();
});

test('a save on top of what another saved is refused, shown beside it, and put together', async () => {
  await press(olga, 'Change Jonas Weiss');
  await press(lena, 'Change Jonas Weiss');
  await field(lena, 'Phone').fill('0711 22');
  await field(lena, 'Their own title').fill('Head of purchasing');
  await press(lena, 'Save');
  await olga.getByText('Head of purchasing').waitFor();

  await field(olga, 'Phone').fill('0711 333');
  await field(olga, 'Decides').fill('suppliers of boards');
  await press(olga, 'Save');
  const note = olga.getByRole('alert').filter({ hasText: 'lena saved here' });
  await note.waitFor();
  await note.getByText('Their own title: “Head of purchasing” now, instead of nothing.').waitFor();
  await note.getByText('Phone: both of you changed it').waitFor();
  await axe(olga);
  await shot(olga, 'together-merge');

  await note.getByLabel('Theirs: “0711 22”').check();
  await press(olga, 'Save both together');
  for (const page of [olga, lena]) {
    await page.getByText('Decides suppliers of boards').waitFor();
    await page.getByText('Head of purchasing').waitFor();
    await page.getByText('0711 22').waitFor();
  }
});

test('what the other changed elsewhere is told, and one is saved as it is', async () => {
  await press(olga, 'Change Jonas Weiss');
  await press(lena, 'Change Jonas Weiss');
  await field(lena, 'Phone').fill('0711 4444');
  await press(lena, 'Save');
  await olga.getByText('0711 4444').waitFor();
  await field(olga, 'E-mail').fill('j.weiss@kranich.example');
  await press(olga, 'Save');
  await olga.getByText('Phone: “0711 4444” now, instead of “0711 22”.').waitFor();
  await press(olga, 'Save both together');
  await lena.getByText('j.weiss@kranich.example').waitFor();
  await lena.getByText('0711 4444').waitFor();
});
