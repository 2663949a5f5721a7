// Every request to the server goes through here: same origin, one kind of error, a key that makes a
// repeated write do its work once, and with each change how far its page had seen.
//
//   const me = await get<Session>('/access/me');
//   const seen = seenAt('/accounts/C1/contacts');           // when the form is opened
//   await patch(`/accounts/contacts/${id}`, contact, { seen });
import { Problem, problemOf, unreachable } from './problem';

export const API = '/api/v1';

export interface WriteOptions {
  /** What seenAt() gave: the server refuses the change when somebody saved the same in between. */
  seen?: string | undefined;
  /** Keep the key of an attempt whose answer never came, so that trying again is safe. */
  key?: string;
  signal?: AbortSignal;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Query = Record<string, string | number | undefined>;

// Of each address that was read, the mark of its newest answer.
const marks = new Map<string, string>();

/** How far the newest answer of this address had seen; nothing before the first. */
export function seenAt(path: string, query?: Query): string | undefined {
  return marks.get(pathWith(path, query));
}

let onSignInNeeded: (() => void) | undefined;

/** Called whenever the server answers that nobody is signed in. */
export function whenSignInNeeded(handler: (() => void) | undefined): void {
  onSignInNeeded = handler;
}

export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function pathWith(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

function headersOf(method: Method, body: unknown, options: WriteOptions): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (method !== 'GET') {
    headers.set('X-Requested-With', 'throughline');
    headers.set('Idempotency-Key', options.key ?? newKey());
  }
  if (body !== undefined && !(body instanceof FormData)) {
    headers.set('Content-Type', 'application/json');
  }
  if (options.seen) headers.set('Seen-To', options.seen);
  return headers;
}

export async function send<T>(
  method: Method,
  path: string,
  body?: unknown,
  options: WriteOptions = {},
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(API + path, {
      method,
      credentials: 'same-origin',
      headers: headersOf(method, body, options),
      body: body === undefined || body instanceof FormData ? (body ?? null) : JSON.stringify(body),
      signal: options.signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.needsSignIn && !path.startsWith('/access/session')) onSignInNeeded?.();
    throw problem;
  }
  const mark = response.headers.get('Seen-To');
  if (mark) marks.set(path, mark);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw new Problem({
      status: response.status,
      code: 'answer_not_understood',
      title: 'The answer was not understood',
      detail: 'The server answered with something other than data. Reload the page.',
      request: response.headers.get('X-Request-Id') ?? undefined,
    });
  }
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return send<T>('GET', pathWith(path, query), undefined, signal ? { signal } : {});
}

export async function post<T>(path: string, body?: unknown, options?: WriteOptions): Promise<T> {
  return send<T>('POST', path, body, options);
}

export async function put<T>(path: string, body: unknown, options?: WriteOptions): Promise<T> {
  return send<T>('PUT', path, body, options);
}

export async function patch<T>(path: string, body: unknown, options?: WriteOptions): Promise<T> {
  return send<T>('PATCH', path, body, options);
}

export async function remove(path: string, options?: WriteOptions): Promise<void> {
  await send<unknown>('DELETE', path, undefined, options);
}
