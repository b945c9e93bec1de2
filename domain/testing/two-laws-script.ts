import type { DivorceAct, DivorceActOf } from '../divorce/action.ts'
import { basisFor } from '../divorce/basis.ts'
import { divorce } from '../divorce/kind.ts'
import type { DivorceState } from '../divorce/state.ts'
import type { RowBody } from '../log/reference.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { caseIdOf } from './case-id.ts'
import { type CaseScript, signedCase } from './case-script.ts'
import { divorceSteps } from './divorce-acts.ts'
import { separationOf } from './divorce-script.ts'
import { inventedBlob } from './invented-blob.ts'
import type { TestClerk, TestOffice } from './office.ts'
import { signRow } from './signer.ts'

/** The two visits of a divorce, each under the law of its day. */
export interface TwoVisits {
  readonly receivedOn: PlainDate
  readonly registeredOn: PlainDate
}

/** The office with divorce numbers of 2025 for its machines. */
export async function withNumbersOf2025(office: TestOffice): Promise<TestOffice> {
  const segment = (device: string): RowBody => ({
    kind: 'segment',
    office: office.office,
    device,
    certificate: 'L',
    code: '610102',
    year: 2025,
    first: 1,
    last: 100,
  })
  const row = await signRow(segment('counter-1'), office.centre)
  const rows = [...office.rows, row]
  return { ...office, rows, reference: new Map(rows.map((one) => [one.id, one])) }
}

/**
 * A whole signed divorce of which each visit brings what the law of its day asks for: until 2025-05-09 the household
 * books, on one of which the competence rests; from 2025-05-10 on the cards alone.
 */
export const divorceUnderTwoLaws = (
  office: TestOffice,
  author: TestClerk,
  index: number,
  { receivedOn, registeredOn }: TwoVisits,
): Promise<CaseScript<DivorceAct>> => {
  const separation = separationOf({ office, author, index })
  let visit = 0
  return signedCase({
    kind: divorce,
    case: caseIdOf(`two laws ${index} ${receivedOn}`),
    office,
    on: receivedOn,
    basisFor,
    steps: divorceSteps.map((step) => {
      const begins = step.visit !== visit
      visit = step.visit
      return {
        by: author,
        make: (state: DivorceState, at: string) => asOfItsDay(step.make(separation, state, at), at),
        ...(begins ? { on: step.visit === 1 ? receivedOn : registeredOn } : {}),
      }
    }),
  })
}

function asOfItsDay(act: DivorceAct, at: string): DivorceAct {
  if (at >= '2025-05-10' || (act.type !== 'accept' && act.type !== 'recheck')) return act
  const documents = [...act.documents, book('man'), book('woman')]
  if (act.type === 'recheck') return { ...act, documents }
  return {
    ...act,
    documents,
    competence: {
      mode: 'local',
      basisParty: 'man',
      basisDocument: 'household-book',
      basisDocumentValidTo: null,
    },
  }
}

const book = (party: 'man' | 'woman'): DivorceActOf<'accept'>['documents'][number] => ({
  party,
  type: 'household-book',
  number: null,
  issuedOn: null,
  validTo: null,
  legalisation: null,
  condition: 'good',
  scans: [inventedBlob(`household book ${party}`)],
})
