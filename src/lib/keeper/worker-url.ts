// The address of the built worker, for whoever starts it. A page under Trusted Types must admit
// exactly this address and start the worker with `{ type: 'module' }`.

export { default as workerUrl } from './keeper.worker?worker&url';
