/** How the camera stands. `none`: no camera, no permission, or no secure connection. */
export type CameraState = 'starting' | 'on' | 'none';
export type Facing = 'user' | 'environment';

/** A tired tablet reads so often without growing hot; a slip is held for seconds. */
const LOOK_EVERY_MS = 200;
/** Enough for a code that fills a quarter of the picture, and quick to search. In pixels. */
const WIDTH = 960;
const HEIGHT = 720;

/** Browsers give a camera to secure pages only: https with our certificate, or the laptop itself. */
export const hasCamera = (): boolean =>
  window.isSecureContext && navigator.mediaDevices?.getUserMedia !== undefined;

/**
 * Shows what the camera sees in `video` and calls back with each QR text. Pictures stay in the page: they
 * are looked at and forgotten.
 *
 * @returns the way to stop; the camera's lamp goes out
 */
export function watchCamera(
  video: HTMLVideoElement,
  facing: Facing,
  on: { readonly state: (state: CameraState) => void; readonly text: (text: string) => void },
): () => void {
  let stopped = false;
  let stream: MediaStream | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  };

  const start = async () => {
    const camera = await openCamera(facing);
    stream = camera;
    if (stopped) return stop();
    const { engine, readQr } = await import('./scanner.js');
    await engine;
    if (stopped) return;
    video.srcObject = camera;
    await video.play();
    on.state('on');
    look(readQr);
  };

  const look = (readQr: (picture: ImageData) => Promise<string | null>) => {
    timer = setTimeout(async () => {
      const picture = pictureOf(video);
      const text = picture === null ? null : await readQr(picture).catch(() => null);
      if (stopped) return;
      if (text !== null) on.text(text);
      look(readQr);
    }, LOOK_EVERY_MS);
  };

  on.state('starting');
  start().catch(() => {
    if (!stopped) on.state('none');
    stop();
  });
  return stop;
}

const openCamera = (facing: Facing): Promise<MediaStream> =>
  navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: facing, width: { ideal: WIDTH }, height: { ideal: HEIGHT } },
  });

const canvas = document.createElement('canvas');

function pictureOf(video: HTMLVideoElement): ImageData | null {
  if (video.videoWidth === 0) return null;
  const scale = Math.min(1, WIDTH / video.videoWidth);
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  if (paper === null) return null;
  paper.drawImage(video, 0, 0, canvas.width, canvas.height);
  return paper.getImageData(0, 0, canvas.width, canvas.height);
}
