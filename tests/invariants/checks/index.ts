// Every check there is: each file beside this one may export rows of checks, under names that end
// in `Checks`.
import type { AnyCheck, Check } from '../check';

const files = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./index.ts'], { eager: true });

/** A file with all of its checks; helpers without any are not among them. */
export interface CheckFile {
	/** From the root of the project. */
	readonly where: string;
	readonly checks: readonly Check<unknown>[];
}

export const checkFiles: readonly CheckFile[] = Object.entries(files)
	.map(([path, exported]) => ({
		where: `tests/invariants/checks/${path.slice('./'.length)}`,
		checks: Object.entries(exported)
			.filter(([name]) => name.endsWith('Checks'))
			.flatMap(([, checks]) => checks as readonly AnyCheck[])
			.map((check) => check as unknown as Check<unknown>)
	}))
	.filter(({ checks }) => checks.length > 0);
