// A company with one RFQ whose material is not all found: what the tests of sourcing begin with.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root, signIn, startServer } from './harness.mjs';

const PROGRAM = process.env.THROUGHLINE_PROGRAM ?? join(root, 'build', 'release', 'throughline');
const folder = mkdtempSync(join(tmpdir(), 'throughline-sourcing-'));
const database = join(folder, 'sourcing.db');
const PASSWORD = 'four words in a row';

function run(...words) {
  const env = { ...process.env, THROUGHLINE_DATABASE: database, THROUGHLINE_USER: 'ann' };
  return execFileSync(PROGRAM, words, { env, encoding: 'utf8' });
}

function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function addPerson(name, full, role) {
  const said = run('people', 'add', name, '--name', full, '--role', role);
  return /one-time password\s+(\S+)/.exec(said)[1];
}

/** The first sign-in changes the one-time password; the pages' own test shows how that looks. */
async function settle(url, name, oneTime) {
  const ask = (path, body, cookie = '') =>
    fetch(`${url}/api/v1/access/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'throughline', Cookie: cookie },
      body: JSON.stringify(body),
    });
  const first = await ask('session', { sign_in: name, password: oneTime });
  const cookie = first.headers.get('set-cookie').split(';')[0];
  const changed = await ask('password', { current: oneTime, next: PASSWORD }, cookie);
  assert.equal(changed.status, 200, await changed.text());
}

const day = (from) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

/** Alder and Birch sell most of it, Birch dearer and sooner; one price is old, one expired, and a
 * connector nobody offers. */
function prices() {
  const rows = [
    ['Alder', 'AL-1', 'Yageo', 'RC0402FR-0710KL', '0.0137', '0.0053', 5000, 5000, 200000, '', day(-5), ''],
    ['Birch', 'BI-1', 'Yageo', 'RC0402FR-0710KL', '0.0210', '0.0090', 100, 100, 90000, '', day(-5), ''],
    ['Alder', 'AL-2', 'Murata', 'GRM155R71H104KE14D', '0.0200', '0.0061', 1000, 1000, 0, 12, day(-5), ''],
    ['Birch', 'BI-2', 'Murata', 'GRM155R71H104KE14D', '0.0310', '0.0200', 10, 10, 60000, '', day(-5), ''],
    ['Alder', 'AL-3', 'STMicroelectronics', 'STM32G031K8T6', '1.9500', '1.4200', 1, 1, 2500, 16, day(-5), ''],
    ['Birch', 'BI-3', 'STMicroelectronics', 'STM32G031K8T6', '2.3100', '1.9900', 1, 1, 400, 8, day(-5), ''],
    ['Cedar', 'CE-3', 'STMicroelectronics', 'STM32G031K8T6', '2.1000', '1.5500', 250, 250, 12000, 10, day(-5), ''],
    ['Cedar', 'CE-4', 'Molex', '22-23-2041', '0.5071', '0.3300', 1, 1, 40000, '', day(-90), ''],
    ['Cedar', 'CE-5', 'Molex', '22-23-2051', '0.6100', '0.4100', 1, 1, 40000, '', day(-60), day(-30)],
  ];
  const head =
    'supplier,sku,manufacturer,mpn,currency,price 1,price 1000,moq,multiple,stock,lead time weeks,retrieved,valid until';
  const line = ([supplier, sku, maker, mpn, one, thousand, ...rest]) =>
    [supplier, sku, maker, mpn, 'EUR', one, thousand, ...rest].join(',');
  return [head, ...rows.map(line)].join('\n') + '\n';
}

const PARTS = `part number,description,manufacturer,mpn,package,state
10-00001,10k 1% 0402,Yageo,RC0402FR-0710KL,0402,released
20-00001,100n X7R 0402,Murata,GRM155R71H104KE14D,0402,released
40-00001,Controller,STMicroelectronics,STM32G031K8T6,LQFP32,released
70-00001,Header 4,Molex,22-23-2041,THT,released
70-00002,Header 5,Molex,22-23-2051,THT,released
70-00003,Header 6,Molex,22-23-2061,THT,released
`;

const BOM = `Ref,Qty,Description,Manufacturer,MPN
R1 R2 R3 R4,4,10k,Yageo,RC0402FR-0710KL
C1 C2 C3 C4 C5 C6,6,100n,Murata,GRM155R71H104KE14D
U1,1,Controller,STMicroelectronics,STM32G031K8T6
J1,1,Header 4,Molex,22-23-2041
J2,1,Header 5,Molex,22-23-2051
J3,2,Header 6,Molex,22-23-2061
L1,1,Choke to be agreed,,
`;

function prepareData() {
  run('init', '--company', 'Elster EMS GmbH', '--address', 'Werkstraße 12; 01159 Dresden; Germany');
  run('customer', 'add', '--name', 'Kranich Antriebe AG', '--contact', 'Petra Vogel');
  run('parts', 'import', file('parts.csv', PARTS));
  run('offers', 'import', file('prices.csv', prices()));
  run('rates', 'import', join(root, 'demo', 'rates.csv'));
  run('rates', 'release', '--note', 'measured on the pilot line');
  run('supplier', 'set', 'Dogwood Connectors', '--categories', 'connectors', '--contact', 'Ms Bell');
  run('supplier', 'set', 'Elm Broadline', '--categories', 'all', '--contact', 'Mr Weaver', '--currency', 'EUR');
  run('supplier', 'order-cost', 'Birch', '--amount', '12', '--currency', 'EUR');
  run('rfq', 'new', '--customer', 'Kranich Antriebe AG', '--bom', file('board.csv', BOM), '--assembly',
    'MC-200', '--revision', 'C', '--quantity', '50,250,1000', '--need-by', day(60));
}

/** Ann buys, Bob owns the company, Sam may do nothing here. */
export async function startCompany() {
  prepareData();
  const people = [
    ['ann', addPerson('ann', 'Ann Keller', 'procurement')],
    ['bob', addPerson('bob', 'Bob Lindqvist', 'owner')],
    ['eva', addPerson('eva', 'Eva Brandt', 'engineering')],
  ];
  const server = await startServer([PROGRAM, 'serve', '--port', '0', '--database', database], /http:\/\/\S+/);
  for (const [name, oneTime] of people) await settle(server.url, name, oneTime);
  return {
    url: server.url,
    folder,
    file,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function open(browser, name, address) {
  const opened = await browser.page(address);
  await signIn(opened, name, PASSWORD);
  await opened.locator('.frame-me').waitFor();
  return opened;
}
