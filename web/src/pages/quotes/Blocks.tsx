// What blocks issue, what needs a person, what to know: on top of the quote, each with the action
// that mends it.
import { useState } from 'react';
import { matchPath, useNavigate } from 'react-router';

import { PAGES, mayOpen } from '../../app/pages';
import { useSession } from '../../app/session';
import type { Finding, Place, Severity } from '../../api/problem';
import { Findings, type FindingAction } from '../../parts/Findings';
import type { Missing, Quote } from './types';
import { mendOf, queryOf } from './words';

const SHOWN_FIRST = 6;
const NOWHERE: Place = { file: '', sheet: '', row: 0, column: 0, text: '' };

interface Block {
  finding: Finding;
  action: FindingAction | undefined;
}

/** Whether somebody may open the page behind a path; pages grow, links follow. */
function useReachable() {
  const session = useSession();
  return (path: string) => {
    const bare = path.split('?')[0] ?? path;
    return PAGES.some((entry) => matchPath(entry.path, bare) !== null && mayOpen(entry, session));
  };
}

interface Props {
  quote: Quote;
  /** Opens the answer of a technical query. */
  onAnswer: (number: string) => void;
  mayAnswer: boolean;
}

function useBlocks({ quote, onAnswer, mayAnswer }: Props): Block[] {
  const navigate = useNavigate();
  const reachable = useReachable();
  const isDraft = quote.state === 'draft';
  const firm = quote.sheet.quote_class === 'firm';
  const severity: Severity = isDraft && firm ? 'error' : 'note';
  const ofMissing = (missing: Missing): Block => {
    const query = queryOf(missing);
    const mend = mendOf(missing, quote.rfq);
    const page = mend && reachable(mend.path) ? mend : undefined;
    const action =
      query && mayAnswer
        ? { name: `Record the answer to ${query}`, run: () => onAnswer(query) }
        : page && { name: page.name, run: () => void navigate(page.path) };
    const words = action || query ? missing.what : `${missing.what} To mend it: ${missing.mend}`;
    return { finding: { code: missing.code, severity, place: NOWHERE, message: words }, action };
  };
  const found = [...quote.missing]
    .sort((a, b) => a.code.localeCompare(b.code) || a.line - b.line)
    .map(ofMissing);
  const said = (message: string, level: Severity, code: string): Block => ({
    finding: { code, severity: level, place: NOWHERE, message },
    action: undefined,
  });
  return [
    ...found,
    ...quote.sheet.deviations.map(({ message }) => said(message, 'warning', 'price_guide')),
    ...quote.findings.map((finding) => ({ finding, action: undefined })),
    ...(quote.last_check?.broken ?? []).map((drift) =>
      said(`${drift.what}: was ${drift.was}, is ${drift.is}`, 'warning', 'drift'),
    ),
    ...quote.sheet.omissions.map((text) => said(text, 'note', 'omission')),
  ];
}

export function Blocks(props: Props) {
  const blocks = useBlocks(props);
  const [showsAll, setShowsAll] = useState(false);
  const { quote } = props;
  if (blocks.length === 0 && quote.state !== 'draft') return null;
  const ordered = [...blocks].sort((a, b) => rank(a) - rank(b));
  const shown = showsAll ? ordered : ordered.slice(0, SHOWN_FIRST);
  const actions = new Map(blocks.map((block) => [block.finding, block.action]));
  return (
    <section className="quote-part quote-blocks" aria-label="What stands in the way">
      <Findings
        findings={shown.map((block) => block.finding)}
        actionOf={(finding) => actions.get(finding)}
        none="Nothing stands in the way of issuing it."
      />
      {ordered.length > shown.length && (
        <button type="button" className="plain link" onClick={() => setShowsAll(true)}>
          Show all {ordered.length}
        </button>
      )}
    </section>
  );
}

const RANKS: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
const rank = (block: Block): number => RANKS[block.finding.severity];
