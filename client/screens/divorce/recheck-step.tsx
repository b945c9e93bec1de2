import { type JSX, Show } from 'solid-js'
import { agreed, type DivorceActOf, type PartyId, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { BlobPicture } from '../../parts/blob-picture.tsx'
import { CardReading } from '../../parts/card-reading.tsx'
import { DocumentScans } from '../../parts/document-scans.tsx'
import { Answer } from '../../parts/field.tsx'
import { LivePicture } from '../../parts/live-picture.tsx'
import { Pair, type PairRow } from '../../parts/pair.tsx'
import { PartyHead } from '../../parts/party-head.tsx'
import { yesOrNo } from '../../parts/person-rows.tsx'
import { shortDate } from '../../text/dates.ts'
import { fieldOf } from '../../text/field-of.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StatusChecks } from '../case/status-checks.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { nameIn, peopleIn, today } from './day-of-case.ts'
import { documentsOffered } from './documents-offered.ts'
import { MayToday } from './may-today.tsx'
import { NotToday } from './not-today.tsx'
import { ShownReceipt } from './shown-receipt.tsx'

/** C7: documents and receipt once more, and each of the two held against the photograph of the first visit. */
export function RecheckStep(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'recheck', { documents: [], parties: peopleIn(opened) })
  const first = () => agreed(opened.state().application)?.scenePhoto
  const rows: readonly PairRow[] = [
    {
      id: 'name',
      label: t('field.name'),
      at: (party) => `match.${party}`,
      cell: (party) => <b>{nameIn(opened, party)}</b>,
    },
    {
      id: 'likeness',
      label: t('divorce.likeness'),
      at: (party) => `likeness.${party}`,
      cell: (party) => (
        <Answer
          label={fieldOf(party, 'divorce.likeness')}
          value={yesOrNo(form.get(`likeness.${party}.matches`))}
          options={[
            { value: 'yes', words: t('divorce.likeness.yes') },
            { value: 'no', words: t('divorce.likeness.no') },
          ]}
          onChange={(value) => form.put(`likeness.${party}`, { how: 'registrar', matches: value === 'yes' })}
        />
      ),
    },
  ]
  return (
    <StepFrame
      form={form}
      act="divorce.recheck.act"
      onAct={() => void form.sign((values) => withoutPeople(values as Recheck))}
      shownAt={rows.flatMap((row) => partyIds.map(row.at))}
      before={
        <>
          <MayToday />
          <CardReading form={form} />
          <DocumentScans form={form} offered={documentsOffered} />
          <StatusChecks people={peopleIn(opened)} since={today(opened)} />
        </>
      }
      others={<NotToday suggested={form.review().refusals} />}
    >
      <div class="faces">
        <figure>
          <Show when={first()} fallback={<div class="frame">{t('none')}</div>}>
            {(photo) => <BlobPicture blob={photo()} alt={t('divorce.first-photo')} />}
          </Show>
          <figcaption>
            {t('divorce.first-photo')}{' '}
            <span class="num">{shortDate(opened.state().application[0]?.at ?? '')}</span>
          </figcaption>
        </figure>
        <figure>
          <LivePicture label={t('divorce.live')} />
          <figcaption>{t('divorce.live')}</figcaption>
        </figure>
      </div>
      <Pair
        label={t('pair.aria')}
        rows={rows}
        refusals={form.review().refusals}
        head={(party: PartyId) => <PartyHead party={party} form={form} />}
      />
      <div class="form plain-fields act-fields">
        <span class="label">{t('divorce.receipt')}</span>
        <ShownReceipt form={form} />
      </div>
    </StepFrame>
  )
}

type Recheck = DivorceActOf<'recheck'> & { parties?: unknown }

/** Who was read from the cards stays in the draft; the act holds the match. */
function withoutPeople({ parties: _, ...act }: Recheck): object {
  const { receipt } = act
  return receipt.shown ? act : { ...act, receipt: { ...receipt, scans: receipt.scans ?? null } }
}
