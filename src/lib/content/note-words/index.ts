// The word lists of a crew's short note, for every language together: a note may be typed in another
// language than the screen's. Large, and loaded only where a note is written.
import type { NoteWords } from '$lib/core/passon';
import { ar } from './ar';
import { en } from './en';
import { fi } from './fi';

/** One for each language that has words. */
export const noteWords: readonly NoteWords[] = [en, fi, ar];
