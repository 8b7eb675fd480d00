// The main job from end to end: an organisation applies, the centre decides,
// the cards become usable on a real cluster, their use is metered, finance
// issues the invoice, and at the end of the term access is gone.  Before it,
// the shorter story of an account.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { account } from './account.mjs'
import { accessible, as, base, check, close, equal, fill, go, has, mail, picture, press, result, sleep, stranger, text, until } from './browser.mjs'

const password = 'harbour lantern quietly seventeen'
const boss = 'mei.ling@lantern.example.test'
const colleague = 'ka.ho@lantern.example.test'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n' +
  'trailer<</Root 1 0 R/Size 4>>\n%%EOF\n')
const B = process.env.B || 'build'
const run = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', timeout: 120000, stdio: ['ignore', 'pipe', 'inherit'] }).trim()
const dev = (...args) => run('deploy/dev/' + args[0], ...args.slice(1))
const berth = (...args) => run(`${B}/berth`, ...args)
// The worker of this system, and not of another clone's.
const workerOf = home => Number(readFileSync(`${home}/run/berth-jobs.pid`, 'utf8').split(' ')[0])
const idOf = page => /\/(\d+)(?:$|[/?#])/.exec(new URL(page.url()).pathname)?.[1]
const hk = offset => new Date(Date.now() + 8 * 3600e3 + offset * 86400e3).toISOString().slice(0, 10)

async function signUp(name, email) {
  const page = await stranger()
  await go(page, '/sign-up')
  await page.fill('#name', name)
  await page.fill('#email', email)
  await page.fill('#password', 'short')
  equal('a short password is refused', await press(page, 'Create account'), 422)
  equal('and what was typed is kept', await page.inputValue('#name'), name)
  await page.fill('#password', password)
  equal('sign-up', await press(page, 'Create account'), 200)
  const link = await mail(email, /(https:\/\/\S+\/verifications\/\S+)/)
  check('the mail with the link came', !!link)
  await go(page, link)
  await press(page, 'Confirm')
  await page.context().close()
}

async function organisation() {
  await signUp('Lam Mei-ling', boss)
  const page = await as(boss, password)
  check('the dashboard says what to do first', await has(page, 'Register'))
  await go(page, '/organisations/new')
  await fill(page, { category: 'other_enterprise', name_en: 'Lantern AI Limited', name_zh: '燈籠人工智能有限公司', ubi: '1234',
    br_certificate_no: '12345670-000-03-27-4', legacy_cr_no: '1234567', contact_phone: '+85223456789', employees_hk: 40, rd_employees_hk: 20, incorporation_date: '2015-03-01' })
  equal('a wrong UBI is refused', await press(page, 'Save'), 422)
  await page.fill('#ubi', '12345670')
  equal('the organisation is registered', await press(page, 'Save'), 200)
  await accessible(page, 'organisation')
  const org = idOf(page)
  await page.fill('#email', colleague)
  equal('a colleague is invited', await press(page, 'Send invitation'), 200)
  const link = await mail(colleague, /(https:\/\/\S+\/acceptance)/)
  await signUp('Lee Ka-ho', colleague)
  const other = await as(colleague, password)
  await go(other, link)
  equal('and joins', await press(other, 'Join'), 200)
  equal('a stranger to the organisation sees nothing of it', await go(await as('owner'), `/organisations/${org}`), 404)
}

async function application() {
  const page = await as(colleague, password)
  await go(page, '/applications/new')
  await fill(page, { route: 'aiss' })
  await page.getByRole('main').getByRole('button').last().click()
  await page.waitForURL(/applications\/\d+/)
  const id = idOf(page)
  const sections = await page.locator('.tasks a[href*="/sections/"]').evaluateAll(l => l.map(a => a.getAttribute('href').replace(/^\/en/, '')))
  check('the form has several sections', sections.length >= 5, String(sections.length))
  for (const path of sections) {
    await go(page, path)
    if (path.endsWith('computing')) {
      await fill(page, { class_id: '1', cards: 'many', months: 1, start_on: hk(0), hours_needed: 1200 })
      equal('a wrong number of cards is refused', await press(page, 'Save and continue'), 422)
      check('beside its field', (await page.locator('#cards').getAttribute('aria-invalid')) === 'true')
      await page.fill('#cards', '4')
    } else await fill(page, { rate: 70, title: 'Cantonese speech model' })
    equal(`section ${path.split('/').pop()} is saved`, await press(page, 'Save and continue'), 200)
  }
  await go(page, sections.find(s => s.endsWith('computing')))
  check('the price preview shows the subsidy', await has(page, 'HK$') && await has(page, 'Subsidy'))
  await accessible(page, 'computing section')
  await picture(page, 'computing')
  for (const kind of ['proposal', 'team', 'finance', 'registration']) {
    await go(page, `/applications/${id}/documents`)
    const form = page.locator('form[enctype]').first()
    await fill(page, { kind, file: { name: `${kind}.pdf`, mimeType: 'application/pdf', buffer: pdf } }, 'form[enctype]')
    const input = form.locator('input[type=file]')
    await input.setInputFiles({ name: `${kind}.pdf`, mimeType: 'application/pdf', buffer: pdf })
    await form.getByRole('button').last().click()
    await page.waitForLoadState()
  }
  check('four documents are attached', (await text(page)).includes('registration.pdf'))
  const signer = await as(boss, password)
  await go(signer, `/applications/${id}/check`)
  check('the answers can be checked', await has(signer, 'Cantonese speech model'))
  await go(signer, `/applications/${id}/submission`)
  for (const box of await signer.locator('main input[type=checkbox]').all()) await box.check({ force: true })
  await signer.getByRole('main').getByRole('button').last().click()
  await signer.waitForLoadState()
  const reference = /AISS-\d{4}-\d+/.exec(await text(signer))?.[0]
  check('it is submitted and has a reference', !!reference)
  return { id, reference }
}

// Fill the one form of a case page whose action ends so, and send it.
async function step(page, ending, answers, what) {
  const scope = `main form[action*="${ending}"]`
  if (!await page.locator(scope).count()) return check(what, false, 'there is no such form: ' + (await text(page)).slice(0, 300))
  await fill(page, answers, scope)
  const [response] = await Promise.all([
    page.waitForResponse(r => r.request().isNavigationRequest() && r.status() !== 303),
    page.locator(scope).first().getByRole('button').first().click()])
  await page.waitForLoadState()
  return check(what, response.status() === 200, `${response.status()} ${(await text(page)).slice(0, 400)}`)
}

// The officer asks; the applicant keeps an answer, adds a document, and sends both.
async function ask(officer, id) {
  const question = 'Which recordings is the model trained on?'
  await step(officer, '/information-requests', { question }, 'the officer asks for more information')
  check('the case waits', await has(officer, 'It waits for the applicant') && await officer.locator('form[action*="/screening"]').count() === 0)
  await accessible(officer, 'case that waits')
  const page = await as(colleague, password)
  check('the dashboard says what is asked', await has(page, question) && await has(page, 'Answer by'))
  await accessible(page, 'dashboard with a question')
  const link = await mail(colleague, /asks for more information[^]*?(https:\/\/\S+\/applications\/\d+)/)
  check('the mail of the question came', !!link)
  await go(page, link)
  check('the application shows it', await has(page, question))
  await accessible(page, 'application that is asked about')
  await page.getByRole('link', { name: 'Answer', exact: true }).click()
  equal('an empty answer is refused', await press(page, 'Send the answer'), 422)
  await page.fill('#answer', 'Those of the public set of 2025.')
  equal('it is kept while a document is added', await press(page, 'Save and add documents'), 200)
  check('what was sent cannot be taken away', await page.getByRole('button', { name: 'Remove' }).count() === 0)
  await fill(page, { kind: 'other', file: { name: 'consent.pdf', mimeType: 'application/pdf', buffer: pdf } }, 'form[enctype]')
  equal('the document is added', await press(page, 'Add the document'), 200)
  check('and may be taken away until it is sent', await page.getByRole('button', { name: 'Remove' }).count() === 1)
  await accessible(page, 'documents that are added')
  await page.getByRole('link', { name: 'Back to the questions' }).click()
  equal('the answer is still there', await page.inputValue('#answer'), 'Those of the public set of 2025.')
  await accessible(page, 'answer')
  await picture(page, 'answer')
  equal('the answer is sent', await press(page, 'Send the answer'), 200)
  await go(officer, `/review/${id}`)
  check('the officer reads the answer and the document', await has(officer, 'public set of 2025') && await has(officer, 'consent.pdf'))
}

async function decide({ id }) {
  let officer = await as('officer')
  await go(officer, `/review/${id}`)
  if (!await officer.locator('form[action*="/screening"]').count()) {
    officer = await as('officer2')
    await go(officer, `/review/${id}`)
  }
  await accessible(officer, 'case page')
  await ask(officer, id)
  await step(officer, '/screening', { outcome: 'pass' }, 'the assigned officer screens it')
  const technical = await as('technical')
  await go(technical, `/review/${id}`)
  check('the technical reviewer sees the capacity left', /left|free/i.test(await text(technical)))
  await step(technical, '/technical-review', { class_id: '1', cards: 4, months: 1, start_on: hk(0) }, 'the technical reviewer proposes')
  const secretary = await as('secretary')
  await go(secretary, `/review/${id}`)
  const boxes = await secretary.locator('form[action*="/assignments"] input[type=checkbox]').all()
  for (const box of boxes) await box.check({ force: true })
  await secretary.locator('form[action*="/assignments"]').first().getByRole('button').first().click()
  await secretary.waitForLoadState()
  for (let n = 1; n <= boxes.length; n++) {
    const page = await as(`assessor${n}`)
    await go(page, '/review')
    check(`assessor ${n} sees the case, and no answers yet`, !(await text(page)).includes('A sound answer'))
    await page.locator('main a[href*="/assignments/"], main a[href*="/review/"]').first().click()
    await page.waitForLoadState()
    if (!page.url().includes('/declaration')) await page.locator('a[href*="/declaration"]').first().click().catch(() => {})
    await page.waitForLoadState()
    await step(page, '/declaration', { conflict: 'none' }, `assessor ${n} declares no conflict`)
    if (!await page.locator('form[action*="/scores"]').count()) {
      await page.locator('a[href*="/scores"]').first().click()
      await page.waitForLoadState()
    }
    for (const s of await page.locator('form[action*="/scores"] select').all()) await s.selectOption('4')
    for (const name of new Set(await page.locator('form[action*="/scores"] input[type=radio]').evaluateAll(l => l.map(e => e.name))))
      await page.locator(`input[name="${name}"][value="4"]`).check({ force: true })
    const form = page.locator('form[action*="/scores"]').first()
    for (const t of await form.locator('textarea').all()) await t.fill('Adequate and well argued.')
    for (const t of await form.locator('input[inputmode], input[type=number]').all()) await t.fill('4')
    await form.getByRole('button').first().click()
    await page.waitForLoadState()
  }
  await go(secretary, `/review/${id}`)
  await step(secretary, '/recommendation', { advice: 'approve' }, 'the secretariat recommends')
  const recorder = await as('recorder')
  await go(recorder, `/review/${id}`)
  await step(recorder, '/decisions', { outcome: 'approved', class_id: '1', cards: 4, months: 1, start_on: hk(0), rate: 70, cap: '28000',
    meeting: 'Meeting 12', conditions: 'Acknowledge the centre.', exception: '', reason: '' }, 'one person records the decision')
  const wrong = await as('recorder')
  await go(wrong, `/review/${id}`)
  check('the recorder cannot check it', await wrong.locator('form[action*="/check"]').count() === 0)
  const checker = await as('checker')
  await go(checker, `/review/${id}`)
  await step(checker, '/check', {}, 'another person checks it')
}

async function agree({ reference }) {
  const issuer = await as('issuer')
  await go(issuer, '/offers')
  await issuer.locator('main a[href*="/offers/"]').first().click()
  await issuer.waitForLoadState()
  await step(issuer, '/issue', {}, 'the offer is issued')
  dev('slurm', 'stop-one', 'slurmrestd')
  const owner = await as(boss, password)
  await go(owner, '/offers')
  await owner.locator('main a[href*="/offers/"]').first().click()
  await owner.waitForLoadState()
  await accessible(owner, 'offer')
  await step(owner, '/acceptance', { signatory_name: 'Lam Mei-ling', agree: true }, 'the signatory accepts')
  await go(owner, '/allocations')
  await owner.locator('main tbody a[href*="/allocations/"]').first().click()
  await owner.waitForLoadState()
  const id = idOf(owner)
  await sleep(4000)
  await go(owner, `/allocations/${id}`)
  check('with the scheduler down nothing is called active', !(await owner.locator('.head .tag').innerText()).includes('Active'))
  check('and the page says what is pending', await has(owner, 'Access is being opened'))
  process.kill(workerOf(process.env.VAR), 'SIGKILL')
  dev('slurm', 'start-one', 'slurmrestd')
  dev('berth-dev', 'up')
  const active = await until(async () => { await go(owner, `/allocations/${id}`); return has(owner, 'Seen on the cluster') }, 90)
  check('it becomes active once the cluster agrees', active)
  equal('and says so', await owner.locator('.head .tag').innerText(), 'Active')
  await accessible(owner, 'allocation')
  await picture(owner, 'allocation')
  const users = await owner.locator('tbody code').allInnerTexts()
  check('the members have cluster names', users.length >= 2 && users.every(u => /^b\d{5}$/.test(u)), users.join())
  return { id, account: reference.toLowerCase(), user: users[0] }
}

const submit = (...args) => { try { return run(`${B}/tests/cluster/submit`, ...args) } catch (e) { return 'refused ' + (e.stdout || e.message) } }
const sacct = account => run('sacct', '-A', account, '-X', '-n', '-P', '-S', 'now-1day', '-o', 'ElapsedRaw,AllocTRES,State')
  .split('\n').filter(Boolean).map(l => l.split('|'))
  .reduce((sum, [seconds, tres]) => sum + Number(seconds) * Number(/gres\/gpu=(\d+)/.exec(tres)?.[1] ?? 0), 0)

async function use({ id, account, user }) {
  check('a real job runs', /RUNNING|COMPLETED/.test(submit(user, account, 'h800', '2', '5', 'COMPLETED')), 'it did not')
  check('a job above the limit is held or refused', !/RUNNING|COMPLETED/.test(submit(user, account, 'h800', '8', '5')))
  dev('postgres', 'stop')
  const owner = await as(boss, password).catch(() => null)
  dev('postgres', 'start')
  const page = owner ?? await as(boss, password)
  check('the portal is back after a restart of the database', await until(async () => await go(page, `/allocations/${id}/usage`) === 200, 30))
  dev('berth-dev', 'up')
  const same = await until(async () => {
    await go(page, `/allocations/${id}/usage`)
    const shown = Number(await page.locator('#card-seconds').innerText().then(s => s.replaceAll(',', '')).catch(() => '0'))
    return shown > 0 && shown === sacct(account)
  }, 90)
  check('usage equals the cluster\'s accounting to the second', same, `cluster ${sacct(account)}`)
  await accessible(page, 'usage')
}

async function bill() {
  const [year, month] = hk(0).split('-').map(Number)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const held = days - Number(hk(0).slice(8)) + 1
  const gross = (4n * 1000000n * BigInt(held) * 2n + BigInt(days)) / (2n * BigInt(days))
  const subsidy = (gross * 7000n * 2n + 10000n) / 20000n
  const show = cents => `${(cents / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',')}.${(cents % 100n).toString().padStart(2, '0')}`
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
  const biller = await as('biller')
  await go(biller, '/billing')
  check('a month cannot be closed before its end', await biller.getByRole('button', { name: 'Close the month' }).count() === 0)
  berth('clock', 'set', next)
  await go(biller, '/billing')
  equal('the month is closed', await press(biller, 'Close the month'), 200)
  equal('the invoice is drafted', await press(biller, 'Draft invoices'), 200)
  await biller.locator('main tbody a[href*="/invoices/"]').first().click()
  await biller.waitForLoadState()
  const id = idOf(biller)
  const invoice = await text(biller)
  for (const [name, cents] of [['gross', gross], ['subsidy', subsidy], ['net', gross - subsidy]])
    check(`${name} is HK$ ${show(cents)}`, invoice.includes(show(cents)), invoice.slice(0, 500))
  check('its preparer cannot check it', await biller.getByRole('button', { name: 'checked' }).count() === 0)
  const checker = await as('bill-checker')
  await go(checker, `/invoices/${id}`)
  equal('another person checks it', await press(checker, 'The figures are right'), 200)
  await go(biller, `/invoices/${id}`)
  equal('it is issued', await press(biller, 'Issue'), 200)
  check('with the first number of the fiscal year', /20\d\d-000001/.test(await text(biller)))
  await accessible(biller, 'invoice')
  await picture(biller, 'invoice')
  const ready = await until(async () => { await go(biller, `/invoices/${id}`); return biller.getByRole('link', { name: 'Download PDF' }).count() }, 60)
  check('its document is made', ready > 0)
  const customer = await as(boss, password)
  await go(customer, `/invoices/${id}`)
  const [download] = await Promise.all([customer.waitForEvent('download'), customer.getByRole('link', { name: 'Download PDF' }).click()])
  writeFileSync('tests/e2e/results/invoice.pdf', readFileSync(await download.path()))
  const words = run('pdftotext', '-layout', 'tests/e2e/results/invoice.pdf', '-')
  check('the PDF is bilingual and has the amount', words.includes('INVOICE') && words.includes('發票') && words.includes(show(gross - subsidy)), words.slice(0, 400))
  await go(biller, '/billing')
  check('the month is invoiced', /1 of 1 issued/.test(await text(biller)) && await biller.getByRole('button', { name: 'Draft invoices' }).count() === 0)
  equal('the month is exported', await press(biller, 'Export'), 200)
  const csv = async () => (await (await biller.request.get(base + await biller.locator('a[href*="/exports/"]').first().getAttribute('href'))).text())
  const first = await csv()
  equal('the export has its columns', first.split('\r\n')[0].replace(/^\uFEFF/, '').split(',').length, 23)
  check('and the same bytes again', first === await csv())
  equal('and on the command line', berth('export', hk(0).slice(0, 7)), first.trim())
  const doctor = berth('doctor') + '\n'
  check('the doctor finds nothing given up', /jobs given up\s+0\n/.test(doctor))
  check('and as many cards as the catalogue promises', /cluster main\s+answers\n/.test(doctor) && /h800 cards\s+16 in the catalogue, 16 on the cluster, 0 down/.test(doctor), doctor)
}

async function end({ id, account, user }) {
  const member = await as(boss, password)
  await go(member, '/')
  await accessible(member, 'dashboard')
  await picture(member, 'dashboard')
  await go(member, '/../tc/')
  await accessible(member, 'dashboard in Chinese')
  await picture(member, 'dashboard-tc')
  berth('clock', 'set', hk(40))
  const owner = await as(boss, password)
  const gone = await until(async () => { await go(owner, `/allocations/${id}`); return (await owner.locator('.head .tag').innerText()) === 'Expired' }, 120)
  check('after its last day the allocation is expired, read back', gone, await text(owner))
  check('and a job is refused', /refused/.test(submit(user, account, 'h800', '1', '2')))
  check('the record is whole', /events, last hash/.test(berth('audit', 'verify')))
  const operator = await as('operator')
  await go(operator, '/operations?state=dead')
  check('no job was given up', await has(operator, 'There are no such jobs'))
}

try {
  await account()
  await organisation()
  const application_ = await application()
  await decide(application_)
  const allocation = await agree(application_)
  await use(allocation)
  await bill()
  await end(allocation)
} catch (error) {
  check('the story goes on', false, error.stack)
}
await close()
process.exit(result() ? 1 : 0)
