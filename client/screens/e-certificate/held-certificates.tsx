import { For, type JSX, Show } from 'solid-js'
import { type ECertificate, suspendedBy } from '../../../domain/index.ts'
import { useDesk } from '../../parts/desk-context.tsx'
import { shortDate } from '../../text/dates.ts'
import { t } from '../../text/text.ts'

/** Every e-certificate that was ever made for the person, with what it is now; `cell` adds the verdict. */
export function HeldCertificates(props: {
  certificates: readonly ECertificate[]
  cell?: (certificate: ECertificate) => JSX.Element
}): JSX.Element {
  const desk = useDesk()
  /** In force, and proving nothing while its registration is in dispute (O5). */
  const isInDispute = (one: ECertificate) => suspendedBy(one, desk.conflicts()) !== undefined
  const statusOf = (one: ECertificate) => (isInDispute(one) ? 'suspended' : one.status)
  return (
    <table class="rows">
      <caption class="vh">{t('e-certificate.held')}</caption>
      <tbody>
        <For
          each={props.certificates}
          fallback={
            <tr>
              <td class="meta">{t('e-certificate.held.none')}</td>
            </tr>
          }
        >
          {(one) => (
            <tr>
              <th scope="row">{t(`e-certificate.kind.${one.make.content.kind}`)}</th>
              <td class="num">{one.make.content.number}</td>
              <td class="meta">
                {one.issuedBy[0] ? t('e-certificate.issued-on', { date: shortDate(one.issuedBy[0].at) }) : ''}
                <Show when={one.voidedBy[0]}>
                  {(voided) => <> {t(`e-certificate.reason.${voided().reason}`)}</>}
                </Show>
              </td>
              <td class="right">
                <span
                  class="tag"
                  classList={{ ok: statusOf(one) === 'issued', heed: statusOf(one) === 'suspended' }}
                >
                  {t(`e-certificate.status.${statusOf(one)}`)}
                </span>
              </td>
              <Show when={props.cell}>{(cell) => <td>{cell()(one)}</td>}</Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
