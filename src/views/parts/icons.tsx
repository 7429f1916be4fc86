/** The few signs of the interface, drawn on a grid of 16. Decorative: the control that holds one has a name. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.4 10.4L14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  share: 'M8 10V2M5 4.5L8 1.8L11 4.5M3 8.5V14H13V8.5',
  copy: 'M5.5 5.5H13.5V14H5.5ZM3 10.5H2.5V2H10.5V2.8',
  out: 'M6.5 3H3V13H13V9.5M9.5 2.5H13.5V6.5M13.2 2.8L7.5 8.5',
  back: 'M10 3L5 8L10 13',
  forward: 'M6 3L11 8L6 13',
  down: 'M3.5 6L8 10.5L12.5 6',
  sun: 'M8 5a3 3 0 1 1 0 6a3 3 0 0 1 0-6M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8L13 13M3 13l1.2-1.2M11.8 4.2L13 3',
  moon: 'M13.2 10A5.8 5.8 0 0 1 6 2.8A5.8 5.8 0 1 0 13.2 10Z',
  keys: 'M1.5 4H14.5V12H1.5ZM4 6.6h.6M6.8 6.6h.6M9.6 6.6h.6M12 6.6h.4M4.5 9.5h7',
  auto: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM8 2.5V13.5M9.5 3.4V12.6M11 4.2V11.8M12.4 5.4V10.6',
  filter: 'M2 4H14M4.5 8H11.5M6.5 12H9.5',
  picture: 'M2 3H14V13H2ZM2.3 11.5L6 7.5L9 10.5L11 8.7L13.7 11.4M10.6 5.6h.8',
  globe: 'M8 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12ZM2 8H14M8 2C10.6 4.5 10.6 11.5 8 14C5.4 11.5 5.4 4.5 8 2Z',
  undo: 'M3 3V7H7M3.2 6.8A5.2 5.2 0 1 1 3.4 10.4',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
