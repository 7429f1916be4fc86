/** What the signs on the map mean, drawn with the same shapes and hatching as the map itself. */
import { useId, useState, type ReactNode } from 'react'
import { useData } from '../../store/react.ts'
import { say } from '../../words/say.ts'
import { Glyph } from '../parts/Glyph.tsx'
import { shapePath } from '../parts/shapes.ts'
import { TileSwitch } from './tiles/TileOffer.tsx'

/** The sign of the samples: the first category's shape, in ink, because the samples stand for every category. */
const SIGN = shapePath(0)

function Sample({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="-14 -10 28 20" width="28" height="20" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  )
}

function Precision() {
  const hatch = useId()
  const { samples } = say().map
  return (
    <ul className="map-legend-list">
      <Sample words={samples.exact}>
        <path className="solid" d={SIGN} transform="scale(6.5)" />
      </Sample>
      <Sample words={samples.within}>
        <circle className="soft" r="9.5" />
        <circle className="soft" r="7.5" />
        <path className="open" d={SIGN} transform="scale(4.5)" vectorEffect="non-scaling-stroke" />
      </Sample>
      <Sample words={samples.area}>
        <defs>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="hatch-line" d="M2.5 0V5" />
          </pattern>
        </defs>
        <rect className="area" x="-13" y="-8" width="26" height="16" rx="2" fill={`url(#${hatch})`} />
      </Sample>
      <Sample words={samples.moved}>
        <circle className="dotted" r="8.5" />
        <path className="open" d={SIGN} transform="scale(4.5)" vectorEffect="non-scaling-stroke" />
        <path className="shift" d="M4 -4L9 -9M5.5 -9H9V-5.5" />
      </Sample>
      <Sample words={samples.inferred}>
        <path className="open dashed" d={SIGN} transform="scale(6.5)" vectorEffect="non-scaling-stroke" />
      </Sample>
      <Sample words={samples.several}>
        <circle className="ring" r="7.5" />
        <text textAnchor="middle" y="3.5">
          5
        </text>
      </Sample>
    </ul>
  )
}

/** `wide` opens it at first, where there is room. `disputed` is the colour of disputed borders on the base map. */
export function MapLegend({ wide, disputed }: { wide: boolean; disputed: string }) {
  const { dataset } = useData()
  const [open, setOpen] = useState(wide)
  const body = useId()
  const words = say().map
  return (
    <div className="map-legend">
      {open ? (
        <div className="map-legend-body" id={body}>
          <h3 className="eyebrow">{words.howSure}</h3>
          <Precision />
          <h3 className="eyebrow">{words.what}</h3>
          <ul className="map-legend-list map-legend-categories">
            {dataset.categories.map((category, at) => (
              <li key={category.id}>
                <Glyph category={at} />
                <bdi>{category.label}</bdi>
              </li>
            ))}
          </ul>
          <h3 className="eyebrow">{words.baseMap}</h3>
          <ul className="map-legend-list">
            <Sample words={words.samples.disputed}>
              <path d="M-12 0H12" stroke={disputed} strokeWidth="1.5" strokeDasharray="5 4" />
            </Sample>
          </ul>
          <TileSwitch />
        </div>
      ) : null}
      <button
        type="button"
        className="quiet-button"
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {words.legend}
      </button>
    </div>
  )
}
