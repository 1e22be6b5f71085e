// Prints the public holidays of 2024 to 2032 that npm's date-holidays has, as JSON: the days and
// their names by the code of each calendar in drafts/calendar/countries.
const fs = require('fs')
const Holidays = require('date-holidays')

const folder = 'drafts/calendar/countries'
const days = {}
for (const file of fs.readdirSync(folder).filter(f => f.endsWith('.txt'))) {
  const country = file.slice(0, -'.txt'.length)
  const lines = fs.readFileSync(`${folder}/${file}`, 'utf8').split('\n')
  const regions = lines.filter(l => l.startsWith('regions ')).flatMap(l => l.split(' ').slice(1))
  const national = lines.includes('no national') ? [] : [undefined]
  for (const region of [...national, ...regions]) {
    const code = region ? `${country}-${region}` : country
    const holidays = code === 'GB' ? new Holidays('GB', 'ENG') : new Holidays(country, region)
    for (let year = 2024; year <= 2032; year++) {
      for (const h of holidays.getHolidays(year) || []) {
        // A holiday is at least a day long; one that begins in the evening belongs to the day after.
        const first = Date.parse(h.date.slice(0, 10))
        const count = Math.max(1, Math.round((h.end - h.start) / 864e5))
        for (let i = 0; i < count && h.type === 'public'; i++) {
          const day = new Date(first + i * 864e5).toISOString().slice(0, 10)
          days[code] = { ...days[code], [day]: h.name }
        }
      }
    }
  }
}
console.log(JSON.stringify(days))
