import { zhOfKinds } from './kinds/zh-of-kinds.ts'
import { addWords } from './text.ts'
import { zhAtDesk } from './zh-at-desk.ts'

/** Imported by whatever is shown beside or behind the sign-in: the shell, the way in by shares, the parties' window. */
await addWords(zhAtDesk, () => import('./en-at-desk.ts').then(({ enAtDesk }) => enAtDesk))
/** What the law says in each kind of case; fetched with the desk, because lists of all kinds say it. */
await addWords(zhOfKinds, () => import('./kinds/en-of-kinds.ts').then(({ enOfKinds }) => enOfKinds))
