import { createMemo, type JSX, Show } from 'solid-js'
import {
  type CertificateStatus,
  certificatesOf,
  deadAmong,
  type ECertificate,
  type ReviewedStatus,
  voidReasons,
} from '../../../domain/index.ts'
import { createActForm } from '../../parts/act-form.ts'
import { ChoiceField } from '../../parts/field.tsx'
import { optionsOf } from '../../parts/options-of.ts'
import { t } from '../../text/text.ts'
import { useCaseOf } from '../case/case-context.tsx'
import { StepFrame } from '../case/step-frame.tsx'
import { HeldCertificates } from './held-certificates.tsx'
import { createHolder } from './holder.ts'

const statuses = ['10', '20', '30', '40', 'disputed', 'unknown'] as const
const inForceNow: readonly CertificateStatus[] = ['issued', 'suspended']

/** 6.4.1 效力判断: the holder's status as the cases here tell it, and a verdict on each certificate that is held. */
export function ReviewStep(): JSX.Element {
  const { desk, opened } = useCaseOf('e-certificate')
  const holder = createHolder(desk, opened)
  const isAgain = () => opened.stage() === 'made' || opened.stage() === 'verified'
  const form = createActForm(opened, isAgain() ? 'review-again' : 'review-validity', {})
  const status = createMemo((): ReviewedStatus => {
    const chosen = statuses.find((code) => code === form.get('status.code'))
    return chosen ? { ...holder.status(), code: chosen } : holder.status()
  })
  /** A status that is no longer the person's is void; one of the same kind gives way to what is made now. */
  const verdictOn = (one: ECertificate, isDead: boolean) => {
    const chosen = voidReasons.find((reason) => reason === form.get(`verdicts.${one.id}`))
    if (form.get(`verdicts.${one.id}`) === 'valid') return null
    return chosen ?? (isDead ? ('status-changed' as const) : ('reissued' as const))
  }
  const held = createMemo(() => {
    const certificates = certificatesOf(opened.state()).filter((one) => inForceNow.includes(one.status))
    const dead = deadAmong(certificates, status())
    return certificates.map((one) => ({ one, verdict: verdictOn(one, dead.includes(one)) }))
  })
  const whole = createMemo(() => ({
    type: form.draft().type,
    status: status(),
    held: held().map(({ one, verdict }) => ({
      certificate: { in: 'case', case: opened.id, made: one.id },
      kind: one.make.content.kind,
      record: one.make.record,
      verdict: verdict === null ? 'valid' : 'void',
      reason: verdict,
    })),
  }))
  const review = createMemo(() => opened.review(whole() as never))
  const gaps = () =>
    review().refusals.length + review().evidence.filter(({ presence }) => presence !== 'present').length
  return (
    <StepFrame
      form={{ ...form, review, gaps, draft: whole as never }}
      onAct={() => void form.sign(() => whole())}
      shownAt={[]}
    >
      <section class="page" aria-labelledby="reviewed-status">
        <div class="sech">
          <h2 id="reviewed-status">{t('e-certificate.status')}</h2>
          <span class="meta">
            {t(holder.isRead() ? 'e-certificate.status.here' : 'e-certificate.status.reading')}
            <Show when={desk.sync().line !== 'connected'}>{t('e-certificate.status.offline')}</Show>
          </span>
        </div>
        <div class="form plain-fields" data-at="status.code">
          <span class="label">{t('e-certificate.status')}</span>
          <ChoiceField
            label={t('e-certificate.status')}
            value={status().code}
            options={optionsOf('e-certificate.code', statuses)()}
            onInput={(code) => form.put('status.code', code || undefined)}
          />
        </div>
        <div class="sech gap">
          <h2>{t('e-certificate.held')}</h2>
          <span class="meta">{t('e-certificate.held.judge')}</span>
        </div>
        <HeldCertificates
          certificates={held().map(({ one }) => one)}
          cell={(one) => (
            <ChoiceField
              label={t('e-certificate.verdict')}
              value={held().find((each) => each.one.id === one.id)?.verdict ?? 'valid'}
              options={[
                { value: 'valid', words: t('e-certificate.valid') },
                ...optionsOf('e-certificate.reason', voidReasons)(),
              ]}
              onInput={(verdict) => form.put(`verdicts.${one.id}`, verdict || undefined)}
            />
          )}
        />
      </section>
    </StepFrame>
  )
}
