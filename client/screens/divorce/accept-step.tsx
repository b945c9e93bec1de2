import { createMemo, createResource, createSignal, type JSX, Show } from 'solid-js'
import { type CaseId, type DivorceActOf, type PartyId, type Person, partyIds } from '../../../domain/index.ts'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { CardReading } from '../../parts/card-reading.tsx'
import { CaseWarnings } from '../../parts/case-warnings.tsx'
import { DocumentScans } from '../../parts/document-scans.tsx'
import { finishedAct } from '../../parts/finished-act.ts'
import { finishedPerson } from '../../parts/finished-person.ts'
import { useKeys } from '../../parts/keys.ts'
import { Pair } from '../../parts/pair.tsx'
import { PartyHead } from '../../parts/party-head.tsx'
import { personRows } from '../../parts/person-rows.tsx'
import { caseNumberOf } from '../../text/case-words.ts'
import { fullDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'
import { useCase, useCaseOf } from '../case/case-context.tsx'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { jointFields, marriageFields } from './accept-fields.ts'
import { questionRows } from './accept-rows.tsx'
import { documentsOffered } from './documents-offered.ts'
import { marriageAtHand, marriageOf } from './marriage-at-hand.ts'
import { RefuseAct } from './refuse-act.tsx'
import { Warnings } from './warnings.tsx'

type Accept = DivorceActOf<'accept'>

const person = { nationality: 'CHN', type: 'mainland', document: { type: 'CN_ID' } }

/** C2–C3: cards, the marriage that is to end, the questions, the checks; then the application is accepted (受理). */
export function AcceptStep(): JSX.Element {
  const { desk, opened } = useCaseOf('divorce')
  const anyCase = useCase().opened
  const form = createActForm(opened, 'accept', {
    parties: { man: person, woman: person },
    documents: [],
    competence: { mode: 'nationwide', basisParty: null, basisDocument: null, basisDocumentValidTo: null },
    marriage: { known: { from: 'certificate' }, archiveCopy: null, issuedBy: 'mainland' },
    elsewhere: { source: '全国婚姻登记信息系统' },
    told: { pregnantOrRecentlySo: false, suitPending: false },
    agreement: { scans: [] },
  })
  const [refusing, setRefusing] = createSignal(false)
  const rows = [...personRows, ...questionRows].map((row) => row(form, opened))
  const isRead = () => partyIds.every((party) => form.get(`parties.${party}.grade`) === 'chip')
  const asked = createMemo(() => (isRead() ? rows.filter(({ id }) => id !== 'document-type') : rows))
  const numbers = createMemo(() => {
    const number = (party: PartyId) => String(form.get(`parties.${party}.document.number`) ?? '')
    return { man: number('man'), woman: number('woman') }
  })
  const [atHand] = createResource(numbers, (both) => marriageAtHand(desk, both), {
    initialValue: undefined,
  })
  const isTaken = () => form.get('marriage.known.case') === atHand.latest?.id
  const documentOf = (party: PartyId) =>
    (form.get(`parties.${party}.document`) ?? {}) as Partial<Person['document']>
  /** The marriage that is to end says nothing against its end. */
  const about = () =>
    (form.get('marriage.known.case') as CaseId | undefined) ?? atHand.latest?.id ?? opened.id
  useKeys({ 'Alt X': () => setRefusing(true) })
  return (
    <StepFrame
      form={form}
      act="act.accept"
      onAct={() => void form.sign((values) => finished(values as Accept))}
      shownAt={[
        ...rows.flatMap((row) => partyIds.map(row.at)),
        ...placesOf(marriageFields),
        ...placesOf(jointFields),
      ]}
      others={
        <button type="button" class="b" aria-keyshortcuts="Alt+X" onClick={() => setRefusing(true)}>
          {t('act.refuse')}… <kbd aria-hidden="true">Alt X</kbd>
        </button>
      }
      before={
        <>
          <CardReading form={form} />
          <CaseWarnings documents={partyIds.map(documentOf)} but={about()} />
          <DocumentScans form={form} offered={documentsOffered} />
          <StatusChecks people={form.draft().parties} />
        </>
      }
    >
      <Pair
        label={t('pair.aria')}
        rows={asked()}
        head={(party) => <PartyHead party={party} form={form} />}
        refusals={form.review().refusals}
      />
      <section class="part" data-at="marriage" aria-labelledby="the-marriage">
        <div class="sech">
          <h2 id="the-marriage">{t('divorce.marriage')}</h2>
        </div>
        <Show when={atHand.latest}>
          {(found) => (
            <p class="found" role="status">
              {t('divorce.marriage.found', {
                kind: t(`case.kind.${found().kind}`),
                number: found().certificate ?? caseNumberOf(found().id),
                on: fullDate(found().registeredOn ?? ''),
              })}
              <button
                type="button"
                class="b"
                disabled={isTaken()}
                onClick={() => form.putAll(marriageOf(found(), desk))}
              >
                {t(isTaken() ? 'divorce.marriage.taken' : 'divorce.marriage.take')}
              </button>
            </p>
          )}
        </Show>
        <ActFields fields={marriageFields} form={form} opened={anyCase} />
      </section>
      <section class="part" aria-labelledby="asked-together">
        <div class="sech">
          <h2 id="asked-together">{t('divorce.together')}</h2>
        </div>
        <ActFields fields={jointFields} form={form} opened={anyCase} />
      </section>
      <Warnings draft={form.draft()} />
      <RefuseAct
        open={refusing()}
        type="refuse"
        suggested={form.review().refusals}
        onClose={() => setRefusing(false)}
      />
    </StepFrame>
  )

  /** What the form may leave out is said explicitly. */
  function finished(values: Accept): object {
    const told = finishedAct([...marriageFields, ...jointFields], values, {
      opened: anyCase,
      desk,
    }) as Accept
    const { man, woman } = told.parties
    const lost = (party: PartyId) => {
      const each = told.marriage.certificates[party]
      return each.shown ? each : { ...each, statement: each.statement?.length ? each.statement : null }
    }
    const { archiveCopy, known } = told.marriage
    return {
      ...told,
      parties: { man: finishedPerson(man), woman: finishedPerson(woman) },
      marriage: {
        ...told.marriage,
        known: 'case' in known && !known.case ? { from: 'certificate' } : known,
        certificates: { man: lost('man'), woman: lost('woman') },
        archiveCopy: archiveCopy?.length ? archiveCopy : null,
      },
    }
  }
}
