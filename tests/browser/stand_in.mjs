// Serves a folder of pages as the server does, policy and all, and answers for signing in. Stands in
// for `throughline serve` where a test is about the pages alone.
//
//   node stand_in.mjs FOLDER        prints its address
//
// Signs in: ada; bob with the code 123456; eve, who has to change her password. POST /test/expire
// ends all sessions.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

export const PASSWORD = 'correct horse battery';
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const PEOPLE = {
  ada: { name: 'Ada Moreau', roles: ['account_manager'] },
  bob: { name: 'Bob Lindqvist', roles: ['procurement', 'engineering'], code: '123456' },
  eve: { name: 'Eve Tanaka', roles: ['owner'], mustChange: true },
};

function problem(status, code, detail) {
  return { status, body: { type: `/problems/${code}`, title: 'Sign in first', status, code, detail } };
}

function sessionOf(name, { needsCode = false } = {}) {
  const person = PEOPLE[name];
  return {
    person: { sign_in: name, name: person.name, roles: person.roles, site: 'Berlin' },
    permissions: ['session_own'],
    must_change_password: person.mustChange === true,
    second_factor_needed: needsCode,
    stage: needsCode ? 'second_factor' : person.mustChange ? 'change_password' : 'ready',
  };
}

function makeApi() {
  const sessions = new Map();
  const routes = {
    'POST /api/v1/access/session': ({ body }) => {
      const person = PEOPLE[body.sign_in];
      if (!person || body.password !== (person.password ?? PASSWORD)) {
        return problem(401, 'sign_in_refused', 'the name or the password is wrong');
      }
      if (person.code && !body.code) return { body: sessionOf(body.sign_in, { needsCode: true }) };
      if (person.code && body.code !== person.code) {
        return problem(401, 'code_refused', 'the code is not the one of this minute');
      }
      const token = randomUUID();
      sessions.set(token, body.sign_in);
      return {
        body: sessionOf(body.sign_in),
        headers: { 'Set-Cookie': `session=${token}; HttpOnly; SameSite=Strict; Path=/` },
      };
    },
    'GET /api/v1/access/me': ({ name }) => ({ body: sessionOf(name) }),
    'DELETE /api/v1/access/session': ({ token }) => {
      sessions.delete(token);
      return { status: 204 };
    },
    'POST /api/v1/access/password': ({ name, body }) => {
      if (body.current !== (PEOPLE[name].password ?? PASSWORD)) {
        return problem(400, 'password_wrong', '/current: this is not your password');
      }
      Object.assign(PEOPLE[name], { password: body.next, mustChange: false });
      return { status: 204 };
    },
    'GET /api/v1/access/second-factor': ({ name }) => ({
      body: { on: Boolean(PEOPLE[name].code), required: false, recovery_codes_left: 8 },
    }),
    'GET /api/v1/desk/search': () => ({ body: { items: [], next: null, total: 0 } }),
    'POST /test/expire': () => {
      sessions.clear();
      return { status: 204 };
    },
  };
  return (method, path, headers, body) => {
    const token = /session=([^;]+)/.exec(headers.cookie ?? '')?.[1];
    const name = sessions.get(token);
    const route = `${method} ${path}`;
    const isOpen = route === 'POST /api/v1/access/session' || route === 'POST /test/expire';
    if (!name && !isOpen) return problem(401, 'not_signed_in', 'sign in first');
    if (method !== 'GET' && headers['x-requested-with'] !== 'throughline') {
      return problem(403, 'cross_site_write', 'a write needs the header X-Requested-With');
    }
    return routes[route]?.({ name, token, body }) ?? problem(404, 'route_unknown', 'nothing there');
  };
}

function readBody(request) {
  return new Promise((resolve) => {
    let text = '';
    request.on('data', (bytes) => (text += bytes));
    request.on('end', () => resolve(text === '' ? {} : JSON.parse(text)));
  });
}

export async function standIn(folder) {
  const api = makeApi();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const common = { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' };
    if (path === '/api/v1/events') {
      response.writeHead(200, { ...common, 'Content-Type': 'text/event-stream' });
      response.write('event: ready\ndata: {}\n\n');
      return; // stays open until the page or the test goes
    }
    if (path.startsWith('/api/') || path.startsWith('/test/')) {
      const answer = api(request.method, path, request.headers, await readBody(request));
      const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
      const type = { 'Content-Type': 'application/json' };
      response.writeHead(answer.status ?? 200, { ...common, ...type, ...answer.headers });
      response.end(text);
      return;
    }
    const file = join(folder, normalize(path));
    const isFile = extname(path) in TYPES && file.startsWith(folder) && existsSync(file);
    // Every other address is a page of the router.
    const sent = isFile ? file : join(folder, 'index.html');
    response.writeHead(200, { ...common, 'Content-Type': TYPES[extname(sent)] });
    response.end(readFileSync(sent));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

if (process.argv[1]?.endsWith('stand_in.mjs') && process.argv[2]) {
  console.log((await standIn(process.argv[2])).url);
}
