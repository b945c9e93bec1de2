import type { JSX } from 'solid-js'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { useOfficeName } from './office-name.ts'

/** Which machine this is, who is signed in and how long the grant lasts without a line. */
export function MachineFacts(): JSX.Element {
  const desk = useDesk()
  const office = useOfficeName()
  return (
    <section class="gap" aria-labelledby="machine">
      <div class="sech">
        <h2 id="machine">{t('machine.title')}</h2>
        <span class="meta num">{desk.device}</span>
      </div>
      <dl class="kv">
        <dt>{t('machine.office')}</dt>
        <dd>{office()}</dd>
        <dt>{t('machine.clerk')}</dt>
        <dd>
          {desk.clerk.name}
          {'　'}
          <span class="q">{desk.clerk.roles.map((role) => t(`role.${role}`)).join('、')}</span>
        </dd>
        <dt>{t('machine.grant')}</dt>
        <dd class="num">{desk.clerk.grantUntil.slice(0, 16).replace('T', ' ')}</dd>
        <dt>{t('machine.signed-in')}</dt>
        <dd>{t(`machine.signed-in.${desk.signedIn}`)}</dd>
      </dl>
      <p class="line">
        <span />
        <button type="button" class="b plain" onClick={() => void desk.signOut()}>
          {t('machine.sign-out')}
        </button>
      </p>
    </section>
  )
}
