// How large a picture will be once it is unpacked, read from its first bytes before a browser
// unpacks it: a file of a few kilobytes can say that it has a billion pixels.

const ascii = (bytes: Uint8Array, from: number, length: number) =>
	String.fromCharCode(...bytes.subarray(from, from + length));

/** Pixels of a PNG, JPEG or WebP picture as its header tells; null for anything else. */
export function pixelsIn(bytes: Uint8Array): number | null {
	if (bytes.length < 30) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (ascii(bytes, 1, 3) === 'PNG' && ascii(bytes, 12, 4) === 'IHDR') {
		return view.getUint32(16) * view.getUint32(20);
	}
	if (view.getUint16(0) === 0xffd8) return jpegPixels(view);
	if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webpPixels(view);
	return null;
}

// Segments of a JPEG: a marker, its length, its content. The frame header (C0 to CF, but for three
// of them that are none) holds height and width.
function jpegPixels(view: DataView): number | null {
	let at = 2;
	while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
		const marker = view.getUint8(at + 1);
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
		if (marker === 0xda) return null;
		at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
	}
	return null;
}

function webpPixels(view: DataView): number | null {
	const kind = view.getUint32(12);
	const whole24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1;
	if (kind === 0x56503858) return whole24(24) * whole24(27); // VP8X
	if (kind === 0x5650384c) {
		const bits = view.getUint32(21, true); // VP8L
		return ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1);
	}
	if (kind !== 0x56503820) return null; // VP8
	return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
}
