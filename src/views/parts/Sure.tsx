import type { Sureness } from '../../model/sureness.ts'

/** Swatch of the one vocabulary of uncertainty: solid, soft edge, hatch, nothing. Decorative beside its words. */
export function Sure({ sure }: { sure: Sureness }) {
  return (
    <svg className="sure" data-sure={sure} width="22" height="10" viewBox="0 0 22 10" aria-hidden="true">
      <rect className="sure-frame" x="0.5" y="0.5" width="21" height="9" rx="1.5" />
      {sure === 'approximate' && (
        <>
          <rect className="sure-soft" x="1" y="1" width="5" height="8" />
          <rect className="sure-fill" x="6" y="1" width="10" height="8" />
          <rect className="sure-soft" x="16" y="1" width="5" height="8" />
        </>
      )}
      {sure === 'known' && <rect className="sure-fill" x="1" y="1" width="20" height="8" />}
      {sure === 'somewhere' && <path className="sure-hatch" d="M2 9L8 1M7 9L13 1M12 9L18 1M17 9L21 3.6" />}
    </svg>
  )
}
