import { addWords } from './text.ts'
import { zhCooling } from './zh-cooling.ts'

/** Imported by whatever shows the days of a divorce application: the case and the day. */
await addWords(zhCooling, () => import('./en-cooling.ts').then(({ enCooling }) => enCooling))
