import { expect, test } from '@playwright/test'
import { CORPORA_MISSING, inParts, scriptLines } from './corpora.ts'
import { hostileDataset } from './hostile-dataset.ts'
import { open } from './watch.ts'
import { witness } from './witness.ts'

test('the witness of these tests sees what runs, what the policy stops and what is asked for', async ({
  page,
}) => {
  const seen = await witness(page)
  const blank = '<!doctype html><title>x</title>'
  await page.route('**/bare.html', route => route.fulfill({ body: blank, contentType: 'text/html' }))
  await page.goto('./bare.html')
  // Markup that runs, on a page without a policy; the browser is told by Playwright, not by a script of the page.
  await page.setContent(
    '<img src="./no-such-image" onerror="alert(1)"><iframe srcdoc="<script>prompt(2)</script>">',
  )
  await expect.poll(() => seen.ran.toSorted()).toEqual(['alert 1', 'prompt 2'])
  expect([...seen.asked].some(address => address.endsWith('/no-such-image'))).toBe(true)

  await open(page)
  const refused = await page.evaluate(() => {
    const texts: string[] = []
    for (const property of ['innerHTML', 'outerHTML'] as const) {
      const element = document.body.appendChild(document.createElement('p'))
      try {
        Reflect.set(element, property, '<img src="./another" onerror="alert(3)">')
      } catch (error) {
        texts.push(String(error).slice(0, 9))
      }
    }
    const script = document.createElement('script')
    try {
      script.src = './data/ukraine-2023/dataset.json'
    } catch (error) {
      texts.push(String(error).slice(0, 9))
    }
    return texts
  })
  expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError'])
  await expect.poll(() => seen.stopped).toHaveLength(3)
  expect(seen.ran).toHaveLength(2)
  expect([...seen.asked].some(address => address.endsWith('/another'))).toBe(false)
})

test.describe('each line of the four lists of scripts', () => {
  test.skip(CORPORA_MISSING !== null, CORPORA_MISSING ?? '')

  test('in every part of a link: nothing runs, nothing is asked for, and what is dropped is told', async ({
    page,
  }) => {
    test.setTimeout(240_000)
    const seen = await witness(page)
    const { json } = hostileDataset(['plain words'])
    await page.route('**/data/one.json', route =>
      route.fulfill({ body: json, contentType: 'application/json' }),
    )
    await open(page, './?data=data/one.json')
    await expect(page.locator('.leaflet-tile-loaded').first()).toBeAttached({ timeout: 20_000 })
    seen.asked.clear()
    const lines = scriptLines()
    const told = await page.evaluate(async all => {
      const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))
      const until = async (ready: () => boolean) => {
        for (let left = 400; left > 0 && !ready(); left--)
          await new Promise(resolve => setTimeout(resolve, 10))
      }
      const logged = () => document.querySelector('[role="log"]')?.textContent ?? ''
      const keys =
        'event quote source time certainly category claimant evidence claims told-by area map axis'.split(' ')
      const silent: string[] = []
      for (const line of all) {
        const written = encode(line)
        for (const hash of [`${keys.map(key => `${key}=${written}`).join('&')}&${written}=x&${line}`, line]) {
          for (const close of document.querySelectorAll<HTMLElement>('.notice button')) close.click()
          await until(() => logged() === '')
          location.hash = hash
          await until(() => logged() !== '')
          if (logged() === '') silent.push(hash)
        }
        const box = document.querySelector<HTMLInputElement>('input[type="search"]')
        location.hash = `search=${written}`
        await until(() => box?.value === line)
        if (box?.value !== line) silent.push(`the search box says ${String(box?.value)} for ${line}`)
      }
      return silent
    }, lines)
    expect(told).toEqual([])
    expect(seen.ran).toEqual([])
    expect(seen.stopped).toEqual([])
    // A browser asks for the sign of a site when it likes.
    expect([...seen.asked].filter(address => !address.endsWith('/icon.svg'))).toEqual([])
    expect(seen.complaints).toEqual([])
    process.stdout.write(
      `links: ${lines.length * 3} hashes of ${lines.length} lines, 0 executed, 0 stopped, 0 requests\n`,
    )
  })

  test('as the name of the dataset: nothing runs, no other host is asked, and the words say which file', async ({
    page,
  }) => {
    test.setTimeout(240_000)
    const seen = await witness(page)
    const blank = '<!doctype html><title>frames</title>'
    await page.route('**/frames.html', route => route.fulfill({ body: blank, contentType: 'text/html' }))
    await page.goto('./frames.html')
    const own = new URL(page.url()).origin
    const lines = scriptLines()
    const unsaid: string[] = []
    for (const some of inParts(lines, 12)) {
      unsaid.push(
        ...(await page.evaluate(async part => {
          const failed = part.map(async line => {
            const frame = document.createElement('iframe')
            frame.src = `./?${new URLSearchParams({ data: line }).toString()}`
            document.body.append(frame)
            const words = () => frame.contentDocument?.querySelector('[role="alert"]')?.textContent ?? ''
            for (let left = 600; left > 0 && words() === ''; left--)
              await new Promise(resolve => setTimeout(resolve, 20))
            const said = words()
            frame.remove()
            return said.includes('This dataset cannot be opened') ? [] : [`${line}: ${said}`]
          })
          return (await Promise.all(failed)).flat()
        }, some)),
      )
    }
    expect(unsaid).toEqual([])
    expect(seen.ran).toEqual([])
    expect(seen.stopped).toEqual([])
    expect([...seen.asked].filter(address => new URL(address).origin !== own)).toEqual([])
    process.stdout.write(
      `?data=: ${lines.length} lines, 0 executed, 0 stopped, 0 requests to another host, each told\n`,
    )
  })
})
