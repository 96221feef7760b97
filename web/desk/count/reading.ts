/** What a key means while names are read; a presenter's remote sends page keys. Null: nothing. */
export function moveOf(key: string): 'next' | 'back' | 'again' | 'pause' | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
    case ' ':
      return 'next';
    case 'ArrowLeft':
    case 'PageUp':
      return 'back';
    case 'u':
    case 'U':
      return 'again';
    case 'j':
    case 'J':
      return 'pause';
    default:
      return null;
  }
}
