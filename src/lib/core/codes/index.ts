export { maxFrameLength, maxTransferBytes, transferIdBytes } from './frame';
export { contentOf, framesOf, gathered, missingFrames, type Gathering } from './transfer';
