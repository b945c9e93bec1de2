import '../text/at-desk.ts'
import SignaturePad from 'signature_pad'
import { createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { declaredStatuses, hashText } from '../../domain/index.ts'
import {
  type DeclarationShown,
  type DeclarationText,
  openPartyEnd,
  type PenStrokes,
  type Signed,
  textFor,
} from '../state/party-channel.ts'
import { t } from '../text/text.ts'

type Status = (typeof declaredStatuses)[number]

/**
 * The parties' own window on the pen display: one declaration, its exact text, the pen, the red key.
 * It holds no keys, shows nothing else of the case and leads nowhere.
 */
export default function Party(): JSX.Element {
  const [shown, setShown] = createSignal<DeclarationShown | null>(null)
  const [said, setSaid] = createSignal<'party.done' | 'party.told' | null>(null)
  const end = openPartyEnd((declaration) => {
    if (declaration) setSaid(null)
    setShown(declaration)
  })
  onMount(() => {
    document.body.classList.add('pad-body')
    document.title = t('party.title')
  })
  onCleanup(() => end.close())
  const finish = (words: 'party.done' | 'party.told') => {
    setSaid(words)
    setShown(null)
  }
  return (
    <Show when={shown()} keyed fallback={<Waiting said={said()} />}>
      {(declaration) => (
        <Declaration
          shown={declaration}
          onWrong={() => {
            end.wrong()
            finish('party.told')
          }}
          onSigned={(signed) => {
            end.sign(signed)
            finish('party.done')
          }}
        />
      )}
    </Show>
  )
}

/** Between declarations: what was done, or a word of patience; nothing of any case. */
function Waiting(props: { said: 'party.done' | 'party.told' | null }): JSX.Element {
  return (
    <main class="pad-end">
      <h1 class="big">{t(props.said ?? 'party.wait')}</h1>
      <Show when={props.said}>
        <p>{t('party.done.more')}</p>
      </Show>
    </main>
  )
}

function Declaration(props: {
  shown: DeclarationShown
  onWrong: () => void
  onSigned: (signed: Signed) => void
}): JSX.Element {
  const [status, setStatus] = createSignal<Status>()
  const [isWritten, setWritten] = createSignal(false)
  const [isLarge, setLarge] = createSignal(false)
  const isStatusAsked = () => !('only' in props.shown.texts)
  const text = createMemo(() => textFor(props.shown, status() ?? null))
  const isChosen = () => !isStatusAsked() || status() !== undefined
  const isReady = () => isChosen() && isWritten()
  const steps = () =>
    isStatusAsked()
      ? (['party.step.status', 'party.step.read', 'party.step.sign'] as const)
      : (['party.step.read', 'party.step.sign'] as const)
  const step = () => (isChosen() ? steps().length - (isWritten() ? 1 : 2) : 0)
  let pen: SignaturePad | undefined
  let canvas: HTMLCanvasElement | undefined
  onMount(() => {
    if (!canvas) return
    const bounds = canvas.getBoundingClientRect()
    canvas.width = bounds.width * devicePixelRatio
    canvas.height = bounds.height * devicePixelRatio
    canvas.getContext('2d')?.scale(devicePixelRatio, devicePixelRatio)
    pen = new SignaturePad(canvas, { minWidth: 1.2, maxWidth: 5 })
    pen.addEventListener('endStroke', () => setWritten(true))
  })
  onCleanup(() => pen?.off())
  const clear = () => {
    pen?.clear()
    setWritten(false)
  }
  /** Another status is another text: what was signed before is not signed for it. */
  const choose = (next: Status) => {
    if (next !== status()) clear()
    setStatus(next)
  }
  const confirm = () => {
    if (!isReady() || !pen || !canvas) return
    const chosen = status() ?? null
    const strokes = strokesOf(pen, canvas, text())
    canvas.toBlob(async (picture) => {
      if (!picture) return
      const bytes = new Uint8Array(await picture.arrayBuffer())
      props.onSigned({ status: chosen, strokes, picture: bytes })
    }, 'image/png')
  }
  return (
    <div class="pad" classList={{ large: isLarge() }}>
      <header>
        <span class="mark big" aria-hidden="true">
          连
          <br />理
        </span>
        <b>
          {props.shown.name}
          {'　'}
          {t(props.shown.party === 'man' ? 'party.sir' : 'party.madam')}
        </b>
        <ol aria-label={t('party.title')}>
          <For each={steps()}>
            {(words, index) => (
              <li aria-current={index() === step() ? 'step' : undefined}>
                {['一', '二', '三'][index()]}
                {'　'}
                {t(words)}
              </li>
            )}
          </For>
        </ol>
        <div class="end">
          <button type="button" class="tb s" aria-pressed={isLarge()} onClick={() => setLarge(!isLarge())}>
            {t('party.large')}
          </button>
        </div>
      </header>
      <main>
        <article class="decl" tabindex="0" aria-labelledby="declaration" lang="zh">
          <h1 id="declaration">{text().title}</h1>
          <p class="p">{text().heading}</p>
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('party.self')}</th>
                <Show when={text().other.length > 0}>
                  <th scope="col">{t('party.other')}</th>
                </Show>
              </tr>
            </thead>
            <tbody>
              <For each={text().self}>
                {(line, index) => (
                  <tr>
                    <th scope="row">{line.label}</th>
                    <td>
                      <Show when={isChosen() || index() < text().self.length - 1} fallback="—">
                        {line.value}
                      </Show>
                    </td>
                    <Show when={text().other.length > 0}>
                      <td>{text().other[index()]?.value}</td>
                    </Show>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <p class="p">{text().statement}</p>
        </article>
        <section class="signbox" aria-label={t('party.step.sign')}>
          <Show when={isStatusAsked()}>
            <fieldset class="choice-set">
              <legend>{t('party.status')}</legend>
              <div class="choice">
                <For each={declaredStatuses}>
                  {(each) => (
                    <label classList={{ on: status() === each }}>
                      <input
                        class="vh"
                        type="radio"
                        name="status"
                        checked={status() === each}
                        onChange={() => choose(each)}
                      />
                      {t(`status.${each}`)}
                    </label>
                  )}
                </For>
              </div>
            </fieldset>
          </Show>
          <div class="sign-ask">
            <span>{t('party.sign')}</span>
            <span class="q">{t('party.sign.same')}</span>
          </div>
          <div class="pen" classList={{ off: !isChosen() }}>
            <canvas ref={canvas} role="img" aria-label={t('party.pen')} />
            <span class="hint">{t('party.sign.hint')}</span>
          </div>
        </section>
      </main>
      <footer>
        <button type="button" class="tb" onClick={props.onWrong}>
          {t('party.wrong')}
        </button>
        <button type="button" class="tb again" onClick={clear}>
          {t('party.clear')}
        </button>
        <button type="button" class="tb legal" aria-disabled={!isReady()} onClick={confirm}>
          {t('party.confirm')}
        </button>
      </footer>
    </div>
  )
}

/** The pen's points, bound to the hash of the text that stood beside it. */
function strokesOf(pen: SignaturePad, canvas: HTMLCanvasElement, text: DeclarationText): PenStrokes {
  const groups = pen.toData()
  const start = groups[0]?.points[0]?.time ?? 0
  const { width, height } = canvas.getBoundingClientRect()
  return {
    width: Math.round(width),
    height: Math.round(height),
    text: hashText(text.exact),
    strokes: groups.map(({ points }) =>
      points.map(({ x, y, pressure, time }): [number, number, number, number] => [
        Math.round(x * 10),
        Math.round(y * 10),
        Math.round(pressure * 4095),
        time - start,
      ]),
    ),
  }
}
