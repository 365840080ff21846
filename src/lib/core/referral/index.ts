export {
	type Duty,
	type Expiry,
	type Jurisdiction,
	type Phone,
	type Provenance,
	type Service
} from './service';
