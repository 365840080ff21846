export {
	agreedRecipients,
	agreementAnswers,
	agreementModes,
	agreementScopes,
	isAgreed,
	latestDecision,
	type AgreementAnswer,
	type AgreementDecision,
	type AgreementMode,
	type AgreementScope
} from './agreement';
