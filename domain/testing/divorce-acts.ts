import type { DivorceAct, DivorceActOf } from '../divorce/action.ts'
import { agreementTextHash } from '../divorce/agreement.ts'
import { applicationTextHash } from '../divorce/application-form.ts'
import { consentTextHash } from '../divorce/consent.ts'
import { coolingOff } from '../divorce/cooling-off.ts'
import { declarationTextHash } from '../divorce/declaration.ts'
import { inquiryTextHash } from '../divorce/inquiry.ts'
import type { DivorceState } from '../divorce/state.ts'
import { withdrawalTextHash } from '../divorce/withdrawal.ts'
import { hashText } from '../log/content-id.ts'
import { formatCertificateNumber } from '../numbers/certificate-number.ts'
import { type Calendar, calendarOf } from '../shared/calendar.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import type { EachParty, PartyId, Person } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { divorceFile } from './divorce-file.ts'
import { minutesLater } from './instants.ts'
import { inventedBlob } from './invented-blob.ts'

/** One couple's divorce at the counter: who, by which number of the office, and by whom. */
export interface Separation {
  readonly couple: EachParty<Person>
  /** The running number of the certificate; its blanks follow from it. */
  readonly number: number
  readonly sitting: string
  /** Who registers. */
  readonly registrar: string
  /** 登记机关 of the office. */
  readonly authority: string
  /** The schedules that the office has; those that the program ships with where nothing is said. */
  readonly calendar?: Calendar
  /** The documented way of the status checks, when the line is down. */
  readonly documented?: {
    readonly registrar: string
    readonly office: string
    readonly code: EachParty<string>
  }
}

/** What happens at each step of a divorce, from what the case already holds and the time of the act. */
export type MakeDivorceAct = (separation: Separation, state: DivorceState, at: string) => DivorceAct

const both = <T>(value: (party: PartyId) => T): EachParty<T> => ({ man: value('man'), woman: value('woman') })

const blobOf = ({ couple }: Separation, what: string, media?: Parameters<typeof inventedBlob>[1]) =>
  inventedBlob(`${couple.man.document.number} ${couple.woman.document.number} ${what}`, media)

const penOn = (separation: Separation, text: string, what: string, confirmedAt: string) => ({
  text,
  strokes: blobOf(separation, `strokes ${what}`, 'application/json'),
  picture: blobOf(separation, `signature ${what}`, 'image/png'),
  confirmedAt,
})

const checkStatus =
  (party: PartyId): MakeDivorceAct =>
  ({ couple, documented }, _state, at) => ({
    type: 'check-status',
    party,
    number: couple[party].document.number,
    found: '20',
    check: documented
      ? { how: 'documented', ...documented, code: documented.code[party], at }
      : { how: 'online', source: '全国婚姻登记信息系统', reference: `HZ-${party}-${at}`, at },
  })

const cards = (separation: Separation) =>
  (['man', 'woman'] as const).map((party) => ({
    party,
    type: 'id-card' as const,
    number: separation.couple[party].document.number,
    issuedOn: separation.couple[party].document.validFrom,
    validTo: separation.couple[party].document.validTo,
    legalisation: null,
    condition: 'good' as const,
    scans: [blobOf(separation, `card front ${party}`), blobOf(separation, `card back ${party}`)],
  }))

const matches = (separation: Separation) =>
  both((party) => ({
    how: 'registrar' as const,
    matches: true,
    second: null,
    chip: blobOf(separation, `chip ${party}`, 'application/octet-stream'),
    samId: null,
  }))

const fingers = (separation: Separation, when: string) =>
  both((party) => ({
    given: true as const,
    finger: '11',
    quality: 82,
    image: blobOf(separation, `finger ${when} ${party}`, 'image/png'),
  }))

const accept: MakeDivorceAct = (separation) => ({
  type: 'accept',
  present: both(() => true),
  parties: separation.couple,
  match: matches(separation),
  answers: both(() => ({ voluntary: true, capable: true, violence: { found: false } })),
  agreed: { divorce: true, children: true, property: true, debts: true },
  agreement: { scans: [blobOf(separation, 'agreement unsigned')] },
  documents: cards(separation),
  competence: { mode: 'nationwide', basisParty: null, basisDocument: null, basisDocumentValidTo: null },
  marriage: {
    registeredOn: '2016-05-20' as PlainDate,
    authority: '西安市新城区民政局',
    certificate: 'J610102-2016-001024',
    issuedBy: 'mainland',
    known: { from: 'certificate' },
    certificates: both((party) => ({
      shown: true,
      scans: [blobOf(separation, `marriage certificate ${party}`)],
    })),
    sameAsCertificate: both(() => true),
    archiveCopy: null,
  },
  elsewhere: { found: false, source: '全国婚姻登记信息系统' },
  told: { pregnantOrRecentlySo: false, suitPending: false },
})

const apply: MakeDivorceAct = (separation, state, at) => ({
  type: 'apply',
  present: both(() => true),
  scenePhoto: blobOf(separation, 'scene of the application'),
  fingerprints: fingers(separation, 'at the application'),
  signatures: both((party) => penOn(separation, applicationTextHash(state), `application ${party}`, at)),
})

const usual = { rollFirst: true, weekendIsRest: true, makeupIsWork: true } as const

const issueReceipt: MakeDivorceAct = ({ authority, number, calendar }, _state, at) => {
  const receivedOn = at.slice(0, 10) as PlainDate
  return {
    type: 'issue-receipt',
    number: `LS-${receivedOn.slice(0, 4)}-${number}`,
    authority,
    receivedOn,
    ...coolingOff(receivedOn, calendar ?? calendarOf(HOLIDAY_YEARS)),
    readings: usual,
    given: both(() => true),
  }
}

const recheck: MakeDivorceAct = (separation) => ({
  type: 'recheck',
  present: both(() => true),
  match: matches(separation),
  documents: cards(separation),
  receipt: { shown: true, scans: [blobOf(separation, 'receipt')] },
  likeness: both(() => ({ how: 'face', matches: true })),
})

const inquire =
  (party: PartyId): MakeDivorceAct =>
  (separation, state, at) => {
    const said = {
      party,
      began: minutesLater(at, -1),
      ended: at,
      recorder: separation.registrar,
      agreement: agreementTextHash(state),
      answers: {
        voluntary: true,
        coerced: false,
        capable: true,
        agrees: { children: true, property: true, debts: true },
        understands: true,
      },
      violence: { found: false as const },
    }
    return {
      type: 'inquire',
      ...said,
      otherAbsent: true,
      record: penOn(separation, inquiryTextHash(state, said), `inquiry ${party}`, at),
      scans: [blobOf(separation, `inquiry ${party}`)],
    }
  }

/** An invented agreement: one child, a flat, no debts. */
export const inventedAgreement: DivorceActOf<'write-agreement'>['agreement'] = {
  consent: '双方自愿离婚。',
  children: [
    {
      name: '陈小满',
      sex: '2',
      born: '2018-05-21' as PlainDate,
      custody: 'woman',
      support: '男方每月支付抚养费二千元，至其年满十八周岁。',
      visits: '男方每周末探望一次。',
    },
  ],
  childless: false,
  property: '婚后住房一套归女方所有，车辆一台归男方所有。',
  debts: '双方无共同债务。',
  other: null,
}

const signAgreement: MakeDivorceAct = (separation, state) => ({
  type: 'sign-agreement',
  text: agreementTextHash(state),
  pages: 2,
  copies: 3,
  signed: both(() => ({ everyPage: true, finger: { pressed: true } })),
  warned: true,
  scans: [blobOf(separation, 'agreement 1'), blobOf(separation, 'agreement 2')],
})

const capture: MakeDivorceAct = (separation) => ({
  type: 'capture',
  scenePhoto: blobOf(separation, 'scene of the registration'),
  certificatePhoto: both((party) => blobOf(separation, `certificate photo ${party}`)),
  details: both((party) => ({
    occupation: '2',
    education: '21',
    contact: blobOf(separation, `telephone ${party}`, 'application/json'),
  })),
})

const declare: MakeDivorceAct = (separation, state, at) => ({
  type: 'declare',
  declarations: both((party) =>
    penOn(separation, declarationTextHash(state, party), `declaration ${party}`, at),
  ),
  witness: separation.registrar,
})

const consent: MakeDivorceAct = (separation, state, at) => ({
  type: 'consent',
  present: both(() => true),
  confirmed: both(() => true),
  fingerprints: fingers(separation, 'at the consent'),
  signatures: both((party) => penOn(separation, consentTextHash(state), `consent ${party}`, at)),
})

const signedPapers = ['divorce-examination', 'divorce-declaration', 'honesty-notice'] as const

/** The `number`th divorce certificate of the office in the year of an instant. */
export const divorceNumberOf = (number: number, at: string): string =>
  formatCertificateNumber({ kind: 'L', code: '610102', year: Number(at.slice(0, 4)), sequence: number })

/** The blanks that go with the `number`th divorce, so that a script need not keep a ledger. */
export const divorceSerialsOf = (number: number): EachParty<string> => ({
  man: `L${String(number * 2 - 1).padStart(8, '0')}`,
  woman: `L${String(number * 2).padStart(8, '0')}`,
})

const print: MakeDivorceAct = ({ number }, _state, at) => ({
  type: 'print',
  certificate: divorceNumberOf(number, at),
  blanks: divorceSerialsOf(number),
  papers: [...signedPapers, 'divorce-certificate'].map((paper) => ({
    paper,
    sha256: hashText(`${number} ${paper}`),
  })),
  proofread: true,
})

const sign: MakeDivorceAct = (separation) => ({
  type: 'sign',
  papers: signedPapers.map((paper) => ({ paper, scans: [blobOf(separation, `signed ${paper}`)] })),
  signed: both(() => true),
  printed: both(() => ({ pressed: true })),
  sitting: separation.sitting,
})

/** A withdrawal by one party, in good order. */
export const withdrawalBy =
  (party: PartyId): MakeDivorceAct =>
  (separation, state, at) => ({
    type: 'withdraw',
    by: party,
    match: { how: 'registrar', matches: true, second: null, chip: null, samId: null },
    document: separation.couple[party].document.number,
    receipt: { shown: true, scans: [blobOf(separation, 'receipt')] },
    form: penOn(separation, withdrawalTextHash(state, party), `withdrawal ${party}`, at),
    scans: [blobOf(separation, `withdrawal ${party}`)],
    confirmation: `CH-${separation.number}`,
    given: true,
  })

/** One step of a divorce; `to` says where a script may stop, `visit` on which of the two visits it falls. */
export interface DivorceStep {
  readonly to: string
  readonly name: string
  readonly visit: 1 | 2
  readonly make: MakeDivorceAct
}

const step = (visit: 1 | 2, name: string, to: string, make: MakeDivorceAct): DivorceStep => ({
  visit,
  name,
  to,
  make,
})

/** A divorce from the call to the file, step by step, over both visits. */
export const divorceSteps: readonly DivorceStep[] = [
  step(1, 'call', 'called', () => ({ type: 'call', ticket: 'B001' })),
  step(1, 'check-status.man', 'man-checked', checkStatus('man')),
  step(1, 'check-status.woman', 'checked', checkStatus('woman')),
  step(1, 'mediate', 'mediated', () => ({ type: 'mediate', wanted: false, session: null })),
  step(1, 'accept', 'accepted', accept),
  step(1, 'apply', 'applied', apply),
  step(1, 'issue-receipt', 'waiting', issueReceipt),
  step(2, 'call-again', 'called-again', () => ({ type: 'call-again', ticket: 'B002' })),
  step(2, 'recheck', 'rechecked', recheck),
  step(2, 'check-status.man-again', 'man-checked-again', checkStatus('man')),
  step(2, 'check-status.woman-again', 'checked-again', checkStatus('woman')),
  step(2, 'write-agreement', 'written', (separation) => ({
    type: 'write-agreement',
    agreement: inventedAgreement,
    scans: [blobOf(separation, 'agreement typed')],
  })),
  step(2, 'inquire.man', 'man-asked', inquire('man')),
  step(2, 'inquire.woman', 'asked', inquire('woman')),
  step(2, 'sign-agreement', 'agreed', signAgreement),
  step(2, 'capture', 'captured', capture),
  step(2, 'declare', 'declared', declare),
  step(2, 'examine', 'examined', () => ({ type: 'examine', opinion: '符合离婚条件，准予登记' })),
  step(2, 'consent', 'consented', consent),
  step(2, 'print', 'printed', print),
  step(2, 'sign', 'signed', sign),
  step(2, 'register', 'registered', ({ number, sitting }, _state, at) => ({
    type: 'register',
    certificate: divorceNumberOf(number, at),
    sitting,
  })),
  step(2, 'deliver', 'delivered', () => ({
    type: 'deliver',
    present: both(() => true),
    marriageCertificates: both(() => 'stamped'),
    agreements: both(() => true),
  })),
  step(2, 'promise-e-certificate', 'e-certificate-promised', (_separation, _state, at) => ({
    type: 'promise-e-certificate',
    by: `${Number(at.slice(0, 4)) + 1}-01-31` as PlainDate,
    told: true,
  })),
  step(2, 'file', 'filed', () => divorceFile),
]
