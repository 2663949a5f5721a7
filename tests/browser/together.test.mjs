// Two people at the same record, at two servers on one database: each sees what the other saves, and
// nobody undoes the other's work without having seen it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';

import { axe, openBrowser, root, shot, signIn, startServer } from './harness.mjs';

const program = process.env.THROUGHLINE_PROGRAM ?? join(root, 'build', 'release', 'throughline');
const PASSWORD = 'a sentence of their own';
const folder = mkdtempSync(join(tmpdir(), 'throughline-together-'));
const env = { THROUGHLINE_DATABASE: join(folder, 'company.db'), THROUGHLINE_ACTOR: 'olga' };
const run = (...words) =>
  execFileSync(program, words, { env: { ...process.env, ...env }, encoding: 'utf8' });

const servers = [];
const browsers = [];
let olga;
let anna;

before(async () => {
  const password = join(folder, 'password');
  writeFileSync(password, PASSWORD);
  run('init', '--company', 'Elster EMS GmbH', '--address', 'Werkstrasse 4; 52070 Aachen');
  run('customer', 'add', '--name', 'Kranich Antriebe AG');
  for (const [who, name] of [['olga', 'Olga Berg'], ['anna', 'Anna Lang']]) {
    run('people', 'add', who, '--name', name, '--role', 'sales_manager', '--password-from', password);
  }
  run('account', 'owner', 'C1', 'olga');
  for (let n = 0; n < 2; n += 1) {
    servers.push(await startServer([program, 'serve', '--port', '0'], /http:\/\/\S+/, { env }));
  }
});
after(async () => {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const people = ['olga', 'anna'];
  for (const [n, server] of servers.entries()) {
    const browser = await openBrowser();
    browsers.push(browser);
    const page = await browser.page();
    await page.goto(`${server.url}/accounts/C1?tab=people`);
    await signIn(page, people[n], PASSWORD);
    if (n === 0) olga = page;
    else anna = page;
  }
});
afterEach(async () => {
  for (const browser of browsers.splice(0)) await browser.close();
});

const field = (page, label) => page.getByLabel(label, { exact: true });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

test('what one adds at one server shows at the other without asking', async () => {
  await press(olga, 'Add a person');
  await field(olga, 'Name').fill('Jonas Weiss');
  await field(olga, 'Phone').fill('0711 1');
  await field(olga, 'E-mail').fill('jonas@kranich.example');
  await press(olga, 'Save');
  await anna.getByText('jonas@kranich.example').waitFor();
});

test('a save on top of what another saved is refused, shown beside it, and put together', async () => {
  await press(olga, 'Change Jonas Weiss');
  await press(anna, 'Change Jonas Weiss');
  await field(anna, 'Phone').fill('0711 22');
  await field(anna, 'Their own title').fill('Head of purchasing');
  await press(anna, 'Save');
  await olga.getByText('Head of purchasing').waitFor();

  await field(olga, 'Phone').fill('0711 333');
  await field(olga, 'Decides').fill('suppliers of boards');
  await press(olga, 'Save');
  const note = olga.getByRole('alert').filter({ hasText: 'anna saved here' });
  await note.waitFor();
  await note.getByText('Their own title: “Head of purchasing” now, instead of nothing.').waitFor();
  await note.getByText('Phone: both of you changed it').waitFor();
  await axe(olga);
  await shot(olga, 'together-merge');

  await note.getByLabel('Theirs: “0711 22”').check();
  await press(olga, 'Save both together');
  for (const page of [olga, anna]) {
    await page.getByText('Decides suppliers of boards').waitFor();
    await page.getByText('Head of purchasing').waitFor();
    await page.getByText('0711 22').waitFor();
  }
});

test('what the other changed elsewhere is told, and one is saved as it is', async () => {
  await press(olga, 'Change Jonas Weiss');
  await press(anna, 'Change Jonas Weiss');
  await field(anna, 'Phone').fill('0711 4444');
  await press(anna, 'Save');
  await olga.getByText('0711 4444').waitFor();
  await field(olga, 'E-mail').fill('j.weiss@kranich.example');
  await press(olga, 'Save');
  await olga.getByText('Phone: “0711 4444” now, instead of “0711 22”.').waitFor();
  await press(olga, 'Save both together');
  await anna.getByText('j.weiss@kranich.example').waitFor();
  await anna.getByText('0711 4444').waitFor();
});
