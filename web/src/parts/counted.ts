// A count with what it counts: `1 line`, `1,204 lines`.
export const counted = (count: number, what: string): string =>
  `${count.toLocaleString()} ${what}${count === 1 ? '' : 's'}`;
