import type { Service } from '$lib/core/referral';
import { finnishServices } from './finland';

/** Services by ISO 3166-1 country code. */
export const services: Readonly<Record<string, readonly Service[]>> = { FI: finnishServices };
