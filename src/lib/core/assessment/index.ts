export {
	dimensions,
	type Dimension,
	type Indicator,
	type ProductRule,
	type Source,
	type Strength
} from './indicator';
