export { baseRates, shortQuestionnaire, type BaseRate } from './base-rates';
export { crewRoutineNames, crewRoutines, type CrewLine, type CrewRoutineName } from './crew';
export { indicators } from './indicators/catalogue';
export { jurisdictions } from './jurisdictions';
export { borderSecondLine } from './protocols/border-second-line';
export { measuredOf } from './measured';
export { dangers, figuresOf, type Danger, type Measured } from './security';
export { services } from './services';
