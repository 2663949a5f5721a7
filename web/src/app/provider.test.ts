import { describe, expect, test, vi } from 'vitest';

import { takeRefusal, wordsOn } from './provider';

const at = (href: string) => {
  const replaceState = vi.fn();
  const from = { location: { href }, history: { replaceState } } as unknown as Window;
  return { from, replaceState };
};

describe('what came back from the provider', () => {
  test('a refusal is taken out of the address, and the rest of it stays', () => {
    const { from, replaceState } = at('https://a.example/x?tab=1&refused=oidc_cancelled#top');
    expect(takeRefusal(from)?.said).toContain('You were not signed in there.');
    expect(replaceState).toHaveBeenCalledWith(null, '', '/x?tab=1#top');
  });

  test('an address without one is left alone', () => {
    const { from, replaceState } = at('https://a.example/x?tab=1');
    expect(takeRefusal(from)).toBeUndefined();
    expect(replaceState).not.toHaveBeenCalled();
  });

  test('no address puts words of its own on the page', () => {
    const { from } = at('https://a.example/?refused=Call+0800+now');
    expect(takeRefusal(from)?.said).not.toContain('0800');
    expect(wordsOn('constructor')).toBe(wordsOn('no such code'));
    expect(wordsOn('id_token_key_unknown')).toBe(wordsOn('id_token_refused'));
  });
});
