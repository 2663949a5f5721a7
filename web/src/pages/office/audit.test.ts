import { describe, expect, it } from 'vitest';

import { changesIn } from './audit';

describe('what a change changed', () => {
  it('leaves out what stayed', () => {
    expect(changesIn('{"name":"A","site":"X"}', '{"name":"B","site":"X"}')).toEqual([
      { field: 'name', before: 'A', after: 'B' },
    ]);
  });
  it('shows what is new and what is gone', () => {
    expect(changesIn(null, '{"roles":["sales"]}')).toEqual([
      { field: 'roles', before: '–', after: '["sales"]' },
    ]);
    expect(changesIn('{"a":1}', null)).toEqual([{ field: 'a', before: '1', after: '–' }]);
  });
  it('keeps what is no JSON', () => {
    expect(changesIn(null, 'plain')).toEqual([{ field: 'value', before: '–', after: 'plain' }]);
    expect(changesIn(null, null)).toEqual([]);
  });
});
