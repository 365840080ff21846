import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';

// A busy machine takes longer than the second that is waited for by itself.
configure({ asyncUtilTimeout: 5000 });

// The page's bytes are of another realm than what Node clones, encrypts and stores. A browser has
// one realm, so the native kinds are put back before anything is loaded.
const native = structuredClone([new Uint8Array(), new ArrayBuffer()] as const);
globalThis.Uint8Array = native[0].constructor as typeof Uint8Array;
globalThis.ArrayBuffer = native[1].constructor as typeof ArrayBuffer;
