import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../shared/components/Button.js';
import { kioskWords } from '../../shared/words/kiosk.js';
import { useWords } from '../../shared/words/words.js';
import { type CameraState, type Facing, hasCamera, watchCamera } from '../camera.js';
import type { Dispatch } from './parts.js';

interface Props {
  readonly dispatch: Dispatch;
  readonly present: (text: string, by: 'reader' | 'hand') => void;
  /** A locked booth: only the officer's card is looked for, and nobody is asked for a slip. */
  readonly cardOnly?: boolean;
}

/** The camera if there is one, else a photo of the slip; by hand in any case. */
export function Reader({ dispatch, present, cardOnly = false }: Props) {
  const words = useWords(kioskWords).waiting;
  const [facing, setFacing] = useState<Facing>('user');
  const [camera, setCamera] = useState<CameraState>(hasCamera() ? 'starting' : 'none');
  const picture = useRef<HTMLVideoElement>(null);
  const latest = useRef(present);
  latest.current = present;
  useEffect(() => {
    const video = picture.current;
    if (video === null || !hasCamera()) return;
    return watchCamera(video, facing, {
      state: setCamera,
      text: (text) => latest.current(text, 'reader'),
    });
  }, [facing]);
  const isOff = camera === 'none';
  if (cardOnly) {
    return (
      <div class={isOff ? 'unseen' : 'kiosk-card'}>
        <video
          ref={picture}
          class={`kiosk-eye kiosk-eye-${facing}`}
          muted
          playsInline
          aria-label={words.camera}
        />
        <p>{words.card}</p>
      </div>
    );
  }
  return (
    <>
      <p class="kiosk-lead">{isOff ? words.toScanner : words.toCamera}</p>
      {isOff ? <SlipPicture /> : null}
      <div class={isOff ? 'unseen' : 'kiosk-eye-frame'}>
        <video
          ref={picture}
          class={`kiosk-eye kiosk-eye-${facing}`}
          muted
          playsInline
          aria-label={words.camera}
        />
      </div>
      <div class="kiosk-actions">
        {isOff ? <Photo dispatch={dispatch} present={present} /> : null}
        <Button big onClick={() => dispatch({ is: 'type-code' })}>
          {words.typeCode}
        </Button>
        {isOff ? null : (
          <Button look="quiet" onClick={() => setFacing(facing === 'user' ? 'environment' : 'user')}>
            {words.otherCamera}
          </Button>
        )}
      </div>
    </>
  );
}

/** A photo taken by the tablet's own camera app: works without a secure connection. It is read and forgotten. */
function Photo({ dispatch, present }: Pick<Props, 'dispatch' | 'present'>) {
  const words = useWords(kioskWords).waiting;
  const take = async (input: HTMLInputElement) => {
    const photo = input.files?.[0];
    input.value = '';
    if (photo === undefined) return;
    const { readQr } = await import('../scanner.js');
    const text = await readQr(photo).catch(() => null);
    if (text !== null) present(text, 'reader');
    else dispatch({ is: 'slip-refused', by: 'reader', why: { kind: 'photo-unreadable' } });
  };
  return (
    <label class="button button-big button-main kiosk-photo">
      {words.photo}
      <input
        class="unseen"
        type="file"
        accept="image/*"
        capture="environment"
        autoComplete="off"
        onChange={(event) => void take(event.currentTarget)}
      />
    </label>
  );
}

/** What a slip looks like, for whoever has never held one. */
function SlipPicture() {
  return (
    <svg class="kiosk-slip" viewBox="0 0 200 120" aria-hidden="true">
      <rect class="kiosk-slip-paper" x="4" y="4" width="192" height="112" rx="6" />
      <path
        class="kiosk-slip-code"
        d="M20 22h24v24H20zM20 74h24v24H20zM72 22h24v24H72zM28 30h8v8h-8zM28 82h8v8h-8zM80 30h8v8h-8zM54 22v16M54 48v10h12M20 58h16M76 58h20M54 72v26M66 84h12v14M88 72v14"
      />
      <path class="kiosk-slip-line" d="M116 34h64M116 54h64M116 74h40" />
    </svg>
  );
}
