import { afterEach, describe, expect, test, vi } from 'vitest';

import { get, pathWith, post, put, remove, seenAt, whenSignInNeeded } from './client';
import { asProblem, Problem } from './problem';

function answer(body: unknown, init: ResponseInit = {}) {
  const text = body === undefined ? null : JSON.stringify(body);
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(text, init));
}

const headersOf = (spy: ReturnType<typeof answer>, call = 0): Headers =>
  spy.mock.calls[call]?.[1]?.headers as Headers;

afterEach(() => whenSignInNeeded(undefined));

describe('requests', () => {
  test('reading goes to the interface of this origin, without a key', async () => {
    const spy = answer({ items: [] });
    await get('/accounts', { filter: 'a b', cursor: undefined, empty: '' });
    expect(spy.mock.calls[0]?.[0]).toBe('/api/v1/accounts?filter=a+b');
    expect(spy.mock.calls[0]?.[1]?.credentials).toBe('same-origin');
    expect(headersOf(spy).get('Idempotency-Key')).toBeNull();
  });

  test('a write says that it comes from these pages and carries a key of its own', async () => {
    const spy = answer({});
    await post('/rfqs', { title: 'x' });
    await post('/rfqs', { title: 'x' });
    expect(headersOf(spy).get('X-Requested-With')).toBe('throughline');
    expect(headersOf(spy).get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(headersOf(spy, 0).get('Idempotency-Key')).not.toBe(
      headersOf(spy, 1).get('Idempotency-Key'),
    );
  });

  test('an attempt that is repeated keeps its key', async () => {
    const spy = answer({});
    await post('/rfqs', {}, { key: 'k1' });
    expect(headersOf(spy).get('Idempotency-Key')).toBe('k1');
  });

  test('a change says how far its page had seen, which each answer tells', async () => {
    const spy = answer({ id: 1 }, { headers: { 'Seen-To': '7' } });
    await get('/accounts/1', { as_of: 'now' });
    expect(seenAt('/accounts/1')).toBeUndefined();
    const seen = seenAt('/accounts/1', { as_of: 'now' });
    expect(seen).toBe('7');
    await put('/accounts/1', { id: 1 }, { seen });
    expect(headersOf(spy, 1).get('Seen-To')).toBe('7');
    expect(headersOf(spy, 0).get('Seen-To')).toBeNull();
  });

  test('files go as they are, with the media type that the browser gives a form', async () => {
    const spy = answer({});
    await post('/files', new FormData());
    expect(headersOf(spy).get('Content-Type')).toBeNull();
    expect(spy.mock.calls[0]?.[1]?.body).toBeInstanceOf(FormData);
  });

  test('an answer without content is no error', async () => {
    answer(undefined, { status: 204 });
    await expect(remove('/access/session')).resolves.toBeUndefined();
  });

  test('what was left empty is not asked for', () => {
    expect(pathWith('/x')).toBe('/x');
    expect(pathWith('/x', { a: 0, b: '' })).toBe('/x?a=0');
  });
});

describe('problems', () => {
  test('a problem document keeps its code, findings and incident', async () => {
    answer(
      {
        status: 422,
        code: 'password_weak',
        title: 'The password is weak',
        findings: [
          {
            code: 'short',
            severity: 'error',
            message: 'Too short.',
            place: { file: '', sheet: '', row: 0, column: 0, text: 'next' },
          },
        ],
      },
      { status: 422, headers: { 'X-Request-Id': 'r-1' } },
    );
    const problem = asProblem(await post('/access/password', {}).catch((error: unknown) => error));
    expect(problem.code).toBe('password_weak');
    expect(problem.of('next')).toBe('Too short.');
    expect(problem.of('current')).toBeUndefined();
    expect(problem.request).toBe('r-1');
  });

  test('a detail that begins with the path of a field is said at that field', async () => {
    answer({ code: 'json_invalid', title: 'x', detail: '/name: a text is missing' }, { status: 400 });
    const problem = asProblem(await post('/x', {}).catch((error: unknown) => error));
    expect(problem.of('name')).toBe('A text is missing.');
    expect(problem.of('nam')).toBeUndefined();
    expect(problem.said).toBe('/name: a text is missing.');
  });

  test('the page of a proxy becomes a problem that says so', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('<h1>502</h1>', { status: 502 }));
    const problem = asProblem(await get('/x').catch((error: unknown) => error));
    expect(problem.code).toBe('answer_not_understood');
    expect(problem.detail).toContain('502');
  });

  test('an answer that is no data is a problem, not an empty list', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('<html>', { status: 200 }));
    await expect(get('/x')).rejects.toBeInstanceOf(Problem);
  });

  test('a server out of reach says that nothing was lost', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    const problem = asProblem(await put('/x', {}).catch((error: unknown) => error));
    expect(problem.code).toBe('server_unreachable');
    expect(problem.detail).toContain('still here');
  });

  test('a stale save is known by its status', async () => {
    answer({ code: 'stale', title: 'Somebody saved' }, { status: 412 });
    const problem = asProblem(await put('/x', {}).catch((error: unknown) => error));
    expect(problem.isStale).toBe(true);
  });

  test('an ended session asks for the sign-in, a refused sign-in does not', async () => {
    answer({ code: 'not_signed_in', title: 'Sign in' }, { status: 401 });
    const asked = vi.fn();
    whenSignInNeeded(asked);
    await expect(post('/access/session', {})).rejects.toBeInstanceOf(Problem);
    expect(asked).not.toHaveBeenCalled();
    await expect(get('/accounts')).rejects.toBeInstanceOf(Problem);
    expect(asked).toHaveBeenCalledOnce();
  });
});
