// A person forgets the password and sets a new one from the mailbox, which
// ends the session of whoever had the old one; and ends another session on the
// page of the account.  Each page on the way is looked at in both languages.
import { accessible, base, check, equal, go, has, mail, press, stranger } from './browser.mjs'

const email = 'viewer@berth.test'
const old = process.env.BERTH_DEMO_PASSWORD
const fresh = 'tram bells over quiet water'

// The page in Chinese, then in English, where it is left.
async function both(page, path, name) {
  for (const lang of ['tc', 'en']) {
    equal(`${name} (${lang})`, await go(page, `${base}/${lang}${path}`), 200)
    await accessible(page, `${name} (${lang})`)
  }
}

async function signIn(page, password) {
  await go(page, '/sign-in')
  await page.fill('#email', email)
  await page.fill('#password', password)
  return press(page, 'Sign in')
}

async function isOut(page) {
  await go(page, '/account')
  return new URL(page.url()).pathname === '/en/sign-in' && await page.locator('a.sign-in').count() === 1
}

async function forgotten(page, thief) {
  equal('somebody has the old password', await signIn(thief, old), 200)
  await both(page, '/sign-in', 'sign-in')
  await page.getByRole('link', { name: 'Forgotten' }).click()
  await page.waitForLoadState()
  await both(page, new URL(page.url()).pathname.slice(3), 'password forgotten')
  await page.fill('#email', email)
  equal('a link is asked for', await press(page, 'Send the link'), 200)
  await both(page, new URL(page.url()).pathname.slice(3), 'link sent')
  const link = await mail(email, /(https:\/\/\S+\/password-resets\/\S+)/)
  if (!check('the mail with the link came', !!link)) return
  await both(page, new URL(link).pathname.slice(3), 'new password')
  await page.fill('#password', 'short')
  equal('a short password is refused', await press(page, 'Set the new password'), 422)
  await accessible(page, 'new password refused')
  await page.fill('#password', fresh)
  equal('the new password is set', await press(page, 'Set the new password'), 200)
  check('the old session is out', await isOut(thief))
  check('and the old password too', await signIn(thief, old) !== 200 && await isOut(thief))
  await go(page, link)
  check('the link works once', await has(page, 'This link does not work any more'))
  await accessible(page, 'link that was used')
  const told = await mail(email, /(your password for the compute portal was changed)/)
  check('the change is told by mail', !!told)
}

async function sessions(page, other) {
  equal('the new password signs in', await signIn(page, fresh), 200)
  equal('and again elsewhere', await signIn(other, fresh), 200)
  await both(page, '/account', 'account')
  for (const path of ['particulars', 'email', 'password'])
    await both(page, `/account/${path}`, `account, ${path}`)
  await go(page, '/account')
  const ends = page.getByRole('button', { name: /^End (?!all)/ })
  equal('there is one other session', await ends.count(), 1)
  await ends.first().click()
  await page.waitForLoadState()
  equal('and then none', await ends.count(), 0)
  check('the other browser is out', await isOut(other))
  check('and this one is not', !await isOut(page))
}

export async function account() {
  const page = await stranger()
  const other = await stranger()
  await forgotten(page, other)
  await sessions(page, other)
}
