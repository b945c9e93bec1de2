// Plain JavaScript that brings its own loader, because none for TypeScript runs in a worker thread.
import { register } from 'tsx/esm/api'

register()
await import('./offer-thread.ts')
