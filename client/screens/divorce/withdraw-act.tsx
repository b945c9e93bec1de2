import { type JSX, Show } from 'solid-js'
import { type BlobRef, factOf, type PartyId, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { DocumentPages } from '../../parts/document-pages.tsx'
import { Answer, ChoiceField, TextField } from '../../parts/field.tsx'
import { PenSigning } from '../../parts/pen-signing.tsx'
import { yesOrNo } from '../../parts/person-rows.tsx'
import { RefusalsAt } from '../../parts/refusal.tsx'
import { caseNumberOf } from '../../text/case-words.ts'
import { t } from '../../text/text.ts'
import { ActDialog } from '../case/act-dialog.tsx'
import { useCaseOf } from '../case/case-context.tsx'
import { nameIn, today } from './day-of-case.ts'
import { officeNow } from './printed.ts'
import { ShownReceipt } from './shown-receipt.tsx'
import { withdrawalToSign } from './texts-to-sign.ts'
import { WithdrawalPapers } from './withdrawal-papers.tsx'

/** 撤回离婚登记申请: either party alone, in person; the form is read and signed, the confirmation handed over. */
export function WithdrawAct(props: { onClose: () => void }): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'withdraw', {
    scans: [],
    confirmation: `${officeNow(opened)?.code ?? ''}-CH-${caseNumberOf(opened.id)}`,
  })
  const by = () => form.get('by') as PartyId | undefined
  /** A document that was renewed since has another number; a paper says that it is the same person's. */
  const isRenewed = () => {
    const party = by()
    const number = form.get('document')
    return party && number && number !== factOf(opened.state(), party, 'document')?.number
  }
  const match = (matches: boolean) =>
    form.put('match', { how: 'registrar', matches, second: null, chip: null, samId: null })
  const come = (party: string) =>
    form.putAll({
      by: party || undefined,
      form: undefined,
      document: party ? factOf(opened.state(), party as PartyId, 'document')?.number : undefined,
    })
  return (
    <ActDialog
      form={form}
      about={t('divorce.withdraw.about')}
      shownAt={['match', 'match.second', 'document', 'form']}
      onClose={props.onClose}
    >
      <div class="form plain-fields act-fields">
        <span class="label">{t('divorce.withdraw.by')}</span>
        <div data-at="by">
          <ChoiceField
            label={t('divorce.withdraw.by')}
            value={by() ?? ''}
            options={partyIds.map((party) => ({ value: party, words: nameIn(opened, party) }))}
            onInput={come}
          />
        </div>
        <span class="label">{t('accept.match')}</span>
        <div data-at="match">
          <Answer
            label={t('accept.match')}
            value={yesOrNo(form.get('match.matches'))}
            options={[
              { value: 'yes', words: t('accept.match.yes') },
              { value: 'no', words: t('accept.match.no') },
            ]}
            onChange={(value) => match(value === 'yes')}
          />
          <RefusalsAt at="match" refusals={form.review().refusals} />
        </div>
        <span class="label">{t('field.number')}</span>
        <div data-at="document">
          <TextField
            label={t('field.number')}
            value={(form.get('document') as string | undefined) ?? ''}
            onInput={(number) => form.put('document', number.trim().toUpperCase() || undefined)}
          />
          <RefusalsAt at="document" refusals={form.review().refusals} />
        </div>
        <Show when={isRenewed()}>
          <span class="label">{t('divorce.withdraw.identity-proof')}</span>
          <DocumentPages
            title={t('divorce.withdraw.identity-proof')}
            at="identityProof"
            scans={(form.get('identityProof') ?? []) as readonly BlobRef[]}
            onChange={(scans) => form.put('identityProof', scans.length > 0 ? scans : undefined)}
          />
        </Show>
        <span class="label">{t('divorce.receipt')}</span>
        <ShownReceipt form={form} />
        <span class="label">{t('divorce.withdraw.scans')}</span>
        <DocumentPages
          title={t('divorce.withdraw.scans')}
          scans={(form.get('scans') ?? []) as readonly BlobRef[]}
          onChange={(scans) => form.put('scans', scans)}
        />
        <span class="label">{t('divorce.withdraw.confirmation')}</span>
        <div class="stacked">
          <span class="num">{form.get('confirmation') as string}</span>
          <label class="tick" data-at="given">
            <input
              type="checkbox"
              checked={form.get('given') === true}
              onChange={(event) => form.put('given', event.currentTarget.checked)}
            />
            {t('divorce.withdraw.given')}
          </label>
        </div>
      </div>
      <Show when={by()} keyed>
        {(party) => (
          <>
            <WithdrawalPapers
              by={party}
              confirmation={form.get('confirmation') as string}
              on={today(opened)}
            />
            <PenSigning
              form={form}
              at={() => opened.circumstances().at}
              places={[
                {
                  at: 'form',
                  party,
                  name: nameIn(opened, party),
                  text: () => withdrawalToSign(opened.state(), party),
                },
              ]}
            />
            <RefusalsAt at="form" refusals={form.review().refusals} />
          </>
        )}
      </Show>
    </ActDialog>
  )
}
