// The keeper without its seal, in the same process: what a test that looks for silent changes must be
// able to see. AES-GCM gives back what it is given, and no tag is looked at.

/** Runs `use` with encryption turned off. */
export async function unsealed<T>(use: () => Promise<T>): Promise<T> {
	const { subtle } = crypto;
	const { encrypt, decrypt } = SubtleCrypto.prototype;
	const bytesOf = (data: BufferSource) =>
		ArrayBuffer.isView(data)
			? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
			: new Uint8Array(data);
	Object.assign(subtle, {
		encrypt: async (_: unknown, __: unknown, plain: BufferSource) => {
			const sealed = new Uint8Array(plain.byteLength + 16);
			sealed.set(bytesOf(plain));
			return sealed.buffer;
		},
		decrypt: async (_: unknown, __: unknown, sealed: BufferSource) =>
			bytesOf(sealed).slice(0, -16).buffer
	});
	try {
		return await use();
	} finally {
		Object.assign(subtle, { encrypt, decrypt });
	}
}
