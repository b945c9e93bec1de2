import { spawnSync } from 'node:child_process'

/** One check of the whole tree: a heading, and the command that says yes or no by its exit code. */
export interface Check {
  group: 'types' | 'lint'
  title: string
  command: readonly [program: string, ...args: string[]]
}

/** What the compiler and the linters are asked, in order. */
export const checks: readonly Check[] = [
  { group: 'types', title: 'types of the domain', command: ['npx', 'tsc', '-p', 'domain'] },
  { group: 'types', title: 'types of the client', command: ['npx', 'tsc', '-p', 'tsconfig.json'] },
  { group: 'types', title: 'types of the workers', command: ['npx', 'tsc', '-p', 'tsconfig.worker.json'] },
  {
    group: 'types',
    title: 'types of server, bridge, scripts, tests',
    command: ['npx', 'tsc', '-p', 'tsconfig.node.json'],
  },
  { group: 'lint', title: 'lint and format', command: ['npx', 'biome', 'check', '--error-on-warnings', '.'] },
  { group: 'lint', title: 'import zones', command: ['npx', 'tsx', 'scripts/check-imports.ts'] },
  {
    group: 'lint',
    title: 'the law: citations and examples',
    command: ['npx', 'tsx', 'scripts/check-law.ts'],
  },
]

/** Runs a command with its output shown, and says whether it succeeded. */
export function succeeds([program, ...args]: Check['command']): boolean {
  return spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
}

if (process.argv[1] === import.meta.filename) {
  const asked = process.argv[2]
  const failed = checks.filter(({ group, command }) => (!asked || group === asked) && !succeeds(command))
  for (const { title } of failed) console.error(`failed: ${title}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}
