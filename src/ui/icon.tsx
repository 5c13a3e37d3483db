/** Line icons on a grid of 16, drawn in the colour of the text beside them. Decoration only: words carry the meaning. */
const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.2 14.8 13.8H1.2L8 2.2ZM8 6.5v3.2M8 11.6v.4',
  info: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7.2v4M8 4.8v.4',
  danger: 'M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4l3.6-3.6ZM8 4.6v4.4M8 11v.4',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  left: 'M10 4 6 8l4 4',
  right: 'M6 4l4 4-4 4',
  open: 'M1.8 12.8V3.2h4.4l1.6 2h6.4v7.6H1.8Z',
  play: 'M5 3.2v9.6L12.6 8 5 3.2Z',
  resume: 'M8 2a6 6 0 1 0 6 6M8 4.6V8l2.6 1.6M14 2v3.4h-3.4',
  sheet: 'M3.4 1.8h6.4l2.8 2.8v9.6H3.4V1.8ZM5.6 7h4.8M5.6 9.4h4.8M5.6 11.8h3',
  scale: 'M8 2v12M4.4 14h7.2M2.6 4.6h10.8M2.6 4.6 1 9.4h3.4L2.6 4.6ZM13.4 4.6l-1.8 4.8H15l-1.6-4.8Z',
  seal: 'M8 1.8a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8ZM5.4 9.8 4.4 14.4 8 12.6l3.6 1.8-1-4.6',
  archive: 'M1.8 2.6h12.4v3.2H1.8V2.6ZM3 5.8v7.8h10V5.8M6.2 8.4h3.6',
  flag: 'M3.6 14.4V2M3.6 2.6h8.8l-2 3 2 3H3.6',
  lock: 'M3.4 7h9.2v7H3.4V7ZM5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7',
  inbox: 'M1.8 9.2 4 2.8h8l2.2 6.4v4H1.8v-4ZM1.8 9.2h3.8l.8 1.8h3.2l.8-1.8h3.8',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 24 ? 0.8 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
