// Icons only where one is clear by itself. Yes, no and not knowing have the shapes of the answers.
import Baby from '@lucide/svelte/icons/baby';
import Bed from '@lucide/svelte/icons/bed';
import Clock from '@lucide/svelte/icons/clock';
import GlassWater from '@lucide/svelte/icons/glass-water';
import Languages from '@lucide/svelte/icons/languages';
import MapPin from '@lucide/svelte/icons/map-pin';
import Pencil from '@lucide/svelte/icons/pencil';
import Phone from '@lucide/svelte/icons/phone-call';
import Pill from '@lucide/svelte/icons/pill';
import Scale from '@lucide/svelte/icons/scale';
import ShowerHead from '@lucide/svelte/icons/shower-head';
import Siren from '@lucide/svelte/icons/siren';
import Snowflake from '@lucide/svelte/icons/snowflake';
import Stethoscope from '@lucide/svelte/icons/stethoscope';
import Sun from '@lucide/svelte/icons/sun';
import Toilet from '@lucide/svelte/icons/toilet';
import Utensils from '@lucide/svelte/icons/utensils';
import type { Component } from 'svelte';

type Icon = Component<{ size?: number; 'aria-hidden'?: 'true' }>;

const icons: Readonly<Record<string, Icon>> = {
	medicine: Pill,
	doctor: Stethoscope,
	'need-doctor': Stethoscope,
	water: GlassWater,
	'need-water-or-food': GlassWater,
	food: Utensils,
	toilet: Toilet,
	cold: Snowflake,
	hot: Sun,
	rest: Bed,
	wash: ShowerHead,
	baby: Baby,
	'call-family': Phone,
	'call-lawyer': Scale,
	emergency: Siren,
	write: Pencil,
	interpreter: Languages,
	'need-interpreter': Languages,
	'other-language': Languages,
	where: MapPin,
	'how-long': Clock,
	'please-wait': Clock
};

const shapes: Readonly<Record<string, 'yes' | 'no' | 'unsure'>> = {
	yes: 'yes',
	no: 'no',
	'not-known': 'unsure'
};

/** The icon of a sentence, or null. */
export function iconOf(id: string): Icon | null {
	return icons[id] ?? null;
}

/** The shape of a short answer, or null. */
export function shapeOf(id: string) {
	return shapes[id] ?? null;
}
