// Two people changed the same thing: what of the one and of the other goes together, field by field.
//
//   const merged = merge({ base, mine, theirs });
//   merged.values      // what would be saved now: theirs where only they changed it, mine elsewhere
//   merged.collisions  // fields that both changed, each to something else
type Values = Record<string, string>;

export interface Merged<T extends Values> {
  values: T;
  /** Changed by them alone: taken over. */
  taken: string[];
  /** Changed by both, differently: mine stands in `values` until a person chooses. */
  collisions: string[];
}

export function merge<T extends Values>(of: { base: T; mine: T; theirs: T }): Merged<T> {
  const { base, mine, theirs } = of;
  const values: Values = { ...mine };
  const taken: string[] = [];
  const collisions: string[] = [];
  for (const field of Object.keys(mine)) {
    const their = theirs[field] ?? '';
    const own = mine[field] ?? '';
    if (their === (base[field] ?? '') || their === own) continue;
    if (own === (base[field] ?? '')) {
      values[field] = their;
      taken.push(field);
    } else {
      collisions.push(field);
    }
  }
  return { values: values as T, taken, collisions };
}
