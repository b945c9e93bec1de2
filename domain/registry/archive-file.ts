import { factOf } from '../counter/facts.ts'
import type { CounterState } from '../counter/state.ts'
import { annotationsInForce } from '../counter/taken-back.ts'
import type { DivorceAct } from '../divorce/action.ts'
import { divorce } from '../divorce/kind.ts'
import type { Act, CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed, type Slot } from '../log/slot.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { marriage } from '../marriage/kind.ts'
import type { ReissueAct } from '../reissue/action.ts'
import { reissue } from '../reissue/kind.ts'
import type { RevocationAct } from '../revocation/action.ts'
import { fileOf as revocationFile } from '../revocation/annotating.ts'
import { revocation } from '../revocation/kind.ts'
import type { FileToFill } from '../shared/archive/completeness.ts'
import type { FileFact } from '../shared/archive/file-classes.ts'
import { shanghaiDate } from '../shared/instant.ts'
import { partyIds } from '../shared/person.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { kindNameOf } from './held-cases.ts'

/** A case that has a file in the archive, or ought to have one. */
export interface ArchiveFile {
  readonly case: CaseId
  /** Its class, what is so in the case, and the day whose law counts: what completeness is asked with. */
  readonly file: FileToFill
  /** Legal time of the registration, or of the end of an application that came to none: what numbers follow. */
  readonly registeredAt: string
  /** Null while it is not filed. */
  readonly filedOn: PlainDate | null
  /** The papers as they were filed, in their order. */
  readonly contents: readonly { readonly item: string; readonly pages: number }[]
}

type Found = Omit<ArchiveFile, 'case'>

/**
 * 婚姻登记档案管理办法 arts. 5–9: what a case is in the archive; null for one that leaves no file, or none yet. A divorce
 * application that is deemed withdrawn leaves one too, once it is filed as such.
 */
export function archiveFileOf(id: CaseId, log: Log<Act>): ArchiveFile | null {
  const found = ofItsKind(log)
  return found && { case: id, ...found }
}

function ofItsKind(log: Log<Act>): Found | null {
  switch (kindNameOf(log)) {
    case 'marriage':
      return ofRegistration('JH', fold(marriage, log as Log<MarriageAct>).state)
    case 'divorce':
      return ofDivorce(log as Log<DivorceAct>)
    case 'reissue':
      return ofReissue(log as Log<ReissueAct>)
    case 'revocation':
      return ofRevocation(log as Log<RevocationAct>)
    default:
      return null
  }
}

/** Of a case the places that say whether and when it was registered and filed. */
type Registered = Pick<CounterState, 'facts'> & {
  readonly registration: Slot<unknown>
  readonly file: Slot<Filed>
}

interface Filed {
  readonly contents: ArchiveFile['contents']
}

function ofRegistration(
  of: FileToFill['class'],
  state: Registered,
  besides: readonly FileFact[] = [],
): Found | null {
  const [registered] = state.registration
  if (!registered) return null
  const facts: readonly FileFact[] = ['registered', ...besides, ...fromElsewhere(state)]
  return filedAs({ class: of, facts, on: shanghaiDate(registered.at) }, registered.at, state.file)
}

function ofDivorce(log: Log<DivorceAct>): Found | null {
  const { state } = fold(divorce, log)
  const registered = ofRegistration('LH', state)
  const [[withdrawn], [terminated], [filed]] = [state.withdrawal, state.termination, state.applicationFile]
  const fact = filed?.value.outcome ?? (withdrawn ? 'withdrawn' : 'terminated')
  const ended = withdrawn ?? terminated ?? filed
  if (registered || !ended) return registered
  const file = { class: 'LH', facts: [fact], on: shanghaiDate(ended.at) } as const
  return filedAs(file, ended.at, state.applicationFile)
}

function ofReissue(log: Log<ReissueAct>): Found | null {
  const { state } = fold(reissue, log)
  const accepted = agreed(state.acceptance)
  return ofRegistration('BF', state, [
    ...(accepted?.proxy ? (['by-proxy'] as const) : []),
    ...(accepted && accepted.cancelled.length > 0 ? (['certificates-cancelled'] as const) : []),
  ])
}

function ofRevocation(log: Log<RevocationAct>): Found | null {
  const { state } = fold(revocation, log)
  const [annotated] = annotationsInForce(state)
  const file = revocationFile(state)
  return annotated && file ? filedAs(file, annotated.at, state.file) : null
}

const filedAs = (file: FileToFill, registeredAt: string, filed: Slot<Filed>): Found => {
  const [first] = filed
  return {
    file,
    registeredAt,
    filedOn: first ? shanghaiDate(first.at) : null,
    contents: agreed(filed)?.contents ?? [],
  }
}

/** Art. 5: proofs of a party from abroad, Hong Kong, Macao or Taiwan, or of an overseas Chinese. */
function fromElsewhere(state: Registered): readonly FileFact[] {
  const types = partyIds.map((party) => factOf(state, party, 'type'))
  const isOne = types.some((type) => type !== undefined && type !== 'mainland' && type !== 'serviceman')
  return isOne ? ['from-elsewhere'] : []
}
