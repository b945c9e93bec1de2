/** Arrow keys go to the row above or below within the nearest `list`, and choose it. */
export const stepIn =
  (list: 'nav' | 'tbody') =>
  (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    const all = [...(event.currentTarget.closest(list)?.querySelectorAll<HTMLElement>('.choose') ?? [])]
    event.preventDefault()
    const next = all[all.indexOf(event.currentTarget) + by]
    next?.focus()
    next?.click()
  }
