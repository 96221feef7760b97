import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand to the right, in figures of one width. */
  readonly number?: boolean;
  /** The cell that names its row. */
  readonly heading?: boolean;
}

interface Props<Row> {
  /** Says what the table holds; read aloud, and shown above unless `quiet`. */
  readonly caption: string;
  readonly quiet?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** Stands instead of the rows when there is none. */
  readonly none?: string;
}

export function Table<Row>({ caption, quiet = false, columns, rows, keyOf, none }: Props<Row>) {
  return (
    <div class="table-frame">
      <table class="table">
        <caption class={quiet ? 'unseen' : ''}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" class={column.number === true ? 'number' : ''}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) =>
                column.heading === true ? (
                  <th key={column.title} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.title} class={column.number === true ? 'number' : ''}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && none !== undefined ? (
            <tr>
              <td colSpan={columns.length} class="table-none">
                {none}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
