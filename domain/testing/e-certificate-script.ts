import { factOf } from '../counter/facts.ts'
import { comparedFields, type ECertificateAct, type ECertificateActOf } from '../e-certificate/action.ts'
import { basisFor } from '../e-certificate/basis.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { ECertificateStage, ECertificateState } from '../e-certificate/state.ts'
import { fold } from '../log/fold.ts'
import { heads } from '../log/log.ts'
import { marriage } from '../marriage/kind.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PartyId } from '../shared/person.ts'
import { caseIdOf } from './case-id.ts'
import type { CasePlan } from './case-script.ts'
import type { Script } from './marriage-script.ts'
import type { TestClerk, TestOffice } from './office.ts'

/** Whose e-certificate of which marriage is made, and by whom. */
export interface ECertificateScriptOptions {
  readonly office: TestOffice
  /** A registered marriage, as `marriageScript` writes it. */
  readonly of: Script
  readonly holder: PartyId
  readonly maker: TestClerk
  readonly verifier: TestClerk
}

/** The e-certificate of one party to a marriage, from the review to the issue, on the day of the registration. */
export function eCertificatePlan(
  options: ECertificateScriptOptions,
): CasePlan<ECertificateAct, ECertificateState, ECertificateStage> {
  const { office, of, holder, maker, verifier } = options
  const make = certificateOf(options)
  const inWork = ({ inWork: slot }: ECertificateState) => slot.at(-1)?.value ?? ''
  return {
    kind: eCertificate,
    case: caseIdOf(`e-certificates of ${make.content.parties[holder].document}`),
    office,
    basisFor,
    on: make.content.registeredOn,
    steps: [
      { by: maker, make: () => identifyOf(of, holder) },
      {
        by: maker,
        make: () => ({
          type: 'review-validity',
          status: { code: '20', registration: make.record },
          held: [],
        }),
      },
      { by: maker, make: () => make },
      {
        by: verifier,
        make: (state) => ({
          type: 'verify',
          made: inWork(state),
          record: make.record,
          compared: comparedFields.map((field) => ({ field, matches: true })),
        }),
      },
      {
        by: maker,
        make: (state) => ({
          type: 'issue',
          voids: [],
          issues: inWork(state),
          record: make.record,
          seal: null,
        }),
      },
    ],
  }
}

function identifyOf({ log }: Script, holder: PartyId): ECertificateActOf<'identify'> {
  const { state } = fold(marriage, log)
  const document = factOf(state, holder, 'document')
  if (!document) throw new Error('nobody is registered')
  return { type: 'identify', person: { name: factOf(state, holder, 'name') ?? '', document } }
}

/** What stands on the certificate: what stands in the marriage, field by field. */
function certificateOf({ of, holder }: ECertificateScriptOptions): ECertificateActOf<'make'> {
  const { state } = fold(marriage, of.log)
  const registered = state.registration[0]
  const photo = state.capture[0]?.value.certificatePhoto
  if (!registered || !photo) throw new Error('nothing is registered')
  const side = (party: PartyId) => ({
    name: factOf(state, party, 'name') ?? '',
    sex: factOf(state, party, 'sex') ?? '0',
    nationality: factOf(state, party, 'nationality') ?? '',
    born: factOf(state, party, 'born') ?? shanghaiDate(registered.at),
    document: factOf(state, party, 'document')?.number ?? '',
  })
  return {
    type: 'make',
    content: {
      kind: 'marriage',
      holder,
      number: registered.value.certificate,
      registeredOn: shanghaiDate(registered.at),
      authority: '西安市新城区民政局',
      parties: { man: side('man'), woman: side('woman') },
      remark: '',
    },
    record: { case: of.case, heads: heads(of.log) },
    registration: of.case,
    dissolves: null,
    account: registered.clerk,
    photo,
    plate: photo,
    supersedes: null,
  }
}
