import { expect, test } from 'vitest';

import { probableList } from './files';

const files = (...names: string[]) => names.map((name) => ({ file: { name } }));

test('the table whose name speaks of parts is the parts list', () => {
  expect(probableList(files('gerber.zip', 'data.csv', 'MC-200 BOM.xlsx'))?.file.name).toBe('MC-200 BOM.xlsx');
  expect(probableList(files('Stückliste.csv', 'export.xlsx'))?.file.name).toBe('Stückliste.csv');
});

test('placement data are no parts list, and neither is what is no table', () => {
  expect(probableList(files('board-pos.csv', 'list.csv'))?.file.name).toBe('list.csv');
  expect(probableList(files('board-pos.csv'))).toBeUndefined();
  expect(probableList(files('gerber.zip', 'drawing.pdf'))).toBeUndefined();
});
