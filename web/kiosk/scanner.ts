import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

/**
 * The engine, or a rejection on a browser too old for it: then the page goes on without a camera. The
 * library would fetch it from a server of its makers; ours lies beside the page.
 */
export const engine: Promise<unknown> = prepareZXingModule({
  overrides: { locateFile: () => wasm },
  fireImmediately: true,
});

/** The text of the QR code in a picture, or null. Loaded apart from the page: the engine is large. */
export async function readQr(picture: ImageData | Blob): Promise<string | null> {
  // Model 2 and nothing else: "QRCode" includes Micro QR, which the reader sees now and then where none is.
  const found = await readBarcodes(picture, {
    formats: ['QRCodeModel2'],
    maxNumberOfSymbols: 1,
    tryHarder: true,
  });
  const text = found[0]?.text ?? '';
  return text === '' ? null : text;
}
