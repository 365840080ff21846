export {
	assess,
	circumstances,
	isSilent,
	levelOf,
	outcomes,
	staffActionOf,
	type Assessment,
	type CircumstanceFacts,
	type Circumstances,
	type Outcome,
	type StaffAction
} from './assess';
export {
	dimensionPositive,
	evidenceOf,
	type AtLeastOneOf,
	type DimensionStanding,
	type EvidenceMap,
	type IndicatorEvidence
} from './evidence';
export {
	dimensions,
	type Dimension,
	type Indicator,
	type ProductRule,
	type Source,
	type Strength
} from './indicator';
export {
	partition,
	type ConductAnswer,
	type ConductAnswers,
	type Partition,
	type Standing
} from './partition';
