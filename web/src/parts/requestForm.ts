// What every request for quotation has to say, whoever enters it: we, or the customer in their window.
import { Problem } from '../api/problem';

/** That a field of a form was left empty, said at the field. */
export const missing = (field: string, message: string): Problem =>
  new Problem({
    status: 400,
    code: 'form_incomplete',
    title: 'Something is missing',
    detail: message,
    findings: [
      {
        code: 'form_incomplete',
        severity: 'error',
        place: { file: '', sheet: '', row: 0, column: 0, text: field },
        message,
      },
    ],
  });

interface Build {
  assembly: string;
  revision: string;
  quantities: string;
}

export function missingOf(values: Build): Problem | undefined {
  if (!values.assembly.trim()) return missing('assembly', 'Say what is to be built.');
  if (!values.revision.trim()) return missing('revision', 'Say its revision; “-” where it has none.');
  if (!values.quantities.trim()) {
    return missing('quantities', 'Say at least one quantity, such as 100, 500, 1000.');
  }
  return undefined;
}
