import { useState } from 'preact/hooks';
import { standingNow } from '../../shared/board.js';
import { Badge } from '../../shared/components/Badge.js';
import { Button } from '../../shared/components/Button.js';
import type { Tone } from '../../shared/components/Notice.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useLanguage, useWords } from '../../shared/words/words.js';
import type { ResultState } from '../home/checklist.js';
import { Panel } from '../parts/Sheet.js';
import { type RankingLine, rankingLines, rowsAtFirst } from './ranking.js';

type Standing = ResultState['ranking'][number]['standing'];
const TONES: Readonly<Record<Standing, Tone>> = {
  elected: 'ok',
  tied: 'warn',
  reserve: 'info',
  other: 'plain',
};

/** Everybody with a vote, the seat line drawn plainly. */
export function Ranking({ result }: { readonly result: ResultState }) {
  const words = useWords(deskWords).result;
  const [all, showAll] = useState(false);
  const first = rowsAtFirst(result.ranking);
  const rows = all ? result.ranking : result.ranking.slice(0, first);
  return (
    <Panel title={words.board}>
      <div class="table-frame">
        <table class="table desk-ranking">
          <caption class="unseen">{words.board}</caption>
          <thead>
            <tr>
              <th scope="col" class="number">
                {words.rank}
              </th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.sex}</th>
              <th scope="col" class="number">
                {words.votes}
              </th>
              <th scope="col">{words.standing}</th>
            </tr>
          </thead>
          <tbody>
            {rankingLines(rows, result.ties).map((line) => (
              <Line key={line.kind === 'person' ? line.row.person : line.kind} line={line} result={result} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 ? <p>{words.none}</p> : null}
      {first < result.ranking.length ? (
        <Button look="quiet" onClick={() => showAll(!all)}>
          {all ? words.showLess : words.showAll(result.ranking.length)}
        </Button>
      ) : null}
    </Panel>
  );
}

function Line({ line, result }: { readonly line: RankingLine; readonly result: ResultState }) {
  const words = useWords(deskWords).result;
  const common = useWords(commonWords);
  const language = useLanguage();
  if (line.kind !== 'person')
    return (
      <tr class={`desk-${line.kind}`}>
        <td colSpan={6}>
          {line.kind === 'seat-line' ? words.seatLine(result.seats) : words.reserveLine(result.reserves)}
        </td>
      </tr>
    );
  const { row } = line;
  return (
    <tr class={`desk-standing-${standingNow(row)}`}>
      <td class="number">{row.rank}</td>
      <th scope="row">{row.name}</th>
      <td class="desk-nowrap">{row.unit}</td>
      <td>{common.sexes[row.sex]}</td>
      <td class="number">
        <strong>{row.votes.toLocaleString(language)}</strong>
      </td>
      <td>
        <Stands row={row} />
      </td>
    </tr>
  );
}

/** Where somebody stands once people were asked. */
function Stands({ row }: { readonly row: ResultState['ranking'][number] }) {
  const words = useWords(deskWords).result;
  if (row.consent === 'no') return <Badge tone="plain">{words.declined}</Badge>;
  if (row.replaces) return <Badge tone="ok">{words.replaces}</Badge>;
  if (row.standing === 'other') return null;
  return <Badge tone={TONES[row.standing]}>{words.standings[row.standing]}</Badge>;
}
