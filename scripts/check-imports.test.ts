import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { circleFaults, faultsIn } from './check-imports.ts'

const permitted: [path: string, source: string, why: string][] = [
  ['domain/log/fold.ts', `import { order } from './order.ts'`, 'a file imports its own room'],
  ['domain/log/content-id.ts', `import { sha256 } from '@noble/hashes/sha2.js'`, 'the domain hashes'],
  ['domain/shared/age.ts', `import { ok } from '../log/result.ts'`, 'shared answers in Results'],
  [
    'domain/shared/person.ts',
    `import type { BlobId } from '../log/action.ts'`,
    'shared names types of the log',
  ],
  [
    'domain/marriage/rules.ts',
    `import { lease } from '../numbers/lease.ts'`,
    'a kind draws certificate numbers',
  ],
  ['domain/registry/clash.ts', `import { flow } from '../marriage/flow.ts'`, 'the registry reads kinds'],
  ['domain/index.ts', `export { merge } from './log/log.ts'`, 'the door opens every room'],
  [
    'domain/shared/codes/nation.test.ts',
    `import { readFileSync } from 'node:fs'`,
    'a test reads its examples',
  ],
  ['client/state/case.ts', `import { admit } from '../../domain/index.ts'`, 'the client uses the door'],
  [
    'client/screens/revocation/papers-to-serve.tsx',
    `import { createPapersToPrint } from '../case/papers-to-print.tsx'`,
    'screens of a kind draw on those of every case',
  ],
  [
    'client/devices/bridge.ts',
    `import type { Card } from '../../device-bridge/protocol.ts'`,
    'types of the protocol',
  ],
  [
    'client/e2e/outage.e2e.ts',
    `import { start } from '../../sync-server/app.ts'`,
    'a browser test starts the server',
  ],
  [
    'domain/shared/plain-date.ts',
    `const day = (ms: number) => new Date(ms) // not new Date()`,
    'a date from a number',
  ],
  ['scripts/seed.ts', `import { row } from '../sync-server/store/row.ts'`, 'scripts reach everywhere'],
]

const refused: [path: string, source: string, names: string][] = [
  [
    'domain/log/rule.ts',
    `import type { Person } from '../shared/person.ts'`,
    'types of domain/shared/person.ts',
  ],
  ['domain/shared/age.ts', `import { fold } from '../log/fold.ts'`, 'domain/log/fold.ts'],
  ['domain/marriage/rules.ts', `import { flow } from '../divorce/flow.ts'`, 'domain/divorce/flow.ts'],
  [
    'domain/marriage/rules.ts',
    `import { check } from '../status-check/rules.ts'`,
    'domain/status-check/rules.ts',
  ],
  ['domain/marriage/rules.ts', `export * from '../registry/clash.ts'`, 'domain/registry/clash.ts'],
  ['domain/log/fold.ts', `import { merge } from '../index.ts'`, 'domain/index.ts'],
  ['domain/shared/age.ts', `import { readFileSync } from 'node:fs'`, 'the package node:'],
  ['domain/shared/age.ts', `import dayjs from 'dayjs'`, 'the package dayjs'],
  ['client/state/case.ts', `import { fold } from '../../domain/log/fold.ts'`, 'domain/log/fold.ts'],
  ['client/state/case.ts', `const log = await import('../../domain/log/log.ts')`, 'domain/log/log.ts'],
  ['client/state/case.ts', `type Log = import('../../domain/log/log.ts').Log`, 'types of domain/log/log.ts'],
  [
    'client/screens/revocation/papers-to-serve.tsx',
    `import { createPapersToPrint } from '../divorce/papers-to-print.tsx'`,
    'client/screens/divorce/papers-to-print.tsx',
  ],
  [
    'client/devices/bridge.ts',
    `import { port } from '../../device-bridge/protocol.ts'`,
    'device-bridge/protocol.ts',
  ],
  ['client/devices/bridge.ts', `import { type Card } from '../../device-bridge/protocol.ts'`, 'protocol.ts'],
  ['device-bridge/main.ts', `import { ok } from '../domain/index.ts'`, 'domain/index.ts'],
  ['sync-server/gate.ts', `import { seal } from '../client/state/seal.ts'`, 'client/state/seal.ts'],
  ['domain/log/fold.ts', `const now = Date.now()`, 'Date.now'],
  ['domain/shared/age.ts', `const today = new Date()`, 'Date()'],
  ['domain/shared/age.ts', `const pick = Math.random()`, 'Math.random'],
  ['client/screens/find.tsx', `const go = () => fetch('/api/find')`, 'fetch('],
  ['client/screens/find.tsx', `const go = () => indexedDB.open('x')`, 'indexedDB'],
  ['domain/log/fold.ts', `import { from`, 'cannot be read'],
]

for (const [path, source, why] of permitted)
  test(`[import-zones] ${path}: ${why}`, () => {
    assert.equal(faultsIn(path, source), [])
  })

for (const [path, source, names] of refused)
  test(`[import-zones] ${path} is told of ${names}`, () => {
    const faults = faultsIn(path, source)
    assert.is(faults.length, 1, faults.join('\n'))
    assert.match(faults[0] ?? '', names)
  })

test('[import-zones] a fault names the line it is on', () => {
  assert.match(faultsIn('domain/log/fold.ts', '\n\n// Date.now\nconst now = Date.now()')[0] ?? '', ':4 ')
})

test('[import-circles] two files that know only types of each other are told of', () => {
  const circle = new Map([
    ['client/state/desk.ts', `import type { Recovery } from './recovery.ts'`],
    ['client/state/recovery.ts', `type Desk = import('./desk.ts').Desk`],
  ])
  assert.equal(circleFaults(circle), [
    'client/state/desk.ts imports client/state/recovery.ts imports client/state/desk.ts: a circle',
  ])
})

test.run()
