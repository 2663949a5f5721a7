// Everything that happened with the customer, as of any day.
import { TextInput } from '@mantine/core';

import { useAddress } from '../../app/address';
import { Timeline, type Happening } from '../../parts/Timeline';
import { words, type TimelineEntry } from './model';
import { Asked, useAnswer } from './useAccount';

const KINDS: Partial<Record<TimelineEntry['kind'], string>> = {
  commerce: 'RFQs and quotes',
  agreed: 'Agreed',
  steward: 'Owner',
  contact: 'Their people',
  team: 'Our people',
};

function pageOf(entry: TimelineEntry, code: string): string | undefined {
  if (/^R\d+$/.test(entry.about)) return `/rfqs/${entry.about}`;
  if (/^Q\d+/.test(entry.about)) return `/quotes/${entry.about}`;
  if (/^TH\d+$/.test(entry.about)) return `/accounts/${code}?tab=threads&thread=${entry.about}`;
  return undefined;
}

function happening(entry: TimelineEntry, index: number, code: string): Happening {
  const path = pageOf(entry, code);
  return {
    id: String(index).padStart(6, '0'),
    at: entry.happened_on,
    kind: KINDS[entry.kind] ?? words(entry.kind),
    title: `${words(entry.what)} ${entry.about}`,
    detail: entry.says,
    who: entry.recorded_by,
    ...(path ? { path } : {}),
  };
}

export function TimelineTab({ code }: { code: string }) {
  const [day, setDay] = useAddress('as_of', '');
  const timeline = useAnswer<{ items: TimelineEntry[] }>(`/accounts/${code}/timeline`, {
    as_of: day,
  });
  return (
    <div className="stack account-pane">
      <TextInput
        type="date"
        className="account-day"
        label="As of"
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Asked answer={timeline}>
        {({ items }) => (
          <Timeline
            happenings={items.map((entry, index) => happening(entry, index, code))}
            none={day ? 'Nothing had happened by that day.' : 'Nothing has happened yet.'}
          />
        )}
      </Asked>
    </div>
  );
}
