import type { JSX } from 'solid-js'
import type { RecordCertificateActOf } from '../../../domain/index.ts'
import { ActFields, placesOf } from '../../parts/act-fields.tsx'
import { createActForm } from '../../parts/act-form.ts'
import { finishedAct } from '../../parts/finished-act.ts'
import { OneCard } from '../../parts/one-card.tsx'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { applyFields } from './apply-fields.ts'

type Apply = RecordCertificateActOf<'apply'>

/** Who asks about whom, by what right, for which period and for what (申请). */
export function ApplyStep(): JSX.Element {
  const { desk, opened } = useCaseOf('record-certificate')
  const form = createActForm(opened, 'apply', {
    person: { document: { type: 'CN_ID' }, grade: 'typed' },
    by: 'self',
    scans: [],
    proxy: null,
    letter: null,
  })
  const sign = () =>
    form.sign((values) => {
      const act = finishedAct(applyFields, values as Apply, { opened: opened as never, desk }) as Apply
      const { person, proxy, match, by } = act
      const named = proxy?.deed?.proxy
      return {
        ...act,
        person: { ...person, document: { ...person.document, validTo: person.document.validTo ?? null } },
        match: {
          ...match,
          how: 'registrar',
          second: null,
          chip: match.chip ?? null,
          samId: match.samId ?? null,
        },
        proxy:
          by === 'proxy' && proxy
            ? { ...proxy, deed: { ...proxy.deed, proxy: named?.name && named.number ? named : null } }
            : null,
        letter: by === 'authority' ? act.letter : null,
      }
    })
  return (
    <StepFrame
      form={form}
      onAct={() => void sign()}
      shownAt={placesOf(applyFields)}
      before={
        <OneCard
          title={t('card.title')}
          act={t('card.read')}
          onRead={({ name, born, document, grade }, { chip, samId }) =>
            form.putAll({
              person: { name, born, grade, document: { ...document, validFrom: undefined } },
              'match.chip': chip,
              'match.samId': samId,
            })
          }
        />
      }
    >
      <p class="about meta">{t('rc.apply.about')}</p>
      <ActFields fields={applyFields} form={form} opened={opened as never} />
    </StepFrame>
  )
}
