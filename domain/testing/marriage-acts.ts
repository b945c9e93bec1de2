import type { BlobRef } from '../log/blob-ref.ts'
import { hashText } from '../log/content-id.ts'
import type { MarriageAct, MarriageActOf } from '../marriage/action.ts'
import { declarationTextHash } from '../marriage/declaration.ts'
import type { MarriageState } from '../marriage/state.ts'
import type { EachParty, PartyId, Person } from '../shared/person.ts'
import { inventedBlob } from './invented-blob.ts'
import { numberOf, serialsOf } from './office.ts'

export { inventedBlob } from './invented-blob.ts'

/** One couple's marriage at the counter: who, which of the office's numbers, and in which sitting. */
export interface Wedding {
  readonly couple: EachParty<Person>
  /** The running number of the certificate; its blanks follow from it. */
  readonly number: number
  readonly sitting: string
  /** Who registers. */
  readonly registrar: string
  /** The documented way of the status check, when the line is down. */
  readonly documented?: {
    readonly registrar: string
    readonly office: string
    readonly code: EachParty<string>
  }
}

/** What happens at each step of a marriage, from what the case already holds and the time of the act. */
export type Make = (wedding: Wedding, state: MarriageState, at: string) => MarriageAct

const both = <T>(value: (party: PartyId) => T): EachParty<T> => ({ man: value('man'), woman: value('woman') })

const blobOf = ({ couple }: Wedding, what: string, media?: BlobRef['media']): BlobRef =>
  inventedBlob(`${couple.man.document.number} ${couple.woman.document.number} ${what}`, media)

const checkStatus =
  (party: PartyId): Make =>
  ({ couple, documented }, _state, at) => ({
    type: 'check-status',
    party,
    number: couple[party].document.number,
    found: '10',
    check: documented
      ? { how: 'documented', ...documented, code: documented.code[party], at }
      : { how: 'online', source: '全国婚姻登记信息系统', reference: `HZ-${party}`, at },
  })

const accept: Make = (wedding) => ({
  type: 'accept',
  present: both(() => true),
  parties: wedding.couple,
  match: both((party) => ({
    how: 'registrar',
    matches: true,
    second: null,
    chip: blobOf(wedding, `chip ${party}`, 'application/octet-stream'),
    samId: null,
  })),
  answers: both(() => ({ voluntary: true, marriedBefore: false, status: '10', capable: true })),
  related: false,
  documents: (['man', 'woman'] as const).map((party) => ({
    party,
    type: 'id-card',
    number: wedding.couple[party].document.number,
    issuedOn: wedding.couple[party].document.validFrom,
    validTo: wedding.couple[party].document.validTo,
    legalisation: null,
    condition: 'good',
    scans: [blobOf(wedding, `card front ${party}`), blobOf(wedding, `card back ${party}`)],
  })),
  competence: { mode: 'nationwide', basisParty: null, basisDocument: null, basisDocumentValidTo: null },
  cohabitation: null,
})

const capture: Make = (wedding) => ({
  type: 'capture',
  fingerprints: both((party) => ({
    given: true,
    finger: '11',
    quality: 82,
    image: blobOf(wedding, `finger ${party}`, 'image/png'),
  })),
  scenePhoto: blobOf(wedding, 'scene'),
  certificatePhoto: blobOf(wedding, 'certificate photo'),
  details: both((party) => ({
    occupation: '2',
    education: '21',
    contact: blobOf(wedding, `telephone ${party}`, 'application/json'),
  })),
})

const declare: Make = (wedding, state, at) => ({
  type: 'declare',
  declarations: both((party) => ({
    status: '10',
    text: declarationTextHash(state, party, '10'),
    strokes: blobOf(wedding, `strokes ${party}`, 'application/json'),
    picture: blobOf(wedding, `signature ${party}`, 'image/png'),
    confirmedAt: at,
  })),
  witness: wedding.registrar,
})

/** The papers that are printed, signed and scanned. */
const signedPapers = ['marriage-examination', 'marriage-declaration', 'honesty-notice'] as const

const print: Make = (wedding) => ({
  type: 'print',
  certificate: numberOf(wedding.number),
  blanks: serialsOf(wedding.number),
  papers: [...signedPapers, 'marriage-certificate'].map((paper) => ({
    paper,
    sha256: hashText(`${wedding.number} ${paper}`),
  })),
  proofread: true,
})

const sign: Make = (wedding) => ({
  type: 'sign',
  papers: signedPapers.map((paper) => ({ paper, scans: [blobOf(wedding, `signed ${paper}`)] })),
  signed: both(() => true),
  printed: both(() => ({ pressed: true })),
  sitting: wedding.sitting,
})

const register: Make = ({ number, sitting }) => ({ type: 'register', certificate: numberOf(number), sitting })

const file: MarriageActOf<'file'> = {
  type: 'file',
  contents: [
    { item: 'marriage-examination', pages: 1 },
    { item: 'marriage-declaration', pages: 2 },
    { item: 'identity-documents', pages: 2 },
    { item: 'honesty-notice', pages: 1 },
  ],
}

/** A marriage from the call to the file, step by step; `to` says where a script may stop. */
export const weddingSteps: readonly { readonly to: string; readonly make: Make }[] = [
  { to: 'called', make: () => ({ type: 'call', variant: 'marriage', ticket: 'A001' }) },
  { to: 'man-checked', make: checkStatus('man') },
  { to: 'checked', make: checkStatus('woman') },
  { to: 'accepted', make: accept },
  { to: 'captured', make: capture },
  { to: 'declared', make: declare },
  { to: 'examined', make: () => ({ type: 'examine', opinion: '符合结婚条件，准予登记' }) },
  { to: 'printed', make: print },
  { to: 'signed', make: sign },
  { to: 'registered', make: register },
  { to: 'delivered', make: () => ({ type: 'deliver', present: both(() => true) }) },
  { to: 'ceremony-offered', make: () => ({ type: 'offer-ceremony', attends: false }) },
  {
    to: 'e-certificate-promised',
    make: () => ({ type: 'promise-e-certificate', by: '2027-01-31', told: true }),
  },
  { to: 'filed', make: () => file },
]
