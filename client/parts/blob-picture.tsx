import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import type { BlobRef } from '../../domain/index.ts'
import { t } from '../text/text.ts'
import { useDesk } from './desk-context.tsx'
import { createLoaded } from './loaded.ts'

/** A scan or photograph by its hash, from this machine or else from the centre. */
export function BlobPicture(props: { blob: BlobRef; alt: string; class?: string }): JSX.Element {
  const desk = useDesk()
  let made: string | undefined
  const [erasedOn, setErasedOn] = createSignal<string | null>(null)
  const forget = () => made && URL.revokeObjectURL(made)
  const { value: url, isLoading } = createLoaded(
    () => props.blob,
    async (blob) => {
      const bytes = await desk.readBlob(blob)
      forget()
      setErasedOn(!bytes.ok && bytes.error.code === 'erased' ? bytes.error.on : null)
      made = bytes.ok ? URL.createObjectURL(bytes.value) : undefined
      return made
    },
  )
  onCleanup(forget)
  const absence = (): string => {
    const on = erasedOn()
    return on === null ? t('picture.not-here') : t('picture.erased', { on })
  }
  return (
    <Show when={url()} fallback={<span class="picture-missing">{isLoading() ? '…' : absence()}</span>}>
      {(address) => <img src={address()} alt={props.alt} class={props.class} />}
    </Show>
  )
}
