import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import {
  agreed,
  type MarriageActOf,
  type PartyId,
  type Person,
  type PlainDate,
  parsePlainDate,
  partyIds,
  refusalCodes,
  retroactiveFrom,
} from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { CardReading } from '../../parts/card-reading.tsx'
import { CaseWarnings } from '../../parts/case-warnings.tsx'
import { DocumentScans } from '../../parts/document-scans.tsx'
import { Answer } from '../../parts/field.tsx'
import { finishedPerson } from '../../parts/finished-person.ts'
import { GradesLegend } from '../../parts/grades-legend.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Pair } from '../../parts/pair.tsx'
import { PartyHead } from '../../parts/party-head.tsx'
import { yesOrNo } from '../../parts/person-rows.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { RefuseAct } from '../case/refuse-act.tsx'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { acceptRows } from './accept-rows.tsx'
import { MakeUpFrom } from './make-up-effect.tsx'

const today = { present: true, related: null, documents: [], cohabitation: null }
const nationwide = { mode: 'nationwide', basisParty: null, basisDocument: null, basisDocumentValidTo: null }
const party = {
  nationality: 'CHN',
  type: 'mainland',
  document: { type: 'CN_ID' },
}

/** A3–A4: cards, originals, questions, checks; then the application is accepted (受理). */
export function AcceptStep(): JSX.Element {
  const { opened } = useCaseOf('marriage')
  const form = createActForm(opened, 'accept', {
    parties: { man: party, woman: party },
    documents: today.documents,
    competence: nationwide,
    cohabitation: today.cohabitation,
  })
  const rows = acceptRows(form, opened)
  /** What a chip has said of itself is not asked again. */
  const isRead = () => partyIds.every((party) => form.get(`parties.${party}.grade`) === 'chip')
  const asked = createMemo(() => (isRead() ? rows.filter(({ id }) => id !== 'document-type') : rows))
  const documentOf = (party: PartyId) =>
    (form.get(`parties.${party}.document`) ?? {}) as Partial<Person['document']>
  const isMakeUp = () => agreed(opened.state().variant) === 'make-up'
  /** From which day it would have effect, as what is typed stands. */
  const effect = () => {
    const day = (path: string) => {
      const read = parsePlainDate(String(form.get(path) ?? ''))
      return read.ok ? read.value : undefined
    }
    const [man, woman, since] = [
      day('parties.man.born'),
      day('parties.woman.born'),
      day('cohabitation.since'),
    ]
    const on = opened.circumstances().on as PlainDate
    return man && woman && since ? retroactiveFrom({ born: { man, woman }, since }, on) : null
  }
  const [refusing, setRefusing] = createSignal(false)
  useKeys({ 'Alt X': () => setRefusing(true) })
  return (
    <StepFrame
      form={form}
      act="act.accept"
      onAct={() => void form.sign(finished)}
      shownAt={rows.flatMap((row) => partyIds.map(row.at))}
      others={
        <button type="button" class="b" aria-keyshortcuts="Alt+X" onClick={() => setRefusing(true)}>
          {t('act.refuse')}… <kbd aria-hidden="true">Alt X</kbd>
        </button>
      }
      before={
        <>
          <CardReading form={form} />
          <CaseWarnings documents={partyIds.map(documentOf)} but={opened.id} />
          <DocumentScans form={form} />
          <StatusChecks people={form.draft().parties} />
        </>
      }
    >
      <Pair
        label={t('pair.aria')}
        rows={asked()}
        head={(id) => <PartyHead party={id} form={form} />}
        refusals={form.review().refusals}
      />
      <div class="joint-answers">
        <span data-at="related" class="ask-both">
          {t('accept.related')}
          <Answer
            label={t('accept.related')}
            value={yesOrNo(form.get('related'))}
            options={[
              { value: 'no', words: t('answer.not-related') },
              { value: 'yes', words: t('answer.related') },
            ]}
            onChange={(value) => form.put('related', value === 'yes')}
          />
        </span>
        <Show when={isMakeUp()}>
          <span data-at="cohabitation" class="ask-both">
            <label for="since">{t('accept.since')}</label>
            <input
              id="since"
              class="input day"
              autocomplete="off"
              placeholder="2020-05-20"
              value={(form.get('cohabitation.since') as string | undefined) ?? ''}
              onInput={(event) =>
                form.put('cohabitation', {
                  ...(form.get('cohabitation') as object | null),
                  since: event.currentTarget.value.trim(),
                })
              }
            />
          </span>
          <span data-at="cohabitation.still" class="ask-both">
            {t('make-up.still')}
            <Answer
              label={t('make-up.still')}
              value={yesOrNo(form.get('cohabitation.still'))}
              options={[
                { value: 'yes', words: t('make-up.still.yes') },
                { value: 'no', words: t('make-up.still.no') },
              ]}
              onChange={(value) => form.put('cohabitation.still', value === 'yes')}
            />
          </span>
          <MakeUpFrom effect={effect()} />
        </Show>
      </div>
      <GradesLegend />
      <RefuseAct
        open={refusing()}
        type="refuse"
        onClose={() => setRefusing(false)}
        grounds={refusalCodes}
        suggested={form.review().refusals}
      />
    </StepFrame>
  )
}

/** What the form may leave out is said explicitly in the act. */
function finished(values: unknown): unknown {
  const act = values as MarriageActOf<'accept'>
  const { man, woman } = act.parties
  return { ...act, parties: { man: finishedPerson(man), woman: finishedPerson(woman) } }
}
