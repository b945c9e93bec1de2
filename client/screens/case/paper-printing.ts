import { type Accessor, createResource, createSignal, onCleanup } from 'solid-js'
import type { CertificateKind, EachParty, PartyId } from '../../../domain/index.ts'
import type { ActForm } from '../../parts/act-form.ts'
import { useCase } from './case-context.tsx'
import { clearPrinted, type NotPressed, type Pressed, press, print, type Sheets } from './paper-press.ts'
import { numberFor } from './printing.ts'

/** What a kind prints: which series of numbers, whose booklets, which papers. */
export interface Printed {
  readonly opened: Parameters<typeof numberFor>[1]
  readonly form: ActForm
  readonly series: () => CertificateKind
  /** Who gets a booklet. */
  readonly holders: () => readonly PartyId[]
  /** The papers with this number and these blanks, as they would be printed now. */
  readonly sheets: (certificate: string, blanks: EachParty<string | null>) => Sheets
  /** What the act says beside number, blanks and papers. */
  readonly more?: () => Readonly<Record<string, unknown>>
}

/** The printing of a case at the counter: its number, the blanks, the papers drawn and handed to the printer. */
export interface PaperPrinting {
  readonly certificate: Accessor<string | null>
  readonly isReadingNumber: () => boolean
  readonly lease: () => Promise<void>
  readonly blank: (party: PartyId) => string
  readonly putBlank: (party: PartyId, serial: string) => void
  readonly pressed: Accessor<readonly Pressed[]>
  readonly isHanded: (each: Pressed) => boolean
  readonly next: () => Pressed | undefined
  readonly refused: Accessor<NotPressed | null>
  readonly isOutdated: Accessor<boolean>
  readonly isDrawing: Accessor<boolean>
  readonly draw: () => Promise<void>
  readonly handOver: (each: Pressed) => Promise<void>
  readonly drawOrPrintNext: () => Promise<void>
  /** Signs for the papers on the counter, if they are what would be printed now; true when it is done. */
  readonly sign: () => Promise<boolean>
}

/** Prints the papers of a case; call it inside a component. */
export function createPaperPrinting(printed: Printed): PaperPrinting {
  const { desk } = useCase()
  const { opened, form, holders } = printed
  const [number, { refetch }] = createResource(
    () => ({ reference: desk.reference(), state: opened.state() }),
    () => numberFor(desk, opened, printed.series()),
    { initialValue: null },
  )
  const [pressed, setPressed] = createSignal<readonly Pressed[]>([])
  const [handed, setHanded] = createSignal<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = createSignal<NotPressed | null>(null)
  const [isOutdated, setOutdated] = createSignal(false)
  const [isDrawing, setDrawing] = createSignal(false)
  onCleanup(clearPrinted)
  const blank = (party: PartyId) => (form.get(`blanks.${party}`) as string | null | undefined) ?? ''
  const blanks = (): EachParty<string | null> => ({
    man: holders().includes('man') ? blank('man') : null,
    woman: holders().includes('woman') ? blank('woman') : null,
  })
  const next = () => pressed().find(({ paper }) => !handed().has(paper.id))
  /** The number and every paper as they would be printed now; null while something is missing or refused. */
  const drawNow = async () => {
    const taken = blanks()
    if (isDrawing() || holders().some((party) => taken[party] === '')) return null
    setDrawing(true)
    setRefused(null)
    try {
      const chosen = await numberFor(desk, opened, printed.series())
      if (!chosen) {
        await refetch()
        return null
      }
      const drawn = await press(desk, printed.sheets(chosen, taken))
      if (!drawn.ok) setRefused(drawn.error)
      const isAsAsked = taken.man === blanks().man && taken.woman === blanks().woman
      return drawn.ok && isAsAsked ? { certificate: chosen, papers: drawn.value } : null
    } finally {
      setDrawing(false)
    }
  }
  const handOver = async (each: Pressed) => {
    setHanded(new Set([...handed(), each.paper.id]))
    await print(each)
  }
  const draw = async () => {
    const now = await drawNow()
    const [first] = now?.papers ?? []
    if (!now || !first) return
    setOutdated(false)
    setHanded(new Set<string>())
    setPressed(now.papers)
    form.putAll({
      ...printed.more?.(),
      certificate: now.certificate,
      papers: now.papers.map(({ paper, sha256 }) => ({ paper: paper.id, sha256 })),
      proofread: undefined,
    })
    void refetch()
    await handOver(first)
  }
  const startAgain = () => {
    setPressed([])
    form.putAll({ papers: [], proofread: undefined })
  }
  return {
    certificate: () => number.latest,
    isReadingNumber: () => number.loading,
    lease: async () => {
      const leased = await desk.leaseNumbers(printed.series())
      if (leased.ok) await refetch()
    },
    blank,
    /** What is printed says these blanks; other blanks are another paper. */
    putBlank: (party, serial) => {
      form.put(`blanks.${party}`, serial.trim() || undefined)
      startAgain()
    },
    pressed,
    isHanded: ({ paper }) => handed().has(paper.id),
    next,
    refused,
    isOutdated,
    isDrawing,
    draw,
    handOver,
    drawOrPrintNext: () => {
      const waiting = next()
      return waiting ? handOver(waiting) : draw()
    },
    /** After a night, or when another case has taken the number meanwhile, the papers are not what would be printed now. */
    sign: async () => {
      if (form.gaps() === 0) {
        const now = await drawNow()
        if (!now) return false
        const before = new Set((form.get('papers') as { sha256: string }[]).map(({ sha256 }) => sha256))
        if (now.papers.some(({ sha256 }) => !before.has(sha256))) {
          startAgain()
          setOutdated(true)
          return false
        }
      }
      return form.sign((act) => ({ ...(act as object), blanks: blanks() }))
    },
  }
}
