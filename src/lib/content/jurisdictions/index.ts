import type { Jurisdiction } from '$lib/core/referral';
import { finland } from './finland';

/** Jurisdictions by ISO 3166-1 country code. */
export const jurisdictions: Readonly<Record<string, Jurisdiction>> = { FI: finland };
