import '../../style/office.css'
import {
  agreed,
  boxNoteSubjects,
  type CaseId,
  fileClasses,
  fileClassTitles,
  formatArchiveNumber,
  inForce,
  parameterOn,
  parseArchiveNumber,
  rowsOf,
  volumesOf,
} from '../../../domain/index.ts'
import type { ActField, FieldSight, Option } from '../../parts/act-field.ts'
import { optionsOf } from '../../parts/options-of.ts'
import type { CaseOf, Desk } from '../../state/desk.ts'
import { t } from '../../text/text.ts'
import { screensOf } from '../kind-screens.ts'
import { closeScreen } from './close-screen.ts'
import { FillStep } from './fill-step.tsx'
import { TransferStep } from './transfer-step.tsx'

const classes = (): Option[] =>
  fileClasses.map((value) => ({ value, words: `${value}　${fileClassTitles[value]}` }))

const boxOf = ({ opened }: Pick<FieldSight, 'opened'>) => opened as unknown as CaseOf<'archive-box'>

const files = (sight: FieldSight): Option[] =>
  volumesOf(boxOf(sight).state()).map((volume) => ({
    value: volume.case,
    words: formatArchiveNumber(volume.number),
  }))

const whole = (typed: string): number | undefined => (/^\d+$/.test(typed.trim()) ? Number(typed) : undefined)

/** What is known of the office's fonds before a box is opened. */
function newBox(desk: Desk): object {
  const { office } = desk.clerk
  const today = desk.now().slice(0, 10)
  const rows = [...desk.reference().values()]
  const fonds = parameterOn('archive-fonds', office, today, rows)
  const name = inForce(
    rowsOf(rows, 'office').filter(({ body }) => body.office === office),
    today,
  )?.body.authority
  return {
    fonds: fonds === undefined ? undefined : String(fonds),
    fondsName: name,
    year: Number(today.slice(0, 4)),
    class: 'JH',
  }
}

const number = (at: string, words: ActField['words']): ActField => ({
  as: 'text',
  at,
  words,
  read: ({ get }) => {
    const said = get(at)
    return typeof said === 'string' ? said : said ? formatArchiveNumber(said as never) : ''
  },
  write: (typed) => {
    const read = parseArchiveNumber(typed.trim())
    return { [at]: read.ok ? read.value : typed }
  },
})

/** The screens of a box: opened, filled in the order of the numbers, closed, and one day handed over. */
export const archiveBoxScreens = screensOf('archive-box', {
  phases: [
    {
      words: 'phase.box',
      steps: [
        {
          id: 'open',
          words: 'step.box-open',
          by: 'open',
          screen: {
            act: 'open',
            about: 'box.open.about',
            initial: (_opened, desk) => newBox(desk),
            fields: [
              { as: 'text', at: 'fonds', words: 'box.fonds' },
              { as: 'text', at: 'fondsName', words: 'box.fonds-name' },
              {
                as: 'text',
                at: 'year',
                words: 'box.year',
                isNumeric: true,
                read: ({ get }) => String(get('year') ?? ''),
                write: (typed) => ({ year: whole(typed) }),
              },
              { as: 'choice', at: 'class', words: 'box.class', options: classes },
              { as: 'whole-number', at: 'box', words: 'box.box' },
            ],
          },
        },
        { id: 'fill', words: 'step.box-fill', by: 'close', screen: FillStep },
      ],
    },
    {
      words: 'phase.transfer',
      steps: [{ id: 'transfer', words: 'step.box-transfer', by: 'transfer', screen: TransferStep }],
    },
  ],
  next: { unopened: 'open', opened: 'fill', closed: 'transfer', transferred: null, contested: null },
  beside: {
    close: closeScreen,
    note: {
      act: 'note',
      about: 'box.note.about',
      initial: () => ({ case: null, reference: null, scans: [] }),
      fields: [
        {
          as: 'choice',
          at: 'subject',
          words: 'box.note.subject',
          options: optionsOf('box.note', boxNoteSubjects),
        },
        { as: 'choice', at: 'case', words: 'archive.number', isOptional: true, options: files },
        { ...number('reference', 'box.note.reference'), isOptional: true } as ActField,
        { as: 'text', at: 'remark', words: 'book.return.remark', isOptional: true },
        { as: 'scans', at: 'scans', words: 'annotate.scans' },
      ],
    },
    renumber: {
      act: 'renumber',
      about: 'box.renumber.about',
      fields: [
        {
          as: 'choice',
          at: 'case',
          words: 'archive.number',
          options: files,
          write: (id, sight) => ({
            case: id,
            from: volumesOf(boxOf(sight).state()).find((volume) => volume.case === id)?.number,
          }),
        },
        number('to', 'box.renumber.to'),
        {
          as: 'case',
          at: 'keptBy',
          words: 'box.renumber.kept-by',
          write: ({ id }) => ({ keptBy: id as CaseId }),
        },
        { as: 'long-text', at: 'reason', words: 'book.reason' },
      ],
    },
  },
  head: ({ state }) => {
    const box = agreed(state().opening)
    return {
      names: box ? [`${box.year} ${fileClassTitles[box.class]}`] : [],
      matter: box ? t('box.named', { fonds: box.fonds, box: box.box }) : t('case.kind.archive-box'),
    }
  },
})
