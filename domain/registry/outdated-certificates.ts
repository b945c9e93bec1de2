import type { ECertificateAct } from '../e-certificate/action.ts'
import { certificatesOf, type ECertificate, isInForce } from '../e-certificate/certificates.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act, Action, ActionId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import { causalPast, type Log } from '../log/log.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'

/**
 * DB 6101/T 3163—2023 6.4.1, 6.4.4; rules.md K13: an e-certificate in force was made from a version of its record that
 * has changed since, whether its issuer could have known or not. It is over once that certificate is void. A correction
 * that the same office makes after the issue is its ordinary course: the certificate is made anew.
 */
export const outdatedCertificates = (held: HeldCases): readonly Conflict[] =>
  [...held].flatMap(([id, log]) => {
    if (kindNameOf(log) !== 'e-certificate') return []
    return certificatesOf(fold(eCertificate, log as Log<ECertificateAct>).state)
      .filter(isInForce)
      .flatMap((certificate) => {
        const { record } = certificate.make
        const changes = changesSince(held.get(record.case), record.heads as ActionId[])
        return changes.length > 0 ? [clash(id, log, certificate, changes)] : []
      })
  })

const clash = (
  id: string,
  log: Log<Act>,
  { id: made, make, issuedBy }: ECertificate,
  changes: readonly Action[],
): Conflict => ({
  code: 'K13',
  key: `K13 ${id} ${made}`,
  cases: [id, make.record.case],
  acts: [...issuedBy.map(({ act }) => act), ...changes.map((change) => change.id)].sort(),
  at: 'certificates',
  facts: {
    certificates: [make.content.number, ''],
    times: [issuedBy[0]?.at ?? '', changes[0]?.body.at ?? ''],
    changedBy: changes.map(({ body }) => body.act.type),
    inCourse: issuedBy.every(({ act, at }) =>
      changes.every(({ body }) => body.by.office === log.get(act)?.body.by.office && body.at > at),
    ),
  },
})

/** The acts that changed what a record says and that were not in its version; none while parts of that are missing. */
function changesSince(log: Log<Act> | undefined, version: readonly ActionId[]): readonly Action[] {
  if (!log) return []
  const { past, missing } = causalPast(log, version)
  if (missing.length > 0) return []
  return [...log.values()]
    .filter((action) => !past.has(action.id) && changesRecord(action, log))
    .toSorted((a, b) => (`${a.body.at} ${a.id}` < `${b.body.at} ${b.id}` ? -1 : 1))
}

/** A correction, a better reading, or an annotation that says something of the registration itself, made or taken back. */
function changesRecord({ body: { act } }: Action, log: Log<Act>): boolean {
  if (act.type === 'retract') {
    const taken = log.get((act as { readonly annotation?: unknown }).annotation as ActionId)
    return taken !== undefined && changesRecord(taken as Action, log)
  }
  return (
    act.type === 'correct' ||
    act.type === 'amend' ||
    act.type === 'revoke-reissue' ||
    (act.type === 'annotate' && (act as { readonly ground?: unknown }).ground !== 'other')
  )
}
