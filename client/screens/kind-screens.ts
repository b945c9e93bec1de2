import type { Component } from 'solid-js'
import type { ActOfKind, CaseKind, Reference, Slot, StageOfKind } from '../../domain/index.ts'
import type { ActField } from '../parts/act-field.ts'
import type { AnyCase, CaseOf, Desk } from '../state/desk.ts'
import type { TextKey } from '../text/text.ts'
import type { Sheets } from './case/paper-press.ts'
import type { ScriptLine } from './case/phrases.ts'

/** The acts of a kind by their names. */
type ActName<K extends CaseKind> = ActOfKind<K>['type']

/** A screen of a step or of an act beside it that is written as data: its act, and the table of its fields. */
export interface ActScreen<K extends CaseKind = CaseKind, T extends string = ActName<K>> {
  readonly act: T
  /** The act by its name in law on the button; its name in the record where it is not said. */
  readonly words?: TextKey
  /** Said first: what the act does and what it does not. */
  readonly about?: TextKey
  readonly fields: readonly ActField[]
  /** Whether there is anything that it could be done to; it is not offered where there is not. */
  readonly isOffered?: (opened: CaseOf<K>) => boolean
  /** What stands in the draft before anybody types: what the case knows already. */
  readonly initial?: (opened: CaseOf<K>, desk: Desk) => object
  /** What is said explicitly in the act beside its fields, as it is signed. */
  readonly finish?: (values: object, opened: CaseOf<K>, desk: Desk) => object
}

/** One step of a kind: a component of its own where its work is special, else a table of fields. */
export interface StepOfKind<
  K extends CaseKind = CaseKind,
  Id extends string = string,
  T extends string = ActName<K>,
> {
  readonly id: Id
  /** Its name in the stepper; `step.<id>` where it is not said. */
  readonly words?: TextKey
  /** The act that completes it. */
  readonly by: T
  /** The step with legal effect stands as a square. */
  readonly legal?: boolean
  /** The legal moment gives its right-hand side more room. */
  readonly moment?: boolean
  readonly screen: Component | ActScreen<K, T>
}

/** An act that is offered beside the step: a dialog of its own, or one made of a table of fields. */
export type BesideAct<K extends CaseKind = CaseKind, T extends string = ActName<K>> =
  | Component<{ onClose: () => void }>
  | ActScreen<K, T>

/** Whose case it is, as its head says it: names largest, numbers nowhere. */
export interface HeadOfCase {
  /** As people say the names; empty while they are unknown. */
  readonly names: readonly string[]
  readonly matter: string
  /** What the counter calls the case beside its number: the ticket, the date of the receipt. */
  readonly called?: string | null
}

/** The papers that stand as printed; later, where other cases have to be read for what they say. */
type Printed = Sheets | null | Promise<Sheets | null>

/** How the screens of one kind of case are put together; see `kinds.ts` for how a kind is added. */
export interface KindScreens<
  K extends CaseKind,
  G extends string = StageOfKind<K>,
  Id extends string = string,
  T extends string = ActName<K>,
> {
  /** The steps under the phases of the law. */
  readonly phases: readonly {
    readonly words: TextKey
    readonly steps: readonly StepOfKind<K, Id, T>[]
    /** Whether the case takes these steps, where not every case of the kind does. */
    readonly isOfCase?: (opened: CaseOf<K>) => boolean
  }[]
  /** The step that each stage waits for; null where nothing is left to do, and the record is shown. */
  readonly next: Readonly<Record<G, NoInfer<Id> | null>>
  /** The stage where it depends on the day; the state's own where it does not. */
  readonly stageOn?: (opened: CaseOf<K>) => G
  /** Offered in the menu wherever the flow table lets them begin, in this order. */
  readonly beside: { readonly [N in T]?: BesideAct<K, T> }
  /** The act beside the step that leads out of a refusal, by the rule that refuses. */
  readonly ways?: { readonly [rule: string]: T }
  readonly head: (opened: CaseOf<K>) => HeadOfCase
  /** The standard's script of the kind. */
  readonly script?: readonly ScriptLine[]
  /** The branches between which a head decides while the case is contested; those of its stage where it is not said. */
  readonly branches?: (opened: CaseOf<K>) => Slot<{ readonly to?: string }>
  /** The papers that stand as printed, to be looked at or printed again in the record; null while there are none. */
  readonly printed?: (opened: CaseOf<K>, reference: Reference, desk: Desk) => Printed
  /** Why the case ended without what was applied for, in words. */
  readonly ground?: (opened: CaseOf<K>) => string | null
}

/** The screens of a kind whose acts, state and stages are its own business. */
export interface AnyScreens
  extends Omit<
    KindScreens<CaseKind, string, string, string>,
    'phases' | 'beside' | 'head' | 'stageOn' | 'branches' | 'printed' | 'ground'
  > {
  readonly phases: readonly {
    readonly words: TextKey
    readonly steps: readonly AnyStep[]
    readonly isOfCase?: (opened: AnyCase) => boolean
  }[]
  readonly beside: Readonly<Record<string, BesideAct<CaseKind, string>>>
  readonly head: (opened: AnyCase) => HeadOfCase
  readonly stageOn?: (opened: AnyCase) => string
  readonly branches?: (opened: AnyCase) => Slot<{ readonly to?: string }>
  readonly printed?: (opened: AnyCase, reference: Reference, desk: Desk) => Printed
  readonly ground?: (opened: AnyCase) => string | null
}

/** A step, and a screen written as data, of a kind that is its own business. */
export type AnyStep = StepOfKind<CaseKind, string, string>
export type AnyActScreen = ActScreen<CaseKind, string>

/** Describes the screens of a kind: every stage has its step, or says that none is left. */
export const screensOf = <K extends CaseKind, G extends string = StageOfKind<K>, Id extends string = string>(
  _kind: K,
  screens: KindScreens<K, G, Id>,
): AnyScreens => screens as unknown as AnyScreens
