// Reads a QR code from a picture that was chosen from the device. There is no camera here: the
// picture is drawn on a canvas in memory, read once, and forgotten.

import { pixelsIn } from './picture-size';

/** Largest picture that is opened: 4 MB. */
export const maxPictureBytes = 4_000_000;
/** Most pixels that a browser is made to unpack: 100 MB of memory. */
export const maxPixels = 25_000_000;
// A picture of a screen fits; a photograph is made smaller, which the decoder can bear.
const maxSide = 2000;
const patienceMs = 1500;
// A photograph's own notes, with a small copy of it, stand before its size.
const headerBytes = 262_144;

/** What a picture holds, or why it was not read. */
export type QrReading =
	{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-large' | 'no-code' };

/** The first QR code of a PNG, JPEG or WebP picture; whatever is none holds no code. */
export async function readQrPicture(file: Blob): Promise<QrReading> {
	if (file.size > maxPictureBytes) return { kind: 'too-large' };
	try {
		const pixels = pixelsIn(new Uint8Array(await file.slice(0, headerBytes).arrayBuffer()));
		if (pixels === null) return { kind: 'no-code' };
		if (pixels > maxPixels) return { kind: 'too-large' };
		const { data, width, height } = await pixelsOf(file);
		// As heavy as a whole conversation, and needed once a year.
		const { default: decodeQR } = await import('qr/decode.js');
		const text = decodeQR({ data, width, height }, { format: 'RGBA', timeLimit: patienceMs });
		return { kind: 'text', text };
	} catch {
		return { kind: 'no-code' };
	}
}

async function pixelsOf(file: Blob): Promise<ImageData> {
	const picture = await createImageBitmap(file);
	const scale = Math.min(1, maxSide / Math.max(picture.width, picture.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(picture.width * scale));
	canvas.height = Math.max(1, Math.round(picture.height * scale));
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('no canvas');
	context.drawImage(picture, 0, 0, canvas.width, canvas.height);
	picture.close();
	return context.getImageData(0, 0, canvas.width, canvas.height);
}
