export { baseRates, shortQuestionnaire, type BaseRate } from './base-rates';
export { indicators } from './indicators/catalogue';
export { jurisdictions } from './jurisdictions';
export { borderSecondLine } from './protocols/border-second-line';
export { dangers, type Danger } from './security';
export { services } from './services';
