import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { agreed, type MarriageActOf, type PartyId, partyIds } from '../../../domain/index.ts'
import { Answer } from '../../parts/field.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Pair } from '../../parts/pair.tsx'
import { t } from '../../text/text.ts'
import { acceptRows, yesOrNo } from './accept-rows.tsx'
import { type ActForm, createActForm } from './act-form.ts'
import { CardReading } from './card-reading.tsx'
import { useCase } from './case-context.tsx'
import { DocumentScans } from './document-scans.tsx'
import { RefuseAct } from './refuse-act.tsx'
import { StatusChecks } from './status-checks.tsx'
import { StepFrame } from './step-frame.tsx'

const today = { present: true, related: null, documents: [], cohabitation: null }
const nationwide = { mode: 'nationwide', basisParty: null, basisDocument: null, basisDocumentValidTo: null }
const party = {
  nationality: 'CHN',
  type: 'mainland',
  document: { type: 'CN_ID' },
}

/** A3–A4: cards, originals, questions, checks; then the application is accepted (受理). */
export function AcceptStep(): JSX.Element {
  const { opened } = useCase()
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
  const isMakeUp = () => agreed(opened.state().variant) === 'make-up'
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
                form.put('cohabitation', { since: event.currentTarget.value.trim(), still: true })
              }
            />
          </span>
        </Show>
      </div>
      <Legend />
      <RefuseAct
        open={refusing()}
        type="refuse"
        onClose={() => setRefusing(false)}
        suggested={form.review().refusals}
      />
    </StepFrame>
  )
}

/** Who is here, and whether it is the person on the card. */
function PartyHead(props: { party: PartyId; form: ActForm<'accept'> }): JSX.Element {
  const matches = () => props.form.get(`match.${props.party}.matches`)
  return (
    <div class="party">
      <b>{t(`party.${props.party}`)}</b>
      <label class="tick" data-at={`present.${props.party}`}>
        <input
          type="checkbox"
          checked={props.form.get(`present.${props.party}`) === true}
          onChange={(event) => props.form.put(`present.${props.party}`, event.currentTarget.checked)}
        />
        {t('accept.present')}
      </label>
      <span data-at={`match.${props.party}`}>
        <Answer
          label={`${t(`party.${props.party}`)} ${t('accept.match')}`}
          value={yesOrNo(matches())}
          options={[
            { value: 'yes', words: t('accept.match.yes') },
            { value: 'no', words: t('accept.match.no') },
          ]}
          onChange={(value) =>
            props.form.put(`match.${props.party}`, {
              how: 'registrar',
              second: null,
              chip: props.form.get(`match.${props.party}.chip`) ?? null,
              samId: props.form.get(`match.${props.party}.samId`) ?? null,
              matches: value === 'yes',
            })
          }
        />
      </span>
      <Show when={matches() === false}>
        <SecondLook party={props.party} form={props.form} />
      </Show>
    </div>
  )
}

/** Where the registrar sees no likeness, another registrar may look (MR08). */
function SecondLook(props: { party: PartyId; form: ActForm<'accept'> }): JSX.Element {
  const [second, setSecond] = createSignal('')
  return (
    <span class="second">
      <input
        class="input"
        autocomplete="off"
        aria-label={`${t(`party.${props.party}`)} ${t('accept.second')}`}
        placeholder={t('accept.second')}
        value={second()}
        onInput={(event) => setSecond(event.currentTarget.value.trim())}
      />
      <button
        type="button"
        class="b"
        disabled={second() === ''}
        onClick={() =>
          props.form.putAll({
            [`match.${props.party}.how`]: 'second-registrar',
            [`match.${props.party}.second`]: second(),
            [`match.${props.party}.matches`]: true,
          })
        }
      >
        {t('accept.second.agrees')}
      </button>
    </span>
  )
}

/** The marks of where values came from, explained once. */
function Legend(): JSX.Element {
  return (
    <ul class="legend" aria-label={t('grades.aria')}>
      <For each={['chip', 'online', 'ocr', 'typed'] as const}>
        {(grade) => (
          <li>
            <i
              class={{ chip: 'g chip', online: 'g net', ocr: 'g ocr', typed: 'g hand' }[grade]}
              aria-hidden="true"
            >
              {t(`grade.${grade}.mark`)}
            </i>
            {t(`grade.${grade}`)}
          </li>
        )}
      </For>
    </ul>
  )
}

/** What the form may leave out is said explicitly in the act. */
function finished(values: unknown): unknown {
  const act = values as MarriageActOf<'accept'>
  const person = (id: PartyId) => {
    const one = act.parties[id]
    return {
      ...one,
      ethnicity: one.ethnicity ?? null,
      document: {
        ...one.document,
        validFrom: one.document.validFrom ?? null,
        validTo: one.document.validTo ?? null,
      },
    }
  }
  return { ...act, parties: { man: person('man'), woman: person('woman') } }
}
