import type { JSX } from 'solid-js'
import { partyIds } from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { detailRows, keepContacts, withoutTyping } from '../../parts/detail-rows.tsx'
import { Pair } from '../../parts/pair.tsx'
import { Photo } from '../../parts/photo.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { nameIn } from './day-of-case.ts'
import { NotToday } from './not-today.tsx'
import { PartyName } from './party-name.tsx'

/** C10: the picture at the counter, a certificate photograph of each, occupation, education, telephone. */
export function CaptureStep(): JSX.Element {
  const { desk, opened } = useCaseOf('divorce')
  const form = createActForm(opened, 'capture')
  const rows = detailRows(form)
  const places = ['scenePhoto', ...partyIds.map((party) => `certificatePhoto.${party}`)]
  const next = () => places.find((at) => form.get(at) === undefined) ?? 'scenePhoto'
  const sign = async () => {
    await keepContacts(desk, form, partyIds)
    await form.sign(withoutTyping)
  }
  return (
    <StepFrame
      form={form}
      act="act.capture"
      onAct={() => void sign()}
      shownAt={rows.flatMap((row) => partyIds.map(row.at))}
      others={<NotToday suggested={form.review().refusals} />}
    >
      <Pair
        label={t('pair.aria')}
        rows={rows}
        refusals={form.review().refusals}
        head={(party) => <PartyName party={party} />}
      />
      <div class="photos of-two">
        <Photo
          at="scenePhoto"
          words={t('capture.scenePhoto')}
          hint={t('capture.scenePhoto.hint')}
          form={form}
          isNext={next() === 'scenePhoto'}
        />
        {partyIds.map((party) => (
          <Photo
            at={`certificatePhoto.${party}`}
            words={t('divorce.photo', { name: nameIn(opened, party) })}
            hint={t('divorce.photo.hint')}
            form={form}
            isNext={next() === `certificatePhoto.${party}`}
            isUpright
            people={1}
          />
        ))}
      </div>
    </StepFrame>
  )
}
