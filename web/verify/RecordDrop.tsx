import { useState } from 'preact/hooks';
import { verifyWords } from '../shared/words/verify.js';
import { useWords } from '../shared/words/words.js';

interface Props {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where the record is dropped, or chosen: the whole area is the label of a file field. */
export function RecordDrop({ files, onFiles }: Props) {
  const words = useWords(verifyWords);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = [...(event.dataTransfer?.files ?? [])];
    if (dropped.length > 0) onFiles(dropped);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <label
      class={`verify-drop${over ? ' verify-drop-over' : ''}${files.length > 0 ? ' verify-drop-full' : ''}`}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        multiple
        class="unseen"
        onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
      />
      {files.length === 0 ? (
        <>
          <strong class="verify-drop-title">{words.drop}</strong>
          <span class="verify-drop-link">{words.orChoose}</span>
          <span class="soft">{words.recordHint}</span>
        </>
      ) : (
        <>
          <strong class="verify-drop-title">{words.chosen(files.map(({ name }) => name).join(', '))}</strong>
          <span class="verify-drop-link">{words.orChoose}</span>
        </>
      )}
    </label>
  );
}
