// Which of the chosen files is the parts list, before anybody says so.
const LISTS = ['xlsx', 'xls', 'ods', 'csv', 'tsv', 'bom', 'xml', 'json', 'txt', 'html', 'htm'];

/** A table whose name speaks of parts goes first, then any table, the spreadsheets before the rest. */
export function probableList<T extends { file: { name: string } }>(files: T[]): T | undefined {
  const rank = ({ file }: T): number => {
    const name = file.name.toLowerCase();
    const kind = LISTS.indexOf(name.slice(name.lastIndexOf('.') + 1));
    if (kind < 0) return Number.POSITIVE_INFINITY;
    const says = /bom|parts|st(ü|ue)ckliste|material/.test(name);
    const other = /place|pick|pnp|cpl|pos|test/.test(name);
    return kind + (says ? -100 : 0) + (other ? 50 : 0);
  };
  return files.filter((one) => rank(one) < 50).sort((a, b) => rank(a) - rank(b))[0];
}
