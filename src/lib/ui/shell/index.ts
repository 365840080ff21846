export { focusHeading } from './focus';
export { default as FaultNotice } from './FaultNotice.svelte';
export { default as PartMissing } from './PartMissing.svelte';
export { pointing } from './pointing.svelte';
export { default as TopBar } from './TopBar.svelte';
export { hideNow } from './hide-now';
export { coverWhile } from './cover';
export { whenBroken } from './broken';
