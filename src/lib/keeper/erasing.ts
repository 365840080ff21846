// What a page may know of erasing everything: whether it was begun and not finished.

/** The folder of the note that stands while everything is being erased. */
export const erasingFolder = 'askwell-ending';

/** Bytes of the note; one that is shorter was never finished, and begins nothing. */
export const noteLength = 40;

/** Whether erasing everything was begun here and not finished. Never rejects. */
export async function isErasing(): Promise<boolean> {
	try {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle(erasingFolder);
		const note = await folder.getFileHandle('note');
		return (await note.getFile()).size === noteLength;
	} catch {
		return false;
	}
}
