import type { JSX } from 'solid-js'
import type { ActForm } from '../../parts/act-form.ts'
import { type PenPlace, PenSigning } from '../../parts/pen-signing.tsx'
import { t } from '../../text/text.ts'
import { useCase } from './case-context.tsx'

/** Each declaration (声明书) is read and signed on the pen display before the registrar as its witness (监誓人). */
export function SignedDeclarations(props: { form: ActForm; places: readonly PenPlace[] }): JSX.Element {
  const { desk, opened } = useCase()
  return (
    <div class="page">
      <p class="meta">{t('declare.hint')}</p>
      <PenSigning form={props.form} places={props.places} at={() => opened.circumstances().at} />
      <p class="meta">
        {t('declare.witness')}
        {'　'}
        {desk.clerk.name}
      </p>
    </div>
  )
}
