import { type JSX, Show } from 'solid-js'
import { type Paper, partyIds } from '../../../domain/index.ts'
import { t } from '../../text/text.ts'

/** A paper's title as it is printed, and whose it is where each party has one. */
export function PaperTitle(props: { paper: Paper }): JSX.Element {
  const whose = () => partyIds.find((party) => props.paper.id.endsWith(`.${party}`))
  return (
    <>
      <span lang="zh">{props.paper.title}</span>
      <Show when={whose()}>{(party) => `　${t(`party.${party()}`)}`}</Show>
    </>
  )
}
