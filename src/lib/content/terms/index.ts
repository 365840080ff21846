// What is refused in which language. A language without a file here cannot be enabled; the list
// is large and is loaded only where a protocol from outside is opened.
import type { TermFile } from '$lib/core/gate';
import { ar } from './ar';
import { en } from './en';
import { fi } from './fi';

/** One file for each language. */
export const termFiles: readonly TermFile[] = [en, fi, ar];
