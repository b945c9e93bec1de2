import { agreed, partyIds, type TranscriptState, transcriptAnnotationGrounds } from '../../../domain/index.ts'
import type { ActField, FieldSight } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import { t } from '../../text/text.ts'
import { retractScreen } from '../case/retract-screen.ts'
import { screensOf } from '../kind-screens.ts'
import { ApproveAge } from './approve-age.tsx'
import { columnSex, orNotRead, recordFields } from './record-fields.ts'

const recordIn = ({ opened }: Pick<FieldSight, 'opened'>) =>
  agreed((opened.state() as TranscriptState).record)

const personIn = (sight: FieldSight) => sight.party && recordIn(sight)?.persons[sight.party]

/** The record as it was read, to be held against its source. */
const recordShown: readonly ActField[] = [
  {
    words: 'transcribe.of',
    as: 'shown',
    value: (sight) => {
      const of = recordIn(sight)?.of
      return of ? t(`transcribe.of.${of}`) : ''
    },
  },
  { words: 'transcribe.date', as: 'shown', value: (sight) => recordIn(sight)?.date ?? '' },
  { words: 'transcribe.authority', as: 'shown', value: (sight) => recordIn(sight)?.authority ?? '' },
  { words: 'transcribe.number', as: 'shown', value: (sight) => orNotRead(recordIn(sight)?.number) },
  {
    at: '{party}.name',
    words: 'field.name',
    as: 'shown',
    value: (sight) => orNotRead(personIn(sight)?.name),
  },
  {
    at: '{party}.document',
    words: 'transcribe.document',
    as: 'shown',
    value: (sight) => orNotRead(personIn(sight)?.document?.original),
  },
  {
    at: '{party}.sex',
    words: 'field.sex',
    as: 'shown',
    value: (sight) => t(`sex.${personIn(sight)?.sex ?? '0'}`),
  },
  {
    at: '{party}.born',
    words: 'field.born',
    as: 'shown',
    value: (sight) => orNotRead(personIn(sight)?.born),
  },
  {
    words: 'transcribe.source',
    as: 'shown',
    value: (sight) => {
      const record = recordIn(sight)
      return record ? [t(`transcribe.source.${record.source}`), record.reference ?? ''].join('　') : ''
    },
  },
  { words: 'transcribe.scans', as: 'pictures', value: (sight) => recordIn(sight)?.scans ?? [] },
]

const noScans = { scans: [] }

/** The screens of an old registration: read from its source, then held against it by a second registrar. */
export const transcriptScreens = screensOf('transcript', {
  phases: [
    {
      words: 'phase.reading',
      steps: [
        {
          id: 'transcribe',
          by: 'transcribe',
          screen: {
            act: 'transcribe',
            about: 'transcribe.about',
            fields: recordFields,
            initial: () => ({
              persons: Object.fromEntries(partyIds.map((party) => [party, { sex: columnSex[party] }])),
              ...noScans,
            }),
          },
        },
      ],
    },
    {
      words: 'phase.confirming',
      steps: [
        {
          id: 'confirm',
          by: 'confirm',
          screen: {
            act: 'confirm',
            about: 'confirm.about',
            fields: [
              ...recordShown,
              { at: 'compared', words: 'confirm.compared', as: 'yes-no', no: 'confirm.no' },
              { at: 'remark', words: 'confirm.remark', as: 'text', isOptional: true },
            ],
          },
        },
      ],
    },
  ],
  next: { opened: 'transcribe', transcribed: 'confirm', confirmed: null, contested: null },
  beside: {
    amend: {
      act: 'amend',
      about: 'amend.about',
      fields: [...recordFields, { at: 'reason', words: 'transcribe.reason', as: 'text' }],
      initial: ({ state }) => agreed(state().record) ?? noScans,
    },
    annotate: {
      act: 'annotate',
      about: 'end.about',
      fields: [
        {
          at: 'ground',
          words: 'end.ground',
          as: 'choice',
          options: optionsOf('end.ground', transcriptAnnotationGrounds),
        },
        { at: 'document', words: 'end.document', as: 'text' },
        { at: 'issuedBy', words: 'end.issued-by', as: 'text' },
        { at: 'effectiveFrom', words: 'end.effective', as: 'date' },
        { at: 'scans', words: 'end.scans', as: 'scans' },
      ],
      initial: () => noScans,
    },
    retract: retractScreen,
    approve: ApproveAge,
  },
  branches: ({ state }) => state().record.map((entry) => ({ ...entry, value: {} })),
  head: ({ state }) => {
    const record = agreed(state().record)
    return {
      names: record ? partyIds.map((party) => record.persons[party].name) : [],
      matter: t('case.kind.transcript'),
      called: record ? `${t(`transcribe.of.${record.of}`)} ${record.date}` : null,
    }
  },
})
