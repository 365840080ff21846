export { baseRates, shortQuestionnaire, type BaseRate } from './base-rates';
export { indicators } from './indicators/catalogue';
export { jurisdictions } from './jurisdictions';
export { phraseGroups, phrases, type Phrase, type PhraseGroup } from './phrases/board';
export { borderSecondLine } from './protocols/border-second-line';
export { measuredOf } from './measured';
export { dangers, figuresOf, type Danger, type Measured } from './security';
export { services } from './services';
