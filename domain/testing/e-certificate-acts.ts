import type {
  CertificateContent,
  CertificateKind,
  CertificateRef,
  ECertificateAct,
  ECertificateActOf,
  RecordVersion,
  VoidReason,
} from '../e-certificate/action.ts'
import { comparedFields } from '../e-certificate/action.ts'
import { certificateOf, certificatesOf, isInForce } from '../e-certificate/certificates.ts'
import type { ECertificateState, Review } from '../e-certificate/state.ts'
import type { ActionId } from '../log/action.ts'
import { hashText } from '../log/content-id.ts'
import { caseIdOf } from './case-id.ts'
import { inventedCouple } from './couples.ts'
import { inventedBlob } from './invented-blob.ts'

const couple = inventedCouple(7)

/** The woman whose e-certificates these are. */
export const holder = couple.woman

/** The registrations of her life, by the names that the examples use. */
export const registrations = {
  marriage: caseIdOf('her marriage'),
  divorce: caseIdOf('her divorce'),
  remarriage: caseIdOf('her second marriage'),
} as const
export type Registration = keyof typeof registrations

/** One of the versions of a record: each correction makes the next. */
export const versionOf = (registration: Registration, version = 1): RecordVersion => ({
  case: registrations[registration],
  heads: [`sha256-${hashText(`${registration} ${version}`)}`],
})

const kindOf = (registration: Registration): CertificateKind =>
  registration === 'divorce' ? 'divorce' : 'marriage'

const numbers: Readonly<Record<Registration, string>> = {
  marriage: 'J610102-2026-000007',
  divorce: 'L610102-2026-000003',
  remarriage: 'J610102-2026-000099',
}

const side = ({ name, sex, nationality, born, document }: typeof holder) => ({
  name,
  sex,
  nationality,
  born,
  document: document.number,
})

const contentOf = (registration: Registration): CertificateContent => ({
  kind: kindOf(registration),
  holder: 'woman',
  number: numbers[registration],
  registeredOn: '2026-05-20',
  authority: '西安市新城区民政局',
  parties: { man: side(couple.man), woman: side(couple.woman) },
  remark: '',
})

/** What the registry says of her once a registration is the last. */
export const statusAfter = (registration: Registration, version = 1): Review['status'] => ({
  code: kindOf(registration) === 'divorce' ? '40' : '20',
  registration: versionOf(registration, version),
})

/** Names a certificate of this case. */
export const refTo = (made: string): CertificateRef => ({
  in: 'case',
  case: caseIdOf('an example'),
  made,
})

/** Whose certificates these are. */
export const identifyAct: ECertificateActOf<'identify'> = {
  type: 'identify',
  person: { name: holder.name, document: holder.document },
}

/** A review in good order: what is in force and not of the present status is void, the rest as `same` says. */
export function reviewAct<T extends 'review-validity' | 'review-again'>(
  type: T,
  state: ECertificateState,
  registration: Registration,
  same: 'valid' | VoidReason = 'valid',
  version = 1,
): { readonly type: T } & Review {
  return {
    type,
    status: statusAfter(registration, version),
    held: certificatesOf(state)
      .filter(isInForce)
      .map(({ id, make }) => {
        const isOfIt = make.registration === registrations[registration]
        const reason = !isOfIt ? 'status-changed' : same === 'valid' ? null : same
        const verdict = reason === null ? 'valid' : 'void'
        return { certificate: refTo(id), kind: make.content.kind, record: make.record, verdict, reason }
      }),
  }
}

/** A certificate of one of her registrations, in good order. */
export const makeAct = (registration: Registration, version = 1): ECertificateActOf<'make'> => ({
  type: 'make',
  content: contentOf(registration),
  record: versionOf(registration, version),
  registration: registrations[registration],
  dissolves: registration === 'divorce' ? registrations.marriage : null,
  account: 'registrar-1',
  photo: inventedBlob(`plate ${registration}`),
  plate: inventedBlob(`plate ${registration}`),
  supersedes: null,
})

/** The certificate in work held against the paper: all as it should be. */
export const verifyAct = (state: ECertificateState): ECertificateActOf<'verify'> => ({
  type: 'verify',
  made: lastMade(state),
  record: recordInWork(state),
  compared: comparedFields.map((field) => ({ field, matches: true })),
})

/** The certificate in work issued; what the review judged void is made void first. */
export const issueAct = (state: ECertificateState): ECertificateActOf<'issue'> => ({
  type: 'issue',
  voids: (state.review[0]?.value.held ?? []).flatMap(({ certificate, verdict, reason }) =>
    verdict === 'void' && reason ? [{ certificate, reason }] : [],
  ),
  issues: lastMade(state),
  record: recordInWork(state),
  seal: null,
})

/** The last certificate in force made void. */
export const voidAct = (
  state: ECertificateState,
  reason: VoidReason = 'court',
): ECertificateActOf<'void'> => ({
  type: 'void',
  certificates: [{ certificate: refTo(lastInForce(state)), reason }],
  decision: null,
  remark: '据生效判决作废',
  scans: [inventedBlob('the judgment', 'application/pdf')],
})

/** The record of the last certificate put right under the account that registered it. */
export const amendAct = (state: ECertificateState): ECertificateActOf<'amend'> => ({
  type: 'amend',
  certificate: refTo(lastInForce(state) || lastMade(state)),
  fields: ['man'],
  record: versionOf('marriage', 2),
  account: 'registrar-1',
  reason: '姓名录入错误',
  scans: [inventedBlob('proof of the error')],
})

/** Acts that need nothing of the case, by their type. */
export const plainActs = {
  'name-successor': {
    type: 'name-successor',
    account: 'registrar-1',
    successor: 'registrar-2',
    reason: '原登记员已调离',
  },
  promise: {
    type: 'promise',
    kind: 'marriage',
    registration: registrations.marriage,
    by: '2026-05-25',
    why: 'peak-day',
    told: true,
  },
  'confirm-clock': {
    type: 'confirm-clock',
    shown: '2026-05-20T09:00:00+08:00',
    source: '大厅时钟',
    second: 'registrar-9',
  },
  settle: { type: 'settle', keep: `sha256-${'0'.repeat(64)}`, reason: '以纸质档案为准' },
} as const satisfies { readonly [T in ECertificateAct['type']]?: ECertificateActOf<T> }

/** The certificate that was made last, as its author knew the case; a filling where there is none. */
export const lastMade = ({ inWork }: ECertificateState): ActionId =>
  inWork.at(-1)?.value ?? `sha256-${'0'.repeat(64)}`

const recordInWork = (state: ECertificateState): RecordVersion =>
  certificateOf(state, lastMade(state))?.make.record ?? versionOf('marriage')

const lastInForce = (state: ECertificateState): string =>
  certificatesOf(state).findLast(isInForce)?.id ?? lastMade(state)
