import { createWorker } from './worker.ts'

/** The entry of the Worker. Its state lives as long as the isolate. */
export default createWorker()
