// A browser with one window for each person, a mailbox, and counted checks.
import { chromium } from 'playwright-core'
import { readFileSync, readdirSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const base = process.env.BERTH_PUBLIC_URL
const pictures = 'tests/e2e/results'
mkdirSync(pictures, { recursive: true })

let passed = 0
let failed = 0
export function check(what, ok, detail = '') {
  if (ok) passed++
  else failed++
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}${ok ? '' : ' ' + detail}`)
  return ok
}
export function equal(what, got, want) {
  return check(what, String(got) === String(want), `got ${got}, want ${want}`)
}
export function result() {
  console.log(`${passed} passed, ${failed} failed`)
  return failed
}
export const sleep = ms => new Promise(resolve => setTimeout(resolve, ms))

// Ask again until it is so; the last answer is returned either way.
export async function until(ask, seconds = 60) {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer || Date.now() > end) return answer
    await sleep(500)
  }
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'] })
const windows = new Map()

export async function close() { await browser.close() }

// The window of somebody, signed in.  JavaScript is off: every story works without it.
export async function as(email, password = process.env.BERTH_DEMO_PASSWORD) {
  if (!email.includes('@')) email += '@berth.test'
  let page = windows.get(email)
  if (!page) {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true, acceptDownloads: true,
      viewport: { width: 1280, height: 900 } })
    page = await context.newPage()
    windows.set(email, page)
  }
  await page.goto(base + '/en/')
  if (await page.locator('a.sign-in').count()) {
    await go(page, '/sign-in')
    await page.fill('#email', email)
    await page.fill('#password', password)
    await press(page, 'Sign in')
  }
  return page
}
export async function stranger() {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true })
  return context.newPage()
}
export async function go(page, path) {
  const response = await page.goto(path.startsWith('http') ? path : base + '/en' + path)
  return response.status()
}
// Press a button of the main part by its name and wait for the page that follows.
export async function press(page, name, exact = false) {
  const button = page.getByRole('main').getByRole('button', { name, exact }).first()
  const [response] = await Promise.all([
    page.waitForResponse(r => r.request().isNavigationRequest() && r.status() !== 303, { timeout: 30000 }),
    button.click({ timeout: 5000 })])
  await page.waitForLoadState()
  return response.status()
}
export async function text(page) { return (await page.locator('main').innerText()).replace(/\s+/g, ' ') }
export async function has(page, what) { return (await text(page)).includes(what) }

// Fill every control of a form that holds nothing yet, with what fits its kind.
export async function fill(page, answers = {}, scope = 'main form') {
  const form = page.locator(scope).first()
  const controls = await form.locator('input:not([type=hidden]), textarea, select').all()
  const done = new Set()
  for (const c of controls) {
    const [name, type, tag, mode] = await c.evaluate(e => [e.name, e.type, e.tagName, e.inputMode])
    if (!name) continue
    const wanted = answers[name]
    if (type === 'radio') {
      if (done.has(name)) continue
      done.add(name)
      const values = await form.locator(`input[name="${name}"]`).evaluateAll(l => l.map(e => e.value))
      const value = wanted ?? (values.includes('no') ? 'no' : values[0])
      await form.locator(`input[name="${name}"][value="${value}"]`).check({ force: true })
    } else if (type === 'checkbox') {
      if (wanted === false || (done.has(name) && wanted !== true)) continue
      done.add(name)
      await c.check({ force: true })
    } else if (tag === 'SELECT') {
      if (wanted !== undefined) await c.selectOption(String(wanted))
      else await c.selectOption({ index: 1 })
    } else if (type === 'file') {
      if (wanted) await c.setInputFiles(wanted)
    } else if (wanted !== undefined) await c.fill(String(wanted))
    else if (wanted === undefined && (await c.inputValue()) === '' && !name.endsWith('_zh') && !name.startsWith('contact2') &&
      name !== 'resubmission_of')
      await c.fill(type === 'date' ? new Date().toISOString().slice(0, 10) : mode === 'decimal' || mode === 'numeric' ? '2' :
        type === 'email' ? 'someone@example.test' : 'A sound answer to this question.')
  }
}

// Serious faults that axe finds on a page.
export async function accessible(page, name) {
  await page.evaluate(axe)
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
  check(`axe: ${name}`, found.violations.length === 0, found.violations.map(v => `${v.id} ${v.nodes[0].html.slice(0, 120)}`).join('; '))
}
export async function picture(page, name) { await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true }) }

// The newest mail to somebody that holds the pattern; its first group.
export async function mail(to, pattern) {
  return until(() => {
    let found
    for (const dir of ['new', 'cur']) {
      let names = []
      try { names = readdirSync(`${process.env.BERTH_MAILDIR}/${dir}`) } catch { /* no mail yet */ }
      for (const name of names.sort()) {
        const raw = readFileSync(`${process.env.BERTH_MAILDIR}/${dir}/${name}`, 'utf8')
        const match = raw.includes(`To: ${to}`) && pattern.exec(raw)
        if (match) found = match[1]
      }
    }
    return found
  }, 30)
}
