// What the server says when it does not do what was asked (RFC 9457), as one class.

/** error blocks, warning needs a person, note is to know. */
export type Severity = 'note' | 'warning' | 'error';

/** Where in the outside world; rows and columns count from 1, 0 means "does not apply". */
export interface Place {
  file: string;
  sheet: string;
  row: number;
  column: number;
  text: string;
}

export interface Finding {
  code: string;
  severity: Severity;
  place: Place;
  message: string;
}

/** What somebody else did while a page was open. */
export interface OthersChange {
  at: string;
  who: string;
  action: string;
  entity: string;
  entity_id: number;
}

export interface ProblemDocument {
  status: number;
  code: string;
  title: string;
  detail?: string;
  findings?: Finding[];
  changes?: OthersChange[];
  /** The server's number of the request, for whoever reads its log. */
  request?: string | undefined;
  incident?: string | null | undefined;
}

export class Problem extends Error implements ProblemDocument {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly findings: Finding[];
  readonly changes: OthersChange[];
  readonly request: string | undefined;
  readonly incident: string | undefined;

  constructor(document: ProblemDocument) {
    super(document.detail || document.title);
    this.name = 'Problem';
    this.status = document.status;
    this.code = document.code;
    this.title = document.title;
    this.detail = document.detail ?? '';
    this.findings = document.findings ?? [];
    this.changes = document.changes ?? [];
    this.request = document.request;
    this.incident = document.incident ?? undefined;
  }

  /** The session ended, or there was none. */
  get needsSignIn(): boolean {
    return this.status === 401;
  }

  /** Somebody else saved in between: what is shown is stale. */
  get isStale(): boolean {
    return this.status === 412;
  }

  /** What is said about one field of a form: a finding whose place is that field, or a detail that
   * begins with the field's path, as in "/lines/0/quantity: a number is missing". */
  of(field: string): string | undefined {
    const finding = this.findings.find(({ place }) => place.text === field && place.row === 0);
    if (finding) return finding.message;
    const mark = `/${field}: `;
    return this.detail.startsWith(mark) ? sentence(this.detail.slice(mark.length)) : undefined;
  }

  /** What happened, as a sentence. */
  get said(): string {
    return sentence(this.detail || this.title);
  }
}

/** The server's messages begin small, because the command line puts a name before them. */
export function sentence(text: string): string {
  const first = text.trim();
  if (first === '') return '';
  const whole = first.charAt(0).toLocaleUpperCase() + first.slice(1);
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`;
}

const OFFLINE: ProblemDocument = {
  status: 0,
  code: 'server_unreachable',
  title: 'The server does not answer',
  detail:
    'The server does not answer. Nothing was lost: what you typed is still here. ' +
    'Try again in a moment.',
};

export function unreachable(): Problem {
  return new Problem(OFFLINE);
}

function isDocument(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && 'title' in value && 'code' in value;
}

/** The problem in an answer; a proxy's page in between becomes one as well. */
export async function problemOf(response: Response): Promise<Problem> {
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    body = undefined;
  }
  const request = response.headers.get('X-Request-Id') ?? undefined;
  if (isDocument(body)) return new Problem({ request, ...body, status: response.status });
  return new Problem({
    status: response.status,
    code: 'answer_not_understood',
    title: 'The answer was not understood',
    detail: `Something between this page and the server answered with ${response.status}.`,
    request,
  });
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({
    status: 0,
    code: 'page_failed',
    title: 'This page made a mistake',
    detail: error instanceof Error ? error.message : String(error),
  });
}
