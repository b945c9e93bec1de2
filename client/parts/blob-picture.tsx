import { type JSX, onCleanup, Show } from 'solid-js'
import type { BlobRef } from '../../domain/index.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { createLoaded } from './loaded.ts'

/** A scan or photograph by its hash, from this machine or else from the centre. */
export function BlobPicture(props: { blob: BlobRef; alt: string; class?: string }): JSX.Element {
  const desk = useDesk()
  let made: string | undefined
  const forget = () => made && URL.revokeObjectURL(made)
  const { value: url, isLoading } = createLoaded(
    () => props.blob,
    async (blob) => {
      const bytes = await desk.readBlob(blob)
      forget()
      made = bytes.ok ? URL.createObjectURL(bytes.value) : undefined
      return made
    },
  )
  onCleanup(forget)
  return (
    <Show
      when={url()}
      fallback={<span class="picture-missing">{isLoading() ? '…' : t('picture.not-here')}</span>}
    >
      {(address) => <img src={address()} alt={props.alt} class={props.class} />}
    </Show>
  )
}
