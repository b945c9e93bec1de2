import { createMemo } from 'solid-js'
import {
  agreementTextHash,
  type DivorceActOf,
  inquiriesOnAgreement,
  type PartyId,
} from '../../../domain/index.ts'
import type { ActForm } from '../../parts/act-form.ts'
import type { CaseOf } from '../../state/desk.ts'
import { questions } from './inquiry-questions.ts'

/** Whose turn it is in the separate questions of a visit, and what is kept of the turn before. */
export interface InquiryTurn {
  /** The signed record of a party in this visit, on the agreement as it stands. */
  readonly of: (party: PartyId) => DivorceActOf<'inquire'> | undefined
  /** Who is being asked; nobody once the record is signed, until the other's turn begins. */
  readonly party: () => PartyId | undefined
  /** Once somebody has answered, the turn goes on to its signature. */
  readonly isBegun: () => boolean
  readonly isAnswered: () => boolean
  /** A turn begins with nothing of the other's in it; the other goes out of the room. */
  readonly begin: (party: PartyId) => void
  /** Any answer that changes is another record, which is read over and signed again. */
  readonly answer: (at: string, said: unknown) => void
  /** What is signed is out of the form, so that it is not signed twice. */
  readonly sign: () => Promise<void>
}

const nothingSaid = {
  party: undefined,
  began: undefined,
  ended: undefined,
  otherAbsent: undefined,
  agreement: undefined,
  answers: undefined,
  violence: undefined,
  record: undefined,
  scans: [],
}

/** The turns of one visit; call it inside a component. */
export function createInquiryTurn(opened: CaseOf<'divorce'>, form: ActForm): InquiryTurn {
  const earlier = createMemo(() => inquiriesOnAgreement(opened.state()))
  const of = (party: PartyId) => earlier().find((asked) => asked.party === party)
  const party = () => {
    const asked = form.get('party') as PartyId | undefined
    return asked && !of(asked) ? asked : undefined
  }
  return {
    of,
    party,
    isBegun: () => party() !== undefined && form.get('answers') !== undefined,
    isAnswered: () =>
      questions.every(({ at }) => typeof form.get(at) === 'boolean') &&
      typeof form.get('violence.found') === 'boolean',
    begin: (asked) =>
      form.putAll({
        ...nothingSaid,
        party: asked,
        began: opened.circumstances().at,
        agreement: agreementTextHash(opened.state()),
      }),
    answer: (at, said) => form.putAll({ [at]: said, ended: undefined, record: undefined }),
    sign: async () => {
      if (party() !== undefined && (await form.sign())) form.putAll(nothingSaid)
    },
  }
}
