// The program as it is served, with the demonstration company: from its start to the first healthy
// answer, its memory at rest, and how long a page takes until one can work in it.
//
//   tools/node.sh node bench/served.mjs PROGRAM      (`make bench` runs it)
//
// Prints the same table as the other benchmarks. Without Chromium the pages are left out.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const program = resolve(process.argv[2] ?? join(root, 'build', 'release', 'throughline'));
const CHROMIUM = process.env.THROUGHLINE_CHROMIUM ?? '/usr/bin/chromium';
// As tools/demo.sh says.
const OWNER = 'olga';
const PASSWORD = 'four swifts over Dresden';
const STARTS = 7;
const VISITS = 7;

const folder = mkdtempSync(join(tmpdir(), 'throughline-served-'));
const database = join(folder, 'throughline.db');
const env = { ...process.env, THROUGHLINE_DATABASE: database };
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const row = (what, all, unit) => {
  const figure = (value) => value.toFixed(unit === 'MiB' ? 1 : 0).padStart(11);
  console.log(`${what.padEnd(52)} ${figure(Math.min(...all))} ${figure(median(all))} ${unit}`);
};

/** From the start of the process to the first healthy answer. */
async function start() {
  const began = performance.now();
  const child = spawn(program, ['serve', '--port', '0'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const url = await new Promise((found, failed) => {
    const hear = (bytes) => {
      said += bytes;
      const match = /http:\/\/[^\s"/]+/.exec(said);
      if (match) found(match[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
  for (;;) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) break;
    await sleep(1);
  }
  const ms = performance.now() - began;
  const stop = () =>
    new Promise((done) => {
      child.removeAllListeners('exit');
      child.on('exit', done);
      child.kill('SIGTERM');
    });
  return { url, ms, stop, pid: child.pid };
}

function residentMib(pid) {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found[1]) / 1024;
}

/** The address of a page, until its heading stands and what was asked for it has come. */
async function visits(url) {
  const { chromium } = createRequire(join(root, 'web', 'package.json'))('playwright-core');
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const first = await context.newPage();
  await first.goto(url);
  await first.getByLabel('Name you sign in with').fill(OWNER);
  await first.getByLabel('Password').fill(PASSWORD);
  await first.keyboard.press('Enter');
  await first.getByRole('heading', { level: 1 }).waitFor();
  const storage = await context.storageState();
  await context.close();
  const pages = { 'My day': '/', 'a quote': '/quotes/Q1', 'a buy plan': '/sourcing/R1' };
  for (const [name, path] of Object.entries(pages)) {
    const cold = [];
    const warm = [];
    for (let n = 0; n < VISITS; n += 1) {
      const fresh = await browser.newContext({ storageState: storage });
      cold.push(await untilInteractive(await fresh.newPage(), url + path));
      warm.push(await untilInteractive(await fresh.newPage(), url + path));
      await fresh.close();
    }
    row(`page to interactive, first time: ${name}`, cold, 'ms');
    row(`page to interactive, again: ${name}`, warm, 'ms');
  }
  await browser.close();
}

/** Interactive: the heading is there, nothing says that it still loads, and the page's thread is
 * free for a turn. */
async function untilInteractive(page, address) {
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(
    () =>
      document.querySelector('main h1') !== null &&
      document.querySelector('[aria-busy="true"], [role="progressbar"], .mantine-Skeleton-root') ===
        null,
    undefined,
    { polling: 'raf' },
  );
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))),
  );
  const ms = performance.now() - began;
  await page.close();
  return ms;
}

try {
  const quiet = { env: { ...env, RUN_ONCE: '1', PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'] };
  execFileSync(join(root, 'tools', 'demo.sh'), [program, folder], quiet);
  console.log(`${'served, the demonstration company'.padEnd(52)} ${'best'.padStart(11)} ${'median'.padStart(11)}`);
  const starts = [];
  const rest = [];
  for (let n = 0; n < STARTS; n += 1) {
    const server = await start();
    starts.push(server.ms);
    await sleep(1_000);
    rest.push(residentMib(server.pid));
    await server.stop();
  }
  row('start to the first healthy answer', starts, 'ms');
  row('memory at rest', rest, 'MiB');
  if (existsSync(CHROMIUM)) {
    const server = await start();
    await visits(server.url);
    await sleep(1_000);
    row('memory at rest after these visits', [residentMib(server.pid)], 'MiB');
    await server.stop();
  } else {
    console.log(`without Chromium (${CHROMIUM}) the pages are not measured`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
