import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { add, fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { review } from '../log/rule.ts'
import { always } from '../testing/property.ts'
import { received, revocationAct } from '../testing/revocation-acts.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { unfinished } from '../testing/unfinished.ts'
import type { RevocationAct } from './action.ts'
import { revocation } from './kind.ts'

/** The two ways a revocation goes, act by act on the days on which each may be done. */
const courses = {
  receive: [
    ['2026-05-06', 'check-authenticity'],
    ['2026-05-06', 'set-effect-date'],
    ['2026-05-06', 'approve'],
    ['2026-05-06', 'confirm-clock'],
    ['2026-05-06', 'annotate'],
    ['2026-05-07', 'file'],
  ],
  'receive.police': [
    ['2026-05-06', 'check-authenticity'],
    ['2026-05-06', 'set-effect-date'],
    ['2026-05-06', 'notice-of-intent'],
    ['2026-05-07', 'statement'],
    ['2026-05-08', 'review-legality'],
    ['2026-05-12', 'decide'],
    ['2026-05-20', 'serve'],
    ['2026-05-21', 'annotate'],
    ['2026-05-22', 'file'],
  ],
} as const

const moments = Object.entries(courses).flatMap(([name, course]) => {
  const reception = received[name]
  if (!reception) return []
  let log: Log<RevocationAct> = new Map()
  return [['2026-05-06', 'receive'] as const, ...course].map(([on, type], seq) => {
    const at = `${on}T${String(9 + seq).padStart(2, '0')}:00:00+08:00`
    const act: RevocationAct = type === 'receive' ? reception : revocationAct(type, reception, at)
    const clerk = type === 'decide' ? 'head-1' : 'registrar-1'
    const by = { clerk, office: 'xincheng', device: 'counter-1' }
    const { state } = fold(revocation, log)
    const action = sealUnsigned<RevocationAct>({
      v: 1,
      case: '01JZ0000000000000000000000',
      kind: 'revocation',
      prev: [...log.keys()].slice(-1),
      basis: [],
      act,
      at,
      by: { ...by, seq, last: null },
    })
    log = add(revocation, log, action)
    return { act, state, circumstances: { on, at, by, rows: [] } }
  })
})

test('[drafts] whatever is still missing is asked for by the checklist and refused by no rule', () => {
  const drafts = fc
    .constantFrom(...moments)
    .chain((moment) => unfinished(moment.act).map((draft) => ({ ...moment, draft })))
  always(
    fc.property(drafts, ({ state, draft, circumstances }) => {
      assert.equal(review(revocation, state, draft, circumstances).refusals, [])
    }),
  )
})

test('[drafts] a finished act leaves nothing on its checklist', () => {
  for (const { act, state, circumstances } of moments) {
    const seen = review(
      revocation,
      state,
      act as Parameters<typeof review<RevocationAct, never, never>>[2],
      circumstances,
    )
    assert.ok(seen.inPlace, act.type)
    assert.equal(
      seen.evidence.filter(({ presence }) => presence !== 'present').map(({ id }) => id),
      [],
      act.type,
    )
  }
})

test.run()
