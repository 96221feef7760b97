import type { Cell, ResultTable } from './tables.js';

/**
 * Spreadsheets read what begins so as a formula, whatever stands in front of it in blank space. A cell may begin in
 * the middle of ours: in Indonesia a spreadsheet parts cells at semicolons, and then takes our quotes for letters.
 */
const FORMULA = /(^\s*|[;\t\r\n"]\s*)(?=[=+\-@＝＋－＠])/g;

/**
 * A table as CSV (RFC 4180) for spreadsheets: UTF-8 with a mark, so that they see it is.
 *
 * Names come from a roll and notes from anybody's keyboard: a cell that a spreadsheet would run as a formula
 * gets an apostrophe in front, which makes it a text. Numbers stay numbers.
 */
export function csvOf({ head, rows }: ResultTable): string {
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const plain = cell.replace(FORMULA, "$1'");
  return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
