import type { DeskReply } from '../../../src/desk/api/routes.js';
import { Button } from '../../shared/components/Button.js';
import { Table } from '../../shared/components/Table.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';

export type Column = DeskReply<'POST /desk/roll/columns'>['columns'][number];

interface Props {
  readonly columns: readonly Column[];
  readonly busy: boolean;
  /** Folded, where the headings were understood; open, where people have to help. */
  readonly open: boolean;
  readonly onChange: (columns: readonly Column[]) => void;
  readonly onAgain: () => void;
}

/** What each column of the file is taken for: the headings say so, and people have the last word. */
export function Columns({ columns, busy, open, onChange, onAgain }: Props) {
  const words = useWords(deskWords).setup.roll;
  const fields = Object.keys(words.fields) as (keyof typeof words.fields)[];
  const change = (at: number, field: string) =>
    onChange(
      columns.map((column, index) =>
        index === at ? { ...column, field: fields.find((one) => one === field) ?? null } : column,
      ),
    );
  return (
    <details class="desk-fold" open={open}>
      <summary>{words.mapping}</summary>
      <p class="soft">{words.mappingText}</p>
      <Table
        caption={words.mapping}
        quiet
        rows={columns.map((column, at) => ({ ...column, at }))}
        keyOf={({ at }) => at}
        columns={[
          { title: words.column, heading: true, cell: ({ heading }) => (heading === '' ? '–' : heading) },
          { title: words.example, cell: ({ example }) => example },
          {
            title: words.means,
            cell: ({ at, heading, field }) => (
              <select
                class="input"
                aria-label={`${words.means}: ${heading}`}
                value={field ?? ''}
                onChange={(event) => change(at, event.currentTarget.value)}
              >
                <option value="">{words.unused}</option>
                {fields.map((one) => (
                  <option key={one} value={one}>
                    {words.fields[one]}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
      <Button busy={busy} onClick={onAgain}>
        {words.readAgain}
      </Button>
    </details>
  );
}
