/** What the builder understands and the compiler does not: style sheets, files, and the bare QR encoder. */
declare module '*.css';
declare module '*?url' {
  const address: string;
  export default address;
}
declare module 'qrcode/lib/core/qrcode.js' {
  import type { create } from 'qrcode';

  const encoder: { readonly create: typeof create };
  export default encoder;
}
