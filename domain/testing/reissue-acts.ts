import type { BlobRef } from '../log/blob-ref.ts'
import { hashText } from '../log/content-id.ts'
import { formatCertificateNumber } from '../numbers/certificate-number.ts'
import type { ReissueAct, ReissueActOf } from '../reissue/action.ts'
import { remarkOn } from '../reissue/certificate-text.ts'
import { reissueDeclarationHash } from '../reissue/declaration.ts'
import type { OriginalRecord } from '../reissue/pieces.ts'
import type { ReissueState } from '../reissue/state.ts'
import type { EachParty, PartyId, Person } from '../shared/person.ts'
import { partyIds } from '../shared/person.ts'
import { inventedBlob } from './invented-blob.ts'

type Accept = ReissueActOf<'accept'>

/** One reissue at the counter: which certificate, for whom, why, and which of the office's numbers. */
export interface Reissuing {
  readonly of: 'marriage' | 'divorce'
  readonly applies: Accept['applies']
  readonly reason: Accept['reason']
  readonly couple: EachParty<Person>
  readonly original: Pick<OriginalRecord, 'date' | 'authority' | 'number'>
  /** Where the original was found; in a stamped archive copy when not said. */
  readonly search?: ReissueActOf<'verify-archive'>['search']
  /** The running number of the certificate; its blanks follow from it. */
  readonly number: number
  readonly sitting: string
  /** Who reissues. */
  readonly registrar: string
}

/** What happens at each step of a reissue, from what the case already holds and the time of the act. */
type Make = (plan: Reissuing, state: ReissueState, at: string) => ReissueAct

const both = <T>(value: (party: PartyId) => T): EachParty<T> => ({ man: value('man'), woman: value('woman') })

/** A value for each who applies, null for who does not. */
const each = <T>({ applies }: Reissuing, value: (party: PartyId) => T): EachParty<T | null> =>
  both((party) => (applies[party] === null ? null : value(party)))

const blobOf = ({ couple }: Reissuing, what: string, media?: BlobRef['media']): BlobRef =>
  inventedBlob(`reissue ${couple.man.document.number} ${couple.woman.document.number} ${what}`, media)

const statusOf = { marriage: '20', divorce: '40' } as const

const checkStatus =
  (party: PartyId): Make =>
  ({ of, couple }, _state, at) => ({
    type: 'check-status',
    party,
    number: couple[party].document.number,
    found: statusOf[of],
    check: { how: 'online', source: '全国婚姻登记信息系统', reference: `HZ-${party}`, at },
  })

const recorded = ({ name, sex, nationality, born, document }: Person): OriginalRecord['persons']['man'] => ({
  name,
  sex: sex === '1' || sex === '2' ? sex : '0',
  nationality,
  born,
  document: { type: document.type, number: document.number },
})

const verifyArchive: Make = (plan) => ({
  type: 'verify-archive',
  search: plan.search ?? {
    how: 'archive-copy',
    archive: '西安市新城区档案馆',
    reference: '民政 2016-1024',
    scans: [blobOf(plan, 'a stamped archive copy')],
  },
  record: {
    ...plan.original,
    place: 'mainland',
    standing: 'in-force',
    persons: both((party) => recorded(plan.couple[party])),
  },
})

const shown = (
  plan: Reissuing,
  party: PartyId,
  type: Accept['documents'][number]['type'],
  number: string | null = null,
): Accept['documents'][number] => ({
  party,
  type,
  number,
  issuedOn: null,
  validTo: null,
  legalisation: null,
  condition: 'good',
  scans: [blobOf(plan, `${type} front ${party}`), blobOf(plan, `${type} back ${party}`)],
})

const documentsOf = (plan: Reissuing, party: PartyId): Accept['documents'] =>
  plan.applies[party] === 'by-proxy'
    ? [shown(plan, party, 'notarised-power'), shown(plan, party, 'proxy-id-card')]
    : [shown(plan, party, 'id-card', plan.couple[party].document.number)]

const representative = { name: '顾青', number: '610103196005121238' } as const

const proxyOf = ({ of, original }: Reissuing): Accept['proxy'] => ({
  name: representative.name,
  document: { type: 'CN_ID', number: representative.number },
  deed: {
    number: '（2026）西证民字第1024号',
    notary: '西安市公证处',
    issuedOn: '2026-11-02' as OriginalRecord['date'],
    registration: { date: original.date, authority: original.authority },
    status: statusOf[of],
    namesMatter: true,
    proxy: representative,
  },
})

const applicants = ({ applies }: Reissuing): PartyId[] => partyIds.filter((party) => applies[party] !== null)

const accept: Make = (plan, _state, at) => ({
  type: 'accept',
  applies: plan.applies,
  present: each(plan, () => true),
  parties: each(plan, (party) => plan.couple[party]),
  match: each(plan, (party) => ({
    how: 'registrar',
    matches: true,
    second: null,
    chip: blobOf(plan, `chip ${party}`, 'application/octet-stream'),
    samId: null,
  })),
  answers: each(plan, () => ({ stillSo: true, status: statusOf[plan.of], capable: true })),
  reason: plan.reason,
  booklets: both((party) => plan.applies[party] !== null),
  documents: [
    ...applicants(plan).flatMap((party) => documentsOf(plan, party)),
    ...(at < '2025-05-10' ? applicants(plan).map((party) => shown(plan, party, 'household-book')) : []),
  ],
  competence: {
    mode: at < '2025-05-10' ? 'original' : 'nationwide',
    basisParty: null,
    basisDocument: null,
    basisDocumentValidTo: null,
  },
  proxy: applicants(plan).some((party) => plan.applies[party] === 'by-proxy') ? proxyOf(plan) : null,
  cancelled:
    plan.reason === 'lost'
      ? []
      : applicants(plan).map((party) => ({
          party,
          blank: null,
          stamped: true,
          handedBack: true,
          scans: [blobOf(plan, `old certificate ${party}`)],
        })),
})

const capture: Make = (plan) => ({
  type: 'capture',
  fingerprints: each(plan, (party) => ({
    given: true,
    finger: '11',
    quality: 82,
    image: blobOf(plan, `finger ${party}`, 'image/png'),
  })),
  scenePhoto: blobOf(plan, 'scene'),
  certificatePhoto:
    plan.of === 'marriage'
      ? blobOf(plan, 'joint photo')
      : each(plan, (party) => blobOf(plan, `photo ${party}`)),
  details: each(plan, (party) => ({
    occupation: '2',
    education: '21',
    contact: blobOf(plan, `telephone ${party}`, 'application/json'),
  })),
})

const declare: Make = (plan, state, at) => ({
  type: 'declare',
  declarations: each(plan, (party) => ({
    text: reissueDeclarationHash(state, party),
    strokes: blobOf(plan, `strokes ${party}`, 'application/json'),
    picture: blobOf(plan, `signature ${party}`, 'image/png'),
    confirmedAt: at,
  })),
  witness: plan.registrar,
})

/** The number of a reissue that the example's office gives in the year of the act. */
const numberOf = ({ of, number }: Reissuing, at: string): string =>
  formatCertificateNumber({
    kind: of === 'marriage' ? 'BJ' : 'BL',
    code: '610102',
    year: Number(at.slice(0, 4)),
    sequence: number,
  })

const serial = ({ of, number }: Reissuing, party: PartyId): string =>
  `${of === 'marriage' ? 'M' : 'L'}${String(number * 2 - (party === 'man' ? 1 : 0)).padStart(8, '0')}`

const papers = ['reissue-examination', 'reissue-declaration', 'honesty-notice'] as const

const print: Make = (plan, _state, at) => ({
  type: 'print',
  certificate: numberOf(plan, at),
  blanks: each(plan, (party) => serial(plan, party)),
  papers: papers.map((paper) => ({ paper, sha256: hashText(`${plan.number} ${paper}`) })),
  proofread: true,
  registrationDate: plan.original.date,
  remark: remarkOn(at.slice(0, 10)),
})

const sign: Make = (plan) => ({
  type: 'sign',
  papers: papers.map((paper) => ({ paper, scans: [blobOf(plan, `signed ${paper}`)] })),
  signed: each(plan, () => true),
  printed: each(plan, () => ({ pressed: true })),
  sitting: plan.sitting,
})

const file: Make = ({ applies, reason }) => ({
  type: 'file',
  contents: [
    { item: 'reissue-examination', pages: 1 },
    { item: 'reissue-declaration', pages: 2 },
    { item: 'archive-record', pages: 1 },
    { item: 'identity-documents', pages: 2 },
    ...(partyIds.some((party) => applies[party] === 'by-proxy') ? [{ item: 'proxy-papers', pages: 2 }] : []),
    ...(reason === 'lost' ? [] : [{ item: 'old-certificates', pages: 1 }]),
    { item: 'honesty-notice', pages: 1 },
  ],
})

/** A reissue from the call to the file, step by step, by the names that the examples use. */
export const reissueSteps: readonly { readonly name: string; readonly make: Make }[] = [
  { name: 'call', make: ({ of }) => ({ type: 'call', of, ticket: 'C001' }) },
  { name: 'verify-archive', make: verifyArchive },
  { name: 'check-status.man', make: checkStatus('man') },
  { name: 'check-status.woman', make: checkStatus('woman') },
  { name: 'accept', make: accept },
  { name: 'capture', make: capture },
  { name: 'declare', make: declare },
  { name: 'examine', make: () => ({ type: 'examine', opinion: '符合补领条件，准予补发' }) },
  { name: 'print', make: print },
  { name: 'sign', make: sign },
  {
    name: 'register',
    make: (plan, state, at) => ({
      type: 'register',
      certificate: state.print[0]?.value.certificate ?? numberOf(plan, at),
      sitting: plan.sitting,
    }),
  },
  { name: 'deliver', make: (plan) => ({ type: 'deliver', present: each(plan, () => true) }) },
  {
    name: 'promise-e-certificate',
    make: () => ({ type: 'promise-e-certificate', by: '2099-12-31' as OriginalRecord['date'], told: true }),
  },
  { name: 'file', make: file },
]
