// The PIN that opens a vault again after a lock, for a short while. A door of its own: few use it,
// and it is loaded when somebody does.

export { createPinHolder, type PinHolder } from './pin/client';
export { mostTries, warmMs } from './pin/holder';
export { default as pinWorkerUrl } from './pin.worker?worker&url';
