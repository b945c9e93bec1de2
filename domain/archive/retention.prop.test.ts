import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { appointmentFlow } from '../appointment/flow.ts'
import { archiveBoxFlow } from '../archive-box/flow.ts'
import { divorceFlow } from '../divorce/flow.ts'
import { eCertificateFlow } from '../e-certificate/flow.ts'
import type { Act } from '../log/action.ts'
import { logOf } from '../log/log.ts'
import type { Row } from '../log/reference.ts'
import { marriageFlow } from '../marriage/flow.ts'
import { recordCertificateFlow } from '../record-certificate/flow.ts'
import { reissueFlow } from '../reissue/flow.ts'
import { revocationFlow } from '../revocation/flow.ts'
import { addDays } from '../shared/plain-date.ts'
import { always } from '../testing/property.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { transcriptFlow } from '../transcript/flow.ts'
import { retentionTable } from './periods.ts'
import { purgeableOn } from './retention.ts'
import { retentionClasses, retentionClassOf } from './retention-class.ts'

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom(...Object.keys(marriageFlow)).map((type) => ({ type })),
  fc
    .constantFrom('hold', 'settle-hold', 'settle-dispute', 'delete', 'dispose', 'purge')
    .map((type) => ({ type })),
)

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc
    .record({
      name: fc.constantFrom(
        ...retentionClasses.map((name) => `retention-${name}-months`),
        'retention-contact-months',
      ),
      office: fc.constantFrom(null, 'xincheng'),
      from: fc.constantFrom('1900-01-01', '2026-01-01', '2030-01-01'),
      value: fc.oneof(fc.integer({ min: -10, max: 2000 }), fc.boolean(), fc.constantFrom('0', 'never')),
    })
    .map((body): Row => {
      const sig = { key: 'centre', suite: 'intl-1', value: '' } as const
      return { id: `sha256-${body.name}-${body.from}`, body: { kind: 'parameter', ...body }, sig }
    }),
  { maxLength: 12 },
)

const logFrom = (acts: readonly Act[], kind: KindName = 'marriage') =>
  logOf(
    acts.map((act, seq) =>
      sealUnsigned({
        v: 1,
        case: '01KAT0000000000000000000AA',
        kind,
        prev: [],
        basis: [],
        act,
        at: '2026-01-10T09:00:00+08:00',
        by: { clerk: 'registrar-1', office: 'xincheng', device: 'counter-1', seq, last: null },
      }),
    ),
  )

/** The flow table of each kind of case, by its name. */
const flows = {
  marriage: marriageFlow,
  divorce: divorceFlow,
  reissue: reissueFlow,
  transcript: transcriptFlow,
  'record-certificate': recordCertificateFlow,
  revocation: revocationFlow,
  'e-certificate': eCertificateFlow,
  appointment: appointmentFlow,
  'archive-box': archiveBoxFlow,
} as const
type KindName = keyof typeof flows
const kinds = Object.keys(flows) as KindName[]

/** Whether an act alone puts a case of its kind into a class that nothing deletes. */
const isKept = (kind: KindName, type: string): boolean =>
  retentionTable[retentionClassOf(logFrom([{ type }], kind))].every(({ period }) => period === null)

/** A kind and one of its acts after which a case is kept for ever. */
const keptActs = kinds.flatMap((kind) =>
  Object.keys(flows[kind]).flatMap((type) => (isKept(kind, type) ? [{ kind, type }] : [])),
)

test('[I10] of every kind but bookings there are acts after which a case is never deleted', () => {
  assert.equal(
    kinds.filter((kind) => !keptActs.some((act) => act.kind === kind)),
    ['appointment'],
  )
})

test('[I10] of no kind any other act and any row shortens how long such a case is kept', () => {
  always(
    fc.property(
      fc.constantFrom(...keptActs),
      fc.array(fc.nat(), { maxLength: 12 }),
      rows,
      fc.nat(60_000),
      ({ kind, type }, others, parameters, days) => {
        const types = [...Object.keys(flows[kind]), 'hold', 'settle-hold', 'settle-dispute', 'purge']
        const acts = others.map((nth) => ({ type: types[nth % types.length] ?? type }))
        const log = logFrom([...acts, { type }, ...acts.toReversed()], kind)
        assert.is(purgeableOn(log, parameters, addDays('2026-01-10', days)), null)
      },
    ),
  )
})

test('[I10] no act and no row of any date shortens how long a case is kept that ever reached acceptance', () => {
  const reached = fc.constantFrom('accept', 'register', 'deliver', 'file', 'annotate')
  const property = fc.property(
    reached,
    fc.array(anyAct, { maxLength: 12 }),
    rows,
    fc.nat(60_000),
    (type, acts, parameters, days) => {
      const log = logFrom([...acts, { type }])
      assert.is(purgeableOn(log, parameters, addDays('2026-01-10', days)), null)
    },
  )
  always(property)
})

test.run()
