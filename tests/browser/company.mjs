// The company that the tests in a browser work in, served by the program itself, on SQLite or on
// PostgreSQL (THROUGHLINE_BROWSER_DATABASE).
//
//   let company;
//   before(async () => {
//     company = await startCompany('labour', ({ run, demo }) => run('parts', 'import', demo('parts.csv')));
//   });
//   after(() => company?.stop());
//   afterEach(closePages);
//   test('…', async () => {
//     const page = await company.as('eva', '/parts');
//
// Each file of tests has a copy of one company: a customer, `C1`, and the people of STAFF. It is made
// once for a run (base.mjs), because their passwords alone take seconds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { closeBrowser, daysAgo, newPage, root, startServer } from './harness.mjs';

export const PROGRAM = process.env.THROUGHLINE_PROGRAM ?? join(root, 'build', 'release', 'throughline');
export const ENGINE = process.env.THROUGHLINE_BROWSER_DATABASE ?? 'sqlite';
export const PASSWORD = 'a sentence of their own';
const FOUNDED = 200; // days ago

/** Who works there; each signs in with PASSWORD. */
const STAFF = [
  ['olga', 'Olga Berg', 'sales_manager'],
  ['lena', 'Lena Lang', 'sales_manager'],
  ['anna', 'Anna Keller', 'account_manager'],
  ['eva', 'Eva Stein', 'engineering'],
  ['pia', 'Pia Vogt', 'procurement'],
  ['adam', 'Adam Pohl', 'administrator'],
  ['bob', 'Bob Lindqvist', 'owner'],
  ['sam', 'Sam Ortega', 'sales'],
];

export const demo = (file) => join(root, 'demo', file);

function run(database, options, words) {
  const { days, actor } = options;
  return execFileSync(PROGRAM, words, {
    env: {
      ...process.env,
      THROUGHLINE_DATABASE: database,
      THROUGHLINE_ACTOR: actor,
      ...(days === undefined ? {} : { THROUGHLINE_NOW: `${daysAgo(days)}T09:00:00Z` }),
    },
    encoding: 'utf8',
  });
}

/** What a command did that found something for people (it ends with 2) is done. */
function findingsAside(command) {
  return (...words) => {
    try {
      return command(...words);
    } catch (error) {
      if (error.status === 2) return error.stdout;
      throw error;
    }
  };
}

/** Databases of one engine: a fresh one, and a copy of one that nobody has open. */
const ENGINES = {
  sqlite: {
    make: (folder, name) => join(folder, `${name}.db`),
    copy: (from, folder, name) => {
      const to = join(folder, `${name}.db`);
      copyFileSync(from, to);
      return to;
    },
    drop: () => undefined, // goes with its folder
  },
  postgresql: {
    make: (_folder, name) => {
      execute(`create database "${name}" template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`);
      return withDatabase(name);
    },
    copy: (from, _folder, name) => {
      const own = `${name}_${process.pid}`;
      execute(`create database "${own}" template "${nameIn(from)}" strategy file_copy`);
      return withDatabase(own);
    },
    drop: (address) => execute(`drop database "${nameIn(address)}" with (force)`),
  },
};

/** The tests' own PostgreSQL (tests/support/private_postgres.sh), which run.sh has started. */
function postgres() {
  const folder = process.env.THROUGHLINE_TEST_POSTGRES;
  assert.ok(folder, 'THROUGHLINE_TEST_POSTGRES names no server: use tests/browser/run.sh');
  return readFileSync(join(folder, 'url'), 'utf8').trim();
}
// postgresql://user@/DATABASE?host=FOLDER
const withDatabase = (name) => postgres().replace(/\/[^/?]*\?/, `/${name}?`);
const nameIn = (address) => /\/([^/?]*)\?/.exec(address)[1];
function execute(statement) {
  const words = ['--no-psqlrc', '--quiet', '--set', 'ON_ERROR_STOP=1', '--command', statement];
  execFileSync('psql', ['--dbname', postgres(), ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Makes the company that the others are copies of; gives its database. */
export function makeBase(folder) {
  assert.ok(existsSync(PROGRAM), `${PROGRAM} is not there: build it first`);
  const database = ENGINES[ENGINE].make(folder, `browser_base_${process.pid}`);
  const begin = (...words) => run(database, { days: FOUNDED, actor: 'setup' }, words);
  const password = join(folder, 'password');
  writeFileSync(password, PASSWORD);
  begin('init', '--company', 'Elster EMS GmbH', '--address', 'Werkstraße 12; 01159 Dresden; Germany',
    '--contact', 'sales@elster-ems.example');
  begin('customer', 'add', '--name', 'Kranich Antriebe AG', '--contact', 'Petra Vogel');
  for (const [name, full, role] of STAFF) {
    begin('people', 'add', name, '--name', full, '--email', `${name}@elster-ems.example`, '--role', role,
      '--password-from', password);
  }
  return database;
}

async function isSignedIn({ name, value, url }) {
  const answer = await fetch(`${url}/api/v1/access/me`, { headers: { Cookie: `${name}=${value}` } });
  return answer.ok;
}

/** A new session of somebody, as the cookie that a page holds. */
async function sessionOf(url, name) {
  const answer = await fetch(`${url}/api/v1/access/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'throughline' },
    body: JSON.stringify({ sign_in: name, password: PASSWORD }),
  });
  assert.equal(answer.status, 200, `${name} signs in`);
  const [, key, value] = /^([^=]+)=([^;]*)/.exec(answer.headers.get('set-cookie'));
  return { name: key, value, url };
}

/**
 * A company of this file's own. `setUp` gets it before it is served, to make what the tests need
 * with the commands of an operator: { run, runAt, runToFindings, file, demo, folder, password }.
 */
export async function startCompany(name, setUp = () => undefined, options = {}) {
  const { actor = 'setup', servers = 1, port = 0, serve = [] } = options; // serve: more options of it
  const folder = mkdtempSync(join(tmpdir(), `throughline-${name}-`));
  const base = process.env.THROUGHLINE_BROWSER_BASE ?? makeBase(folder);
  const database = ENGINES[ENGINE].copy(base, folder, `browser_${name}`);
  const company = {
    folder,
    demo,
    run: (...words) => run(database, { actor }, words),
    /** So many days ago. */
    runAt: (days, ...words) => run(database, { actor, days }, words),
    runToFindings: findingsAside((days, ...words) => run(database, { actor, days }, words)),
    /** A file of these lines, as somebody would send it. */
    file: (called, ...lines) => {
      const path = join(folder, called);
      writeFileSync(path, typeof lines[0] === 'string' ? `${lines.join('\n')}\n` : lines[0]);
      return path;
    },
  };
  writeFileSync(join(folder, 'password'), PASSWORD);
  company.password = join(folder, 'password');
  await setUp(company);

  const started = [];
  for (let n = 0; n < servers; n += 1) {
    started.push(
      await startServer(
        [PROGRAM, 'serve', '--port', `${port}`, '--database', database,
          '--backups', join(folder, 'backups'), ...serve],
        /http:\/\/\S+/,
      ),
    );
  }
  const [{ url }] = started;
  const sessions = new Map();
  return Object.assign(company, {
    url,
    urls: started.map((server) => server.url),
    /** A page that somebody has open, signed in before; signing in has tests of its own. */
    async as(who, path = '/', at = url) {
      const key = `${who} ${at}`;
      const kept = sessions.get(key);
      // A test may have signed out.
      const session = kept && (await isSignedIn(kept)) ? kept : await sessionOf(at, who);
      sessions.set(key, session);
      return newPage(at + path, { cookies: [session] });
    },
    async stop() {
      await closeBrowser();
      for (const server of started) await server.stop();
      ENGINES[ENGINE].drop(database);
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
