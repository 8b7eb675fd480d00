// Every role, every page that it finds, every language, at two widths: no link
// is dead, axe finds nothing, no page is wider than its window, and what is
// seen in the wide one is seen whole in the narrow one.
//
// Links are followed with requests; of each kind of page, its address without
// numbers, one is looked at by each role, and what two roles see alike once.  Cases of the demonstration stand at
// every stage.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const base = process.env.BERTH_PUBLIC_URL
const wide = { width: 1280, height: 900 }
const narrow = { width: 390, height: 844 }
const at_once = 4
const pages_max = 3000 // of one person; more is a page that makes pages

let passed = 0
const faults = []
function check(ok, what) {
  if (ok) passed++
  else faults.push(what)
}

// One person of each role, as `berth-demo` names them, and nobody.
function people() {
  const list = execFileSync(`${process.env.B || 'build'}/berth-demo`, ['people'], { encoding: 'utf8' })
  const found = new Map()
  for (const [, email, role] of list.matchAll(/^\s+(\S+@\S+)\s+(\S+)/gm)) if (!found.has(role)) found.set(role, email)
  return [...found].map(([role, email]) => ({ role, email })).concat({ role: 'nobody' })
}

// Numbers, days and months are rows; the rest of an address is its kind.
const kind = path => path.split('?')[0].replace(/\/\d[\d-]*(?=[/.]|$)/g, '/:n').replace(/\/sections\/\w+/, '/sections/:s') +
  (path.includes('?') ? '?' : '')
// The main part of a page, letter by letter, but for what each form has anew.
const main = html => /<main[^]*<\/main>/.exec(html)[0].replace(/name="(csrf|once)" value="[^"]*"/g, '')
const unescape = s => s.replaceAll('&amp;', '&')

// All that a person finds by links, in one language; each is answered.
async function find(context, who, lang) {
  const seen = new Set(['/'])
  const pages = new Map()
  for (const path of seen) {
    const response = await context.request.get(`${base}/${lang}${path}`, { maxRedirects: 0 })
    const status = response.status()
    if (status === 303) {
      const to = response.headers().location.replace(/^\/\w\w(?=\/)/, '')
      seen.add(to)
      continue
    }
    check(status === 200, `${who}: ${status} ${lang}${path}`)
    if (!/^text\/html/.test(response.headers()['content-type'])) continue
    const html = await response.text()
    if (!pages.has(kind(path))) pages.set(kind(path), { path, html })
    for (const [, href] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      const [, path2] = /^\/\w\w(\/[^#]*)/.exec(unescape(href)) ?? []
      if (path2) seen.add(path2)
    }
    if (seen.size > pages_max) throw new Error(`${who}: no end of pages`)
  }
  return [...pages.values()]
}

// Runs in the page.  Of each text and control: does all of it show?  Not
// counted are headings of columns that stand beside each cell in the narrow
// window, and what is for screen readers only.
function shown() {
  const apart = '.unseen, .skip, .rows thead, .rows caption.unseen, option, script, style, title'
  const fits = (element, rect) => {
    if (rect.left < -1 || rect.right > innerWidth + 1) return false
    for (let e = element; e && e !== document.body; e = e.parentElement) {
      const style = getComputedStyle(e)
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
      const box = e.getBoundingClientRect()
      if (rect.left < box.left - 1 || rect.right > box.right + 1 || rect.bottom > box.bottom + 1 || rect.top < box.top - 1) return false
    }
    return true
  }
  const found = []
  const look = (node, element, rects, text) => {
    if (element.closest(apart)) return
    const is = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const boxes = is ? [...rects].filter(r => r.width > 1 && r.height > 1) : []
    found.push({ text, is: boxes.length > 0, fits: boxes.length > 0 && boxes.every(r => fits(element, r)) })
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const text = n.data.trim()
    if (!text) continue
    const range = document.createRange()
    range.selectNodeContents(n)
    look(n, n.parentElement, range.getClientRects(), text)
  }
  for (const e of document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, meter, img'))
    look(e, e, [e.getBoundingClientRect()], e.outerHTML.slice(0, 80))
  return { found, sideways: document.documentElement.scrollWidth - innerWidth }
}

async function accessible(page, name) {
  await page.evaluate(axe)
  const found = await page.evaluate(() => globalThis.axe.run(document,
    { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
  check(found.violations.length === 0, `axe: ${name}: ` +
    found.violations.map(v => `${v.id} ${v.nodes[0].html.slice(0, 120)}`).join('; '))
}

async function look(page, who, address) {
  const name = `${who} ${address}`
  await page.setViewportSize(wide)
  await page.goto(base + address)
  const in_wide = await page.evaluate(shown)
  check(in_wide.sideways <= 0, `${name}: wider than 1280 by ${in_wide.sideways}`)
  const cut = in_wide.found.filter(f => f.is && !f.fits)
  check(cut.length === 0, `${name}: cut at 1280: ${cut.slice(0, 4).map(f => f.text).join(' | ')}`)
  await accessible(page, `${name} at 1280`)
  await page.setViewportSize(narrow)
  const in_narrow = await page.evaluate(shown)
  check(in_narrow.sideways <= 0, `${name}: wider than 390 by ${in_narrow.sideways}`)
  const gone = in_narrow.found.filter((f, i) => in_wide.found[i].is && !f.fits)
  check(gone.length === 0, `${name}: hidden at 390: ${gone.slice(0, 4).map(f => f.text).join(' | ')}`)
  await accessible(page, `${name} at 390`)
}

async function sign_in(context, email) {
  const page = await context.newPage()
  await page.goto(base + '/en/sign-in')
  await page.fill('#email', email)
  await page.fill('#password', process.env.BERTH_DEMO_PASSWORD)
  await Promise.all([page.waitForNavigation(), page.getByRole('main').getByRole('button').first().click()])
  return page
}

// Pages that were looked at: what another role sees the same way, in the same
// language, is not looked at again.  The frame around it is as on the first
// page, which is looked at for each role.
const known = new Set()

async function visit(browser, { role, email }) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true, viewport: wide })
  const page = email ? await sign_in(context, email) : await context.newPage()
  await page.goto(base + '/en/')
  const langs = await page.locator('link[rel=alternate][hreflang]')
    .evaluateAll(l => [...new Set(l.map(e => new URL(e.href).pathname.split('/')[1]))])
  check(langs.length >= 2, `${role}: the languages are not found`)
  let n = 0
  for (const lang of langs) {
    for (const { path, html } of await find(context, role, lang)) {
      n++
      const key = lang + main(html)
      if (known.has(key) && path !== '/') continue
      known.add(key)
      await look(page, role, `/${lang}${path}`)
      looked++
    }
  }
  await context.close()
  return n
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'] })
const queue = people()
let pages = 0
let looked = 0
check(queue.length > 10, 'the people of the demonstration are not found')
await Promise.all(Array.from({ length: at_once }, async () => {
  for (let who = queue.shift(); who; who = queue.shift()) {
    const n = await visit(browser, who)
    pages += n
  }
}))
await browser.close()
for (const what of faults) console.log('FAIL', what)
check(pages > 300, `only ${pages} pages were found`)
console.log(`${pages} kinds of page by role and language, ${looked} of them not alike`)
console.log(`${passed} passed, ${faults.length} failed`)
process.exit(faults.length ? 1 : 0)
