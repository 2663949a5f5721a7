// What the server says when it does not do what was asked (RFC 9457), as one class.

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  code: string;
  severity: Severity;
  message: string;
  /** Where: the name of a field ("next"), or a place in a file ("Sheet1!B7"). */
  place?: string;
  /** What to do about it, in words. */
  action?: string;
}

export interface ProblemDocument {
  status: number;
  code: string;
  title: string;
  detail?: string;
  findings?: Finding[];
  incident?: string;
}

export class Problem extends Error implements ProblemDocument {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly findings: Finding[];
  readonly incident: string | undefined;

  constructor(document: ProblemDocument) {
    super(document.detail || document.title);
    this.name = 'Problem';
    this.status = document.status;
    this.code = document.code;
    this.title = document.title;
    this.detail = document.detail ?? '';
    this.findings = document.findings ?? [];
    this.incident = document.incident;
  }

  /** The session ended, or there was none. */
  get needsSignIn(): boolean {
    return this.status === 401;
  }

  /** Somebody else saved in between: what is shown is stale. */
  get isStale(): boolean {
    return this.status === 412 || this.code === 'stale_version';
  }

  /** What is said about one field of a form. */
  of(field: string): string | undefined {
    return this.findings.find((finding) => finding.place === field)?.message;
  }
}

const OFFLINE: ProblemDocument = {
  status: 0,
  code: 'server_unreachable',
  title: 'The server does not answer',
  detail: 'Nothing was saved by this attempt. What you typed is still here; try again in a moment.',
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
  const incident = response.headers.get('X-Request-Id') ?? undefined;
  if (isDocument(body)) {
    return new Problem({ incident, ...body, status: response.status });
  }
  return new Problem({
    status: response.status,
    code: 'answer_not_understood',
    title: 'The answer was not understood',
    detail: `Something between this page and the server answered with ${response.status}.`,
    incident,
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
