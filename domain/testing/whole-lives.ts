import type { Act, Action, CaseId } from '../log/action.ts'
import { heads, type Log } from '../log/log.ts'
import type { HeldCases } from '../registry/held-cases.ts'
import { caseIdOf } from './case-id.ts'
import { inventedCouple } from './couples.ts'
import { holder } from './e-certificate-acts.ts'
import { inventedBlob } from './invented-blob.ts'
import { divorceOf, holding, marriageOf, reissueOf, transcriptOf } from './lives.ts'
import { sealUnsigned } from './signer.ts'
import { transcriptActs } from './transcript-acts.ts'
import { writtenCase } from './written-case.ts'

const couple = inventedCouple(7)
const again = { man: inventedCouple(8).man, woman: holder }
const hisOther = { man: couple.man, woman: inventedCouple(9).woman }

/** The registrations of her life, one after the other; each takes the effect of the one before. */
export const herLife = [
  marriageOf(couple, '2026-05-20T09:00:00+08:00'),
  divorceOf(couple, '2026-08-03T09:00:00+08:00'),
  marriageOf(again, '2026-11-02T09:00:00+08:00', { index: 1 }),
] as const
const [married, divorced, remarried] = herLife

type Case = { readonly case: CaseId; readonly log: Log<never> | Log<Act> }

/** What is known at one point of a life, and what may be issued and may stay in force then. */
export interface LifeStage {
  readonly cases: HeldCases
  /** The registration that gives the status and the record of the booklet; null where nothing may be issued. */
  readonly attests: { readonly registration: CaseId; readonly record: CaseId } | null
  /** The registrations of which a certificate in force is not dead. */
  readonly alive: readonly CaseId[]
}

const stage = (
  cases: readonly Case[],
  registration: Case | null,
  record: Case | null = registration,
  alive: readonly Case[] = registration ? [registration] : [],
): LifeStage => ({
  cases: holding(...cases),
  attests: registration && record ? { registration: registration.case, record: record.case } : null,
  alive: alive.map((one) => one.case),
})

/** A case with one more act by a head. */
function followed({ case: id, log }: Case, act: Act, at: string): Case {
  const before = log as Log<Act>
  const [kind = 'reissue'] = [...before.values()].map(({ body }) => body.kind)
  const added = sealUnsigned<Act>({
    v: 1,
    case: id,
    kind,
    prev: heads(before),
    basis: [],
    act,
    at,
    by: { clerk: 'head-1', office: 'xincheng', device: `head ${at}`, seq: 0, last: null },
  })
  return { case: id, log: new Map<Action['id'], Action>(before).set(added.id, added) as Log<Act> }
}

const reissued = reissueOf(
  couple,
  '2026-06-10T09:00:00+08:00',
  { search: { how: 'own-case', case: married.case } },
  'register',
)
const takenBack = followed(
  reissued,
  {
    type: 'revoke-reissue',
    ground: 'impersonation',
    changedOn: null,
    document: '公安机关情况说明',
    scans: [inventedBlob('a finding on a reissue')],
    recovered: { man: true, woman: true },
    reason: '他人冒名补领',
  } as Act,
  '2026-07-01T09:00:00+08:00',
)
const divorceReissued = reissueOf(
  couple,
  '2026-09-10T09:00:00+08:00',
  {
    of: 'divorce',
    search: { how: 'own-case', case: divorced.case },
    applies: { man: null, woman: 'in-person' },
    number: 900_003,
  },
  'register',
)

const annulled = (what: Case): Case =>
  writtenCase('revocation', `the revocation of ${what.case}`, [
    {
      act: {
        type: 'annotate',
        affected: [{ case: what.case, kind: 'marriage', certificate: null }],
        effect: 'void',
        archiveNumber: { fonds: '0123', year: 2026, class: 'CX', volume: 7 },
        impersonated: null,
        remark: '据生效判决备注',
      } as Act,
      at: '2026-11-20T09:00:00+08:00',
    },
  ])

const { confirm, annotate, retract } = transcriptActs
const oldOne = (...later: readonly Act[]) =>
  transcriptOf(
    couple,
    { of: 'marriage', date: '1996-05-20', number: '新结字第96-24号' },
    later.map((act, index) => ({ act, at: `2026-11-23T08:1${index}:00+08:00` })),
  )
const unconfirmed = oldOne()
const old = oldOne(confirm)
const ended = oldOne(confirm, annotate)
const lasting = oldOne(confirm, annotate, { ...retract, annotation: ended.actions.at(-1)?.id ?? '' } as Act)
const oldReissued = reissueOf(
  couple,
  '2026-11-24T09:00:00+08:00',
  { search: { how: 'transcript', case: old.case } },
  'register',
)
const bigamy = marriageOf(hisOther, '2026-09-20T09:00:00+08:00', { index: 3 })

const sinceDivorce = [married, divorced]
const sinceReissue = [...sinceDivorce, divorceReissued]

/**
 * What may come to be known of her, step after step: a booklet is reissued and taken back, then a divorce; the divorce's
 * booklet reissued, a second marriage and its nullity; an old marriage transcribed, confirmed and wrongly ended; put
 * right and its booklet reissued; her husband marries somebody else, and a court declares that void.
 */
export const herLives: readonly (readonly LifeStage[])[] = [
  [
    stage([married], married),
    stage([married, reissued], married, reissued),
    stage([married, takenBack], married),
    stage([married, takenBack, divorced], divorced),
  ],
  [
    stage(sinceDivorce, divorced),
    stage(sinceReissue, divorced, divorceReissued),
    stage([...sinceReissue, remarried], remarried),
    stage([...sinceReissue, remarried, annulled(remarried)], divorced, divorceReissued),
  ],
  [stage([unconfirmed], null, null, [old]), stage([old], old), stage([ended], null)],
  [stage([ended], null), stage([lasting], old), stage([lasting, oldReissued], old, oldReissued)],
  [
    stage([married], married),
    stage([married, bigamy], null, null, [married]),
    stage([married, bigamy, annulled(bigamy)], married),
  ],
]

/** The case of her e-certificates. */
export const herCertificates = caseIdOf('an example')
