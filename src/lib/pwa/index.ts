// Offline use and updates. Other rooms use these names only.
export { AppUpdate, type ApplyOutcome, type UpdateState } from './app-update';
export { forgetProgram } from './forget';
export { startAppUpdate } from './start';
export { trustedScriptUrl } from './trusted-url';
