export {
	roles,
	type Duty,
	type Expiry,
	type Jurisdiction,
	type Phone,
	type Provenance,
	type Role,
	type Service
} from './service';
