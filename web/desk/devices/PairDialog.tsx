import { useState } from 'preact/hooks';
import { Button } from '../../shared/components/Button.js';
import { Dialog } from '../../shared/components/Dialog.js';
import { Field } from '../../shared/components/Field.js';
import { Notice } from '../../shared/components/Notice.js';
import { QrCode } from '../../shared/components/QrCode.js';
import { deskWords } from '../../shared/words/desk.js';
import { useWords } from '../../shared/words/words.js';
import { useLive } from '../parts/live.js';

interface Props {
  readonly device: string;
  readonly kind: 'kiosk' | 'projector' | 'booth';
  /** Secret path that one device opens once. */
  readonly path: string;
  readonly label: string;
  readonly onClose: () => void;
}

/** The one-time link as QR and text, until the device has opened it. */
export function PairDialog({ device, kind, path, label, onClose }: Props) {
  const words = useWords(deskWords).devices.pair;
  const { state } = useLive();
  // A tablet reaches the laptop over the hall's network; this laptop's own address stands first.
  const [address, setAddress] = useState(state.addresses[1] ?? state.addresses[0] ?? null);
  const paired = state.devices.some((each) => each.device === device);
  return (
    <Dialog
      title={words.dialog(label)}
      onClose={onClose}
      wide
      actions={
        <Button look="main" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      {paired ? <Notice tone="ok">{words.seen}</Notice> : null}
      {address === null ? <Notice tone="warn">{words.noAddress}</Notice> : null}
      {paired || address === null ? null : (
        <div class="desk-secret">
          <div class="desk-secret-code">
            <QrCode text={`${address}${path}`} label={words.link} />
          </div>
          <div class="stack">
            <p>{words.scan}</p>
            <p class="soft">{words.once}</p>
            {kind === 'projector' ? (
              // The wall most often hangs on this laptop's own second screen: nobody types a link for it.
              <p>
                {words.here}{' '}
                <a href={path} target="_blank" rel="noreferrer">
                  {words.openHere}
                </a>
              </p>
            ) : null}
            {state.addresses.length > 1 ? (
              <Field label={words.address}>
                {(control) => (
                  <select
                    {...control}
                    class="input"
                    value={address}
                    onChange={(event) => setAddress(event.currentTarget.value)}
                  >
                    {state.addresses.map((each) => (
                      <option key={each}>{each}</option>
                    ))}
                  </select>
                )}
              </Field>
            ) : null}
            <p class="field-label">{words.link}</p>
            <p class="desk-address">{`${address}${path}`}</p>
            <p role="status">{words.waiting}</p>
          </div>
        </div>
      )}
      {paired ? null : <Trust />}
    </Dialog>
  );
}

/** Over TLS a new tablet first takes in the laptop's certificate, from a plain page of its own. */
function Trust() {
  const words = useWords(deskWords).devices.pair;
  const { trustAddresses, fingerprint } = useLive().state;
  const [address] = trustAddresses;
  if (address === undefined || fingerprint === null) return null;
  return (
    <details class="desk-fold">
      <summary>{words.fresh}</summary>
      <div class="desk-secret">
        <div class="desk-secret-code">
          <QrCode text={address} label={words.trustLink} />
        </div>
        <div class="stack">
          <p>{words.trust}</p>
          <p class="desk-address">{address}</p>
          <p class="field-label">{words.fingerprint}</p>
          <p class="desk-address">{fingerprint}</p>
        </div>
      </div>
    </details>
  );
}
