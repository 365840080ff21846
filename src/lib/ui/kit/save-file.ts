// Hands bytes to the browser to be saved as a file, under a name that says nothing.

/** Begins a download. Whether and where the file was saved a page cannot know. */
export function saveFile(file: File): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = file.name;
	link.click();
	// Browsers begin the download in a later task; then the address is of no more use.
	setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Bytes as a file of no particular kind. */
export function fileOf(bytes: Uint8Array, name: string): File {
	return new File([new Uint8Array(bytes)], name, { type: 'application/octet-stream' });
}
