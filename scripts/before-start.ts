import { existsSync } from 'node:fs'
import { isUpToDate } from './up-to-date.ts'

const builtServer = 'dist/server/main.js'

/** Runs before `npm start`, which needs what `npm run build` makes. */
if (!existsSync(builtServer)) {
  console.error('服务器尚未构建，请先运行 npm run build。 The server is not built yet: npm run build')
  process.exitCode = 1
} else if (!isUpToDate(builtServer, /^(sync-server|domain)\/.*(?<!\.test)\.[jt]s$/, ['package.json'])) {
  console.error(
    '源代码比构建新，建议运行 npm run build。 The sources are newer than what starts: npm run build',
  )
}
