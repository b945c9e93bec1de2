import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import {
  agreed,
  type PartyId,
  partyIds,
  type ReissueActOf,
  recordOf,
  reissueDocumentTypes,
} from '../../../domain/index.ts'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { type ActForm, createActForm } from '../../parts/act-form.ts'
import { CardReading } from '../../parts/card-reading.tsx'
import { CaseWarnings } from '../../parts/case-warnings.tsx'
import { DocumentScans } from '../../parts/document-scans.tsx'
import { finishedPerson } from '../../parts/finished-person.ts'
import { GradesLegend } from '../../parts/grades-legend.tsx'
import { useKeys } from '../../parts/keys.ts'
import { KnownStatus, type PersonAtCounter } from '../../parts/known-status.tsx'
import { Pair } from '../../parts/pair.tsx'
import { PartyHead } from '../../parts/party-head.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { acceptRows, applicantsAt, appliesAt, withApplicant } from './accept-rows.tsx'
import { forApplicants } from './applicants.ts'
import { matterFields, proxyFields } from './matter-fields.ts'
import { OldCertificates } from './old-certificates.tsx'
import { ProxyCard } from './proxy-card.tsx'
import { RefuseAct } from './refuse-act.tsx'

type Accept = ReissueActOf<'accept'>

const nationwide = { mode: 'nationwide', basisParty: null, basisDocument: null, basisDocumentValidTo: null }
const person = { nationality: 'CHN', type: 'mainland', document: { type: 'CN_ID' } }

/** E2–E4: who comes, with what, why, and whether it is still so; then the application is accepted (受理). */
export function AcceptStep(): JSX.Element {
  const { opened } = useCaseOf('reissue')
  const form = createActForm(opened, 'accept', {
    parties: { man: person, woman: person },
    documents: [],
    competence: nationwide,
    cancelled: [],
  })
  const rows = acceptRows(form, opened)
  const fields = [...matterFields, ...proxyFields]
  const [refusing, setRefusing] = createSignal(false)
  const applicants = createMemo(() => applicantsAt(form))
  const byProxy = () => applicants().filter((party) => appliesAt(form, party) === 'by-proxy')
  const holders = () => partyIds.filter((party) => form.get(`booklets.${party}`) === true)
  const isBrought = () => form.get('reason') === 'damaged' || form.get('reason') === 'data-differ'
  const isRead = () => applicants().every((party) => form.get(`parties.${party}.grade`) === 'chip')
  const asked = createMemo(() => (isRead() ? rows.filter(({ id }) => id !== 'document-type') : rows))
  const people = () => forApplicants(applicants(), (party) => form.draft().parties?.[party] ?? null)
  /** Whoever of the two is known, by the own document or by the record of the registration. */
  const atCounter = createMemo(() =>
    partyIds.map(
      (party): PersonAtCounter => ({
        party,
        document: people()[party]?.document?.number
          ? people()[party]?.document
          : recordOf(opened.state())?.persons[party].document,
      }),
    ),
  )
  /** The registration that the certificate is of warns of nothing. */
  const original = () => {
    const search = agreed(opened.state().archive)?.search
    return search && 'case' in search ? search.case : opened.id
  }
  useKeys({ 'Alt X': () => setRefusing(true) })
  return (
    <StepFrame
      form={form}
      act="act.accept"
      onAct={() => void form.sign((values) => finished(values as Accept, applicants()))}
      shownAt={[
        ...rows.flatMap((row) => partyIds.map(row.at)),
        ...placesOf(fields),
        ...partyIds.map((party) => `cancelled.${party}`),
      ]}
      others={
        <button type="button" class="b" aria-keyshortcuts="Alt+X" onClick={() => setRefusing(true)}>
          {t('act.refuse')}… <kbd aria-hidden="true">Alt X</kbd>
        </button>
      }
      before={
        <>
          <Show when={byProxy().length < applicants().length || applicants().length === 0}>
            <CardReading form={whoseCard(form)} />
          </Show>
          <For each={byProxy()}>{(party) => <ProxyCard form={form} party={party} />}</For>
          <KnownStatus people={atCounter()} />
          <CaseWarnings
            documents={atCounter().map(({ document }) => ({
              ...(document?.type && document.number ? { type: document.type, number: document.number } : {}),
            }))}
            but={original()}
          />
          <DocumentScans form={form} offered={reissueDocumentTypes} />
          <StatusChecks people={people()} parties={applicants()} />
        </>
      }
    >
      <ActFields fields={matterFields} form={form} opened={opened as never} />
      <Pair
        label={t('pair.aria')}
        rows={asked()}
        head={(party) => <ApplicantHead party={party} form={form} />}
        refusals={form.review().refusals}
      />
      <Show when={byProxy().length > 0}>
        <ActFields fields={proxyFields} form={form} opened={opened as never} />
      </Show>
      <Show when={isBrought() && holders().length > 0}>
        <OldCertificates form={form} holders={holders()} />
      </Show>
      <GradesLegend />
      <RefuseAct
        open={refusing()}
        type="refuse"
        onClose={() => setRefusing(false)}
        suggested={form.review().refusals}
      />
    </StepFrame>
  )
}

/** Whose card is read has come in person. */
const whoseCard = (form: ActForm): ActForm => ({
  ...form,
  putAll: (values) =>
    form.putAll({
      ...values,
      ...Object.assign(
        {},
        ...partyIds
          .filter((party) => `parties.${party}` in values && appliesAt(form, party) === undefined)
          .map((party) => withApplicant(party, 'in-person', form)),
      ),
    }),
})

/** Who came: the party, or whoever acts for the party; who does not apply is only named. */
function ApplicantHead(props: { party: PartyId; form: ActForm }): JSX.Element {
  const how = () => appliesAt(props.form, props.party)
  return (
    <Show
      when={how()}
      fallback={
        <div class="party">
          <b>{t(`party.${props.party}`)}</b>
        </div>
      }
    >
      {(came) => (
        <PartyHead
          party={props.party}
          form={props.form}
          present={t(came() === 'by-proxy' ? 'reissue.present.proxy' : 'reissue.present')}
        />
      )}
    </Show>
  )
}

/** What the form may leave out is said explicitly; of who does not apply nothing is said. */
function finished(act: Accept, applicants: readonly PartyId[]): object {
  const of = <T,>(each: (party: PartyId) => T) => forApplicants(applicants, each)
  const holders = partyIds.filter((party) => act.booklets?.[party])
  return {
    ...act,
    applies: of((party) => act.applies[party]),
    present: of((party) => act.present[party]),
    parties: of((party) => act.parties[party] && finishedPerson(act.parties[party])),
    match: of((party) => act.match[party]),
    answers: of((party) => act.answers[party]),
    booklets: { man: holders.includes('man'), woman: holders.includes('woman') },
    cancelled: act.reason === 'lost' ? [] : act.cancelled.filter(({ party }) => holders.includes(party)),
    proxy: applicants.some((party) => act.applies[party] === 'by-proxy') ? finishedProxy(act.proxy) : null,
  }
}

/** What the power leaves open it does not say. */
function finishedProxy(proxy: Accept['proxy']): object | null {
  if (!proxy) return null
  const { deed, document } = proxy
  const { registration, proxy: named, status } = deed ?? {}
  return {
    ...proxy,
    document: { ...document, type: document?.type ?? 'CN_ID' },
    deed: {
      ...deed,
      status: status ?? null,
      registration: registration?.date && registration.authority ? registration : null,
      proxy: named?.name && named.number ? named : null,
    },
  }
}
