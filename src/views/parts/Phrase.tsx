import { Fragment, type ReactNode } from 'react'

/** A sentence with slots in braces, some of which are filled by more than text: each language puts them where it needs them. */
export function Phrase({ text, slots }: { text: string; slots: Readonly<Record<string, ReactNode>> }) {
  return text
    .split(/\{(\w+)\}/u)
    .map((part, at) => <Fragment key={`${String(at)} ${part}`}>{at % 2 === 0 ? part : slots[part]}</Fragment>)
}
