// What was measured of the protection, as the page of figures has it: written into measured.json by
// `npm run figures`, and held to docs/figures by a test.
import type { Measured } from './security';
import kept from './measured.json';

const all: readonly Measured[] = kept;

/** The figures with these names, in this order; those that were never measured are left out. */
export function measuredOf(ids: readonly string[]): readonly Measured[] {
	return ids.flatMap((id) => all.filter((one) => one.id === id));
}
