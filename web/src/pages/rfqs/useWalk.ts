// Which finding is walked to, among all with a place: `n` the next, `p` the one before.
import { useMemo, useState } from 'react';

import type { Finding } from '../../api/problem';
import { useActions } from '../../app/actions';
import type { BomHead } from './api';
import { walked } from './bomRows';

export function useWalk(head: BomHead, go: (finding: Finding) => void) {
  const findings = useMemo(() => walked(head), [head]);
  const [current, setCurrent] = useState<Finding>();
  const at = current ? findings.indexOf(current) : -1;
  const walk = (step: 1 | -1) => {
    const from = at < 0 && step < 0 ? 0 : at;
    const next = findings[(from + step + findings.length) % findings.length];
    if (!next) return;
    setCurrent(next);
    go(next);
  };
  const unavailable = findings.length > 0 ? undefined : 'there is no finding';
  useActions([
    { name: 'Next finding', key: 'n', run: () => walk(1), unavailable },
    { name: 'Finding before', key: 'p', run: () => walk(-1), unavailable },
  ]);
  return {
    findings,
    current: at < 0 ? undefined : current,
    at,
    to: (finding: Finding) => {
      setCurrent(finding);
      go(finding);
    },
    walk,
  };
}

export type Walk = ReturnType<typeof useWalk>;
