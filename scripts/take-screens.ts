/** Takes the pictures of the README from the real app: `npm run build && npx tsx scripts/take-screens.ts`. */
import { takeConflictDesk } from './screens/conflict-desk.ts'
import { takeCounter } from './screens/counter.ts'

await takeCounter()
await takeConflictDesk()
