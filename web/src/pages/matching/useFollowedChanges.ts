// What somebody else decides on the same RFQ is said, while the page shows what holds now.
import { useState } from 'react';

import { useChanges } from '../../app/changes';
import { useSession } from '../../app/session';
import type { RfqSummary } from '../rfqs/api';

export function useFollowedChanges(rfq: RfqSummary | undefined): string {
  const me = useSession().person.sign_in;
  const [said, setSaid] = useState('');
  useChanges((change) => {
    if (change.entity !== 'rfq' || change.entity_id !== rfq?.id || change.who === me) return;
    if (change.action === 'rfq_lines_decided') setSaid(`${change.who} decided about lines.`);
    if (change.action === 'rfq_decisions_taken_back') setSaid(`${change.who} took decisions back.`);
    if (change.action === 'rfq_bom_read') setSaid(`${change.who} read the BOM again: lines may be others now.`);
  });
  return said;
}
