import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { LanguageSwitch } from '../shared/components/LanguageSwitch.js';
import { Notice } from '../shared/components/Notice.js';
import { Watermark } from '../shared/components/Page.js';
import { kioskWords } from '../shared/words/kiosk.js';
import { useWords } from '../shared/words/words.js';
import { type Kiosk, type Link, loadKiosks, release } from './kiosks.js';

/** Soon enough to see that a voter is done; the officer watches the booth, not the phone. */
const LOOK_EVERY_MS = 2_000;

/** The phone of the booth officer: one big button per tablet. It shows nothing of ballots, and keeps nothing. */
export function Officer() {
  const words = useWords(kioskWords).officer;
  const [kiosks, setKiosks] = useState<readonly Kiosk[] | null>(null);
  const [link, setLink] = useState<Link>('ok');
  const [isRehearsal, setRehearsal] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const asked = useRef(0);

  const look = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const answer = await loadKiosks();
    // An answer that was overtaken by a newer question would show yesterday's lock.
    if (mine !== asked.current) return;
    setLink(answer.link);
    if (answer.kiosks === null) return;
    setKiosks(answer.kiosks);
    setRehearsal(answer.rehearsal);
  }, []);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);

  const open = async (device: string) => {
    setFailed((await release(device)) ? null : device);
    await look();
  };
  return (
    <main class="booth">
      <header class="booth-head">
        <h1>{words.title}</h1>
        <LanguageSwitch />
      </header>
      {link === 'ok' ? <p>{words.rule}</p> : <Notice tone="warn">{words[link]}</Notice>}
      {kiosks?.length === 0 ? <Notice tone="info">{words.none}</Notice> : null}
      <ul class="booth-list">
        {(kiosks ?? []).map((kiosk) => (
          <li key={kiosk.device}>
            <Release kiosk={kiosk} isFailed={failed === kiosk.device} onOpen={open} isOff={link !== 'ok'} />
          </li>
        ))}
      </ul>
      {isRehearsal ? <Watermark /> : null}
    </main>
  );
}

interface ReleaseProps {
  readonly kiosk: Kiosk;
  readonly isFailed: boolean;
  readonly isOff: boolean;
  readonly onOpen: (device: string) => Promise<void>;
}

function Release({ kiosk, isFailed, isOff, onOpen }: ReleaseProps) {
  const words = useWords(kioskWords).officer;
  const [isBusy, setBusy] = useState(false);
  const touch = async () => {
    setBusy(true);
    await onOpen(kiosk.device);
    setBusy(false);
  };
  return (
    <button
      type="button"
      class={kiosk.locked ? 'booth-kiosk booth-kiosk-locked' : 'booth-kiosk'}
      disabled={!kiosk.locked || isBusy || isOff}
      aria-busy={isBusy}
      onClick={() => void touch()}
    >
      <strong class="booth-label">{kiosk.label}</strong>
      <span>{kiosk.locked ? words.release : words.open}</span>
      {isFailed ? <span class="booth-failed">{words.failed}</span> : null}
    </button>
  );
}
