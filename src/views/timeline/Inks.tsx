/** Hatches and fades of every category's colour, for `fill="url(#…)"`. */
export function Inks({ id, colours }: { id: string; colours: readonly string[] }) {
  return (
    <defs>
      {colours.map((colour, category) => (
        <g key={colour}>
          <pattern
            id={`${id}hatch${String(category)}`}
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="4" height="4" style={{ fill: colour }} fillOpacity="0.16" />
            <rect width="1.5" height="4" style={{ fill: colour }} />
          </pattern>
          <Fade id={`${id}fade-in${String(category)}`} colour={colour} opacity={[0.04, 0.5, 1]} />
          <Fade id={`${id}fade-out${String(category)}`} colour={colour} opacity={[1, 0.5, 0.04]} />
          <Fade id={`${id}fade${String(category)}`} colour={colour} opacity={[0.04, 0.85, 0.04]} />
        </g>
      ))}
    </defs>
  )
}

function Fade({
  id,
  colour,
  opacity,
}: {
  id: string
  colour: string
  opacity: readonly [number, number, number]
}) {
  const [start, middle, end] = opacity
  return (
    <linearGradient id={id}>
      <stop offset="0" style={{ stopColor: colour }} stopOpacity={start} />
      <stop offset="0.5" style={{ stopColor: colour }} stopOpacity={middle} />
      <stop offset="1" style={{ stopColor: colour }} stopOpacity={end} />
    </linearGradient>
  )
}
