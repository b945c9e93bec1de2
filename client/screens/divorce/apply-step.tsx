import { createSignal, type JSX } from 'solid-js'
import { type PartyId, partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { Answer } from '../../parts/field.tsx'
import { Fingerprint } from '../../parts/fingerprint.tsx'
import { useKeys } from '../../parts/keys.ts'
import { Pair, type PairRow } from '../../parts/pair.tsx'
import { PenSigning } from '../../parts/pen-signing.tsx'
import { yesOrNo } from '../../parts/person-rows.tsx'
import { Photo } from '../../parts/photo.tsx'
import { fieldOf } from '../../text/field-of.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { nameIn } from './day-of-case.ts'
import { PartyName } from './party-name.tsx'
import { RefuseAct } from './refuse-act.tsx'
import { applicationToSign } from './texts-to-sign.ts'
import { Warnings } from './warnings.tsx'

/** C4: the picture at the counter, a finger of each, the application form read and signed by each. */
export function ApplyStep(): JSX.Element {
  const { opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'apply')
  const [refusing, setRefusing] = createSignal(false)
  const here: PairRow = {
    id: 'present',
    label: t('divorce.consent.present'),
    at: (party) => `present.${party}`,
    cell: (party) => (
      <Answer
        label={fieldOf(party, 'divorce.consent.present')}
        value={yesOrNo(form.get(`present.${party}`))}
        options={[
          { value: 'yes', words: t('answer.yes') },
          { value: 'no', words: t('answer.no') },
        ]}
        onChange={(value) => form.put(`present.${party}`, value === 'yes')}
      />
    ),
  }
  const fingers: PairRow = {
    id: 'fingerprint',
    label: t('capture.fingerprint'),
    at: (party) => `fingerprints.${party}`,
    cell: (party) => <Fingerprint party={party} form={form} />,
  }
  useKeys({ 'Alt X': () => setRefusing(true) })
  return (
    <StepFrame
      form={form}
      act="divorce.apply.act"
      onAct={() => void form.sign()}
      shownAt={[here, fingers].flatMap((row) => partyIds.map(row.at))}
      others={
        <button type="button" class="b" aria-keyshortcuts="Alt+X" onClick={() => setRefusing(true)}>
          {t('act.refuse')}… <kbd aria-hidden="true">Alt X</kbd>
        </button>
      }
    >
      <Pair
        label={t('pair.aria')}
        rows={[here, fingers]}
        refusals={form.review().refusals}
        head={(party) => <PartyName party={party} />}
      />
      <div class="photos">
        <Photo
          at="scenePhoto"
          words={t('capture.scenePhoto')}
          hint={t('capture.scenePhoto.hint')}
          form={form}
          isNext
        />
      </div>
      <section class="part" aria-labelledby="form-to-sign">
        <div class="sech">
          <h2 id="form-to-sign">{t('divorce.apply.form')}</h2>
          <span class="meta">{t('declare.hint')}</span>
        </div>
        <PenSigning
          form={form}
          at={() => opened.circumstances().at}
          places={partyIds.map((party: PartyId) => ({
            at: `signatures.${party}`,
            party,
            name: nameIn(opened, party),
            text: () => applicationToSign(opened.state(), party),
          }))}
        />
      </section>
      <Warnings />
      <RefuseAct
        open={refusing()}
        type="refuse"
        suggested={form.review().refusals}
        onClose={() => setRefusing(false)}
      />
    </StepFrame>
  )
}
