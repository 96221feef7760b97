import type { DeskReply } from '../../../src/desk/api/routes.js';
import { Badge } from '../../shared/components/Badge.js';
import { Notice } from '../../shared/components/Notice.js';
import { Table } from '../../shared/components/Table.js';
import { deskWords } from '../../shared/words/desk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import { Panel } from '../parts/Sheet.js';
import { comparedRows } from './compared.js';

/** Both figures side by side, and which of them disagree. */
export function Compared({ figures }: { readonly figures: DeskReply<'POST /desk/close/slips'> }) {
  const words = useWords(deskWords).closing.figures;
  const language = useLanguage();
  const number = (value: number | null) => (value === null ? '' : value.toLocaleString(language));
  return (
    <Panel title={words.title}>
      <Table
        caption={words.caption}
        quiet
        rows={comparedRows(figures)}
        keyOf={({ row }) => row}
        columns={[
          { title: words.what, heading: true, cell: ({ row }) => words[row] },
          { title: words.hand, number: true, cell: ({ hand }) => number(hand) },
          { title: words.program, number: true, cell: ({ program }) => number(program) },
          {
            title: words.verdict,
            cell: ({ agrees }) =>
              agrees === null ? null : (
                <Badge tone={agrees ? 'ok' : 'danger'}>{agrees ? words.same : words.differs}</Badge>
              ),
          },
        ]}
      />
      <Notice tone={figures.agrees ? 'ok' : 'warn'}>
        {figures.agrees ? words.agrees : words.differsText}
      </Notice>
    </Panel>
  );
}
