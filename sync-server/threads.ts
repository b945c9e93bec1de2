import { type ResourceLimits, Worker } from 'node:worker_threads'

/** The programs that run on a thread of their own, by name, and their files among these sources. */
export const threadSources = {
  'offer-thread': 'offer-thread.ts',
  'argon2-worker': 'argon2-worker.js',
} as const

/**
 * Starts a thread on `<name>.js` beside this code. In the built server that is what was built of its source; here it is
 * plain JavaScript that brings its own loader where it needs one, because none for TypeScript runs in a thread.
 */
export const startThread = (name: keyof typeof threadSources, resourceLimits: ResourceLimits = {}): Worker =>
  new Worker(new URL(`./${name}.js`, import.meta.url), { execArgv: [], resourceLimits })
