import { Counter } from '../../shared/components/Counter.js';
import { Table } from '../../shared/components/Table.js';
import { allOf } from '../../shared/figures.js';
import { commonWords } from '../../shared/words/common.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useLive, useRead } from '../parts/live.js';
import { Panel } from '../parts/Sheet.js';

/** Who came so far, men and women. */
export function Presence() {
  const words = useWords(deskWords).checkIn;
  const common = useWords(commonWords);
  const { checkedIn, eligible } = useLive().state;
  return (
    <Panel title={words.counters}>
      <div class="desk-counters desk-counters-three">
        <Counter label={words.all} value={allOf(checkedIn)} note={words.of(allOf(eligible))} />
        <Counter label={common.men} value={checkedIn.L} note={words.of(eligible.L)} />
        <Counter label={common.women} value={checkedIn.P} note={words.of(eligible.P)} />
        {eligible.unknown === 0 && checkedIn.unknown === 0 ? null : (
          <Counter label={common.sexUnknown} value={checkedIn.unknown} note={words.of(eligible.unknown)} />
        )}
      </div>
      <ByUnit />
    </Panel>
  );
}

/** By RT: who is fetched next when few have come from one of them. */
function ByUnit() {
  const words = useWords(deskWords).checkIn;
  const common = useWords(commonWords);
  const { value } = useRead('GET /desk/attendance');
  if (value === null || value.units.length < 2) return null;
  return (
    <details class="desk-fold">
      <summary>{words.byUnit}</summary>
      <Table
        caption={words.byUnit}
        quiet
        rows={value.units}
        keyOf={({ unit }) => unit}
        columns={[
          { title: words.unit, heading: true, cell: ({ unit }) => unit },
          { title: common.sexes.L, number: true, cell: ({ checkedIn }) => checkedIn.L },
          { title: common.sexes.P, number: true, cell: ({ checkedIn }) => checkedIn.P },
          {
            title: words.all,
            number: true,
            cell: ({ checkedIn, eligible }) => common.of(String(allOf(checkedIn)), String(allOf(eligible))),
          },
        ]}
      />
    </details>
  );
}
