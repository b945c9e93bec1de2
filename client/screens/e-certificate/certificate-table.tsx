import { For, type JSX, Show } from 'solid-js'
import { type CertificateContent, type ComparedField, comparedFields } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'

/** One field of an e-certificate as it is read. */
export function contentWords(
  { kind, holder, parties, ...content }: CertificateContent,
  field: ComparedField,
): string {
  switch (field) {
    case 'kind':
      return t(`e-certificate.kind.${kind}`)
    case 'holder':
      return parties[holder].name
    case 'number':
      return content.number
    case 'registered-on':
      return content.registeredOn
    case 'authority':
      return content.authority
    case 'man':
    case 'woman': {
      const { name, born, document } = parties[field]
      return [name, born, document].join('　')
    }
    case 'remark':
      return content.remark || t('none')
    case 'photo':
      return t('e-certificate.photo.same')
  }
}

/** What stands on an e-certificate, field by field; beside each what `cell` adds. */
export function CertificateTable(props: {
  content: CertificateContent
  caption: string
  cell?: (field: ComparedField) => JSX.Element
  head?: string
}): JSX.Element {
  return (
    <table class="rows certificate-table">
      <caption class="vh">{props.caption}</caption>
      <Show when={props.head}>
        <thead>
          <tr>
            <th scope="col">{t('e-certificate.field')}</th>
            <th scope="col">{t('e-certificate.says')}</th>
            <th scope="col">{props.head}</th>
          </tr>
        </thead>
      </Show>
      <tbody>
        <For each={comparedFields}>
          {(field) => (
            <tr data-at={`compared.${field}`}>
              <th scope="row" class="q">
                {t(`e-certificate.field.${field}`)}
              </th>
              <td class="num">{contentWords(props.content, field)}</td>
              <Show when={props.cell}>{(cell) => <td>{cell()(field)}</td>}</Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
