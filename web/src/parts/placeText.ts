// A place in a customer's file as people say it: "bom.xlsx, Sheet1, C7".
import type { Place } from '../api/problem';

/** 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function placeText({ file, sheet, row, column }: Place): string {
  const cell = column > 0 && row > 0 ? `${columnLetters(column)}${row}` : '';
  const line = cell || (row > 0 ? `row ${row}` : column > 0 ? `column ${columnLetters(column)}` : '');
  return [file, sheet, line].filter(Boolean).join(', ');
}
