import { createSignal, type JSX } from 'solid-js'
import {
  agreed,
  holdings,
  type RecordCertificateActOf,
  recordKinds,
  recordStandings,
} from '../../../domain/index.ts'
import type { ActField } from '../../parts/act-field.ts'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { finishedAct } from '../../parts/finished-act.ts'
import { useOfficeName } from '../../parts/office-name.ts'
import { optionsOf } from '../../parts/options-of.ts'
import { caseNumberOf } from '../../text/case-words.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { searchOwnHoldings } from './own-holdings.ts'

type Search = RecordCertificateActOf<'search'>

const fields: readonly ActField[] = [
  {
    at: 'searched',
    words: 'rc.searched',
    as: 'rows',
    add: 'rc.searched.add',
    fields: [
      { at: 'holding', words: 'rc.holding', as: 'choice', options: optionsOf('rc.holding', holdings) },
      { at: 'name', words: 'rc.holding.name', as: 'text' },
      { at: 'reference', words: 'rc.holding.reference', as: 'text' },
    ],
  },
  {
    at: 'found',
    words: 'rc.found',
    note: 'rc.found.note',
    as: 'rows',
    add: 'rc.found.add',
    fields: [
      {
        words: 'rc.found.source',
        as: 'shown',
        value: ({ get }) => {
          const id = get('case')
          return typeof id === 'string'
            ? t('rc.found.here', { number: caseNumberOf(id) })
            : t('rc.found.elsewhere')
        },
      },
      { at: 'of', words: 'rc.found.of', as: 'choice', options: optionsOf('rc.record', recordKinds) },
      { at: 'date', words: 'rc.found.date', as: 'date' },
      { at: 'authority', words: 'rc.found.authority', as: 'text' },
      { at: 'number', words: 'rc.found.number', as: 'text', isOptional: true },
      { at: 'other', words: 'rc.found.other', as: 'text' },
      {
        at: 'standing',
        words: 'reissue.record.standing',
        as: 'choice',
        options: optionsOf('reissue.standing', recordStandings),
        isOptional: true,
      },
    ],
  },
]

/** 查档: what this machine holds of the person, and what other holdings say; each source is named. */
export function SearchStep(): JSX.Element {
  const { desk, opened, goBackTo } = useCaseOf('record-certificate')
  const office = useOfficeName()
  const person = () => agreed(opened.state().application)?.person
  const form = createActForm(opened, 'search', { searched: [], found: [] })
  const [isSearching, setSearching] = createSignal(false)
  const searchHere = async () => {
    const number = person()?.document.number
    if (number === undefined || isSearching()) return
    setSearching(true)
    const found = await searchOwnHoldings(desk, number)
    const { at } = opened.circumstances()
    const own = {
      holding: 'own-holdings',
      name: t('rc.holding.own', { office: office() }),
      reference: `${desk.device} ${at.slice(0, 16)}`,
      at,
    }
    const before = (form.get('searched') ?? []) as readonly Partial<Search['searched'][number]>[]
    const others = (form.get('found') ?? []) as readonly Partial<Search['found'][number]>[]
    form.putAll({
      number,
      searched: [own, ...before.filter(({ holding }) => holding !== 'own-holdings')],
      found: [...found, ...others.filter((each) => !each.case)],
    })
    setSearching(false)
  }
  const sign = () =>
    form.sign((values) => {
      const act = finishedAct(fields, values as Search, { opened: opened as never, desk }) as Search
      const { at } = opened.circumstances()
      return {
        ...act,
        number: act.number ?? person()?.document.number,
        searched: act.searched.map((one) => ({ ...one, at: one.at ?? at })),
        found: act.found.map((one) => ({ ...one, case: one.case ?? null })),
      }
    })
  return (
    <StepFrame
      form={form}
      onAct={() => void sign().then((done) => done && goBackTo(null))}
      shownAt={placesOf(fields)}
    >
      <p class="about meta">{t('rc.search.about', { name: person()?.name ?? '' })}</p>
      <p class="about">
        <button type="button" class="b default" aria-busy={isSearching()} onClick={() => void searchHere()}>
          {t('rc.search.here')}
        </button>
      </p>
      <ActFields fields={fields} form={form} opened={opened as never} />
    </StepFrame>
  )
}
