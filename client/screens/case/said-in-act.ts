import {
  type Act,
  type MarriageActOf,
  type PlainDate,
  partyIds,
  type RevocationActOf,
  type TranscriptActOf,
} from '../../../domain/index.ts'
import { fullDate } from '../../text/dates.ts'
import { firstOf, t } from '../../text/text.ts'

/** An annotation of a registration made here, of an old one, or of the file of a revocation itself. */
type Annotation = MarriageActOf<'annotate'> | TranscriptActOf<'annotate'> | RevocationActOf<'annotate'>

/** What an act of the record says in words, line by line; only of acts whose words count beyond the case. */
export function saidInAct(act: Act): readonly string[] {
  switch (act.type) {
    case 'annotate':
      return linesOf(act as unknown as Annotation)
    case 'decide': {
      const { decision, number, reasons } = act as unknown as RevocationActOf<'decide'>
      return [`${t(`rv.decision.${decision}`)}　${number}`, reasons]
    }
    case 'retract':
      return [(act as unknown as TranscriptActOf<'retract'>).reason]
    case 'transcribe':
    case 'amend':
      return readFrom(act as unknown as TranscriptActOf<'transcribe' | 'amend'>)
    default:
      return []
  }
}

/** What an old record says, and where it was read. */
function readFrom(record: TranscriptActOf<'transcribe' | 'amend'>): readonly string[] {
  const { of, date, authority, number, persons, source, reference } = record
  return [
    [t(`transcribe.of.${of}`), fullDate(date), authority, number ?? ''].join('　'),
    partyIds
      .map((party) => [persons[party].name, persons[party].document?.original ?? ''].join(' '))
      .join('　'),
    [t(`transcribe.source.${source}`), reference ?? ''].join('　'),
    ...('reason' in record ? [record.reason] : []),
  ]
}

/** Why it was annotated, on whose document and from when, and the remark word by word. */
function linesOf(act: Annotation): readonly string[] {
  if (!('ground' in act)) return [act.remark]
  const { ground, document, effectiveFrom } = act
  const source = [
    firstOf([`annotate.ground.${ground}`, `end.ground.${ground}`], ground),
    ...('issuedBy' in act ? [act.issuedBy] : []),
    document,
    ...(effectiveFrom ? [fromDay(effectiveFrom)] : []),
  ].join('　')
  return 'remark' in act ? [source, act.remark] : [source]
}

const fromDay = (day: PlainDate): string => t('record.annotated.from', { on: fullDate(day) })
