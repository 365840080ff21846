// What a page may know of erasing everything: whether it was begun and not finished.

/** The folder of the note that stands while everything is being erased. */
export const erasingFolder = 'askwell-ending';

/** The note: magic, version, zeros, and their SHA-256. One that is not whole begins nothing. */
export const note: Uint8Array<ArrayBuffer> = Uint8Array.of(
	...[0x41, 0x57, 0x45, 0x52, 1, 0, 0, 0],
	...[0xe1, 0xd1, 0x65, 0xd4, 0xb3, 0x5d, 0x0d, 0x59],
	...[0x48, 0xe8, 0x2b, 0xaf, 0x56, 0x6b, 0xd5, 0x3e],
	...[0x24, 0xfb, 0x93, 0x8b, 0xc2, 0xcb, 0x72, 0x83],
	...[0xe7, 0x37, 0x4c, 0xc2, 0xee, 0x2e, 0xf9, 0xca]
);

/** Whether erasing everything was begun here and not finished. Never rejects. */
export async function isErasing(): Promise<boolean> {
	try {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle(erasingFolder);
		const file = await (await folder.getFileHandle('note')).getFile();
		if (file.size !== note.length) return false;
		const found = new Uint8Array(await file.arrayBuffer());
		return found.every((byte, at) => byte === note[at]);
	} catch {
		return false;
	}
}
